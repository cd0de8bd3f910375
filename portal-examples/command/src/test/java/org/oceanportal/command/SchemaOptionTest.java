package org.oceanportal.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import org.bson.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.oceanportal.command.Shell.Ran;

class SchemaOptionTest {

  @RegisterExtension static final SmallPortal portal = new SmallPortal();

  @TempDir Path folder;
  private Path schema;

  @BeforeAll
  static void storeADeploymentUnderOtherNames() {
    portal
        .database()
        .getCollection("deployments")
        .insertOne(
            new Document("vehicle", new Document("serial", "OTHER1"))
                .append("mission", 1)
                .append("begin", Date.from(Instant.parse("2026-05-01T00:00:00Z")))
                .append("end", Date.from(Instant.parse("2026-05-03T00:00:00Z"))));
  }

  @BeforeEach
  void writeTheSchema() throws IOException {
    schema = folder.resolve("schema.json");
    Files.writeString(
        schema,
        """
        {"gliders": {"collection": "deployments",
                     "fields": {"platform": "vehicle.serial", "start": "begin"}}}
        """);
  }

  @Test
  void questionsAreAboutTheCollectionsThatTheFileNames() {
    Ran ran =
        portal.shell().run("totals", "--scope", "all", "--schema", schema.toString(), "--json");

    assertThat(ran.exitCode()).as(ran.err()).isZero();
    assertThat(ran.json().at("/gliders/missions").asInt()).isEqualTo(1);
  }

  @Test
  void cachedAnswersOfAnotherSchemaAreNotGiven() {
    Shell shell = portal.shell();
    shell.run("totals", "--scope", "all");
    Ran ran = shell.run("totals", "--scope", "all", "--schema", schema.toString(), "--json");

    assertThat(ran.json().at("/gliders/missions").asInt()).isEqualTo(1);
  }

  @Test
  void aSchemaThatCannotBeReadIsAUsageErrorThatNamesFileAndPlace() throws IOException {
    assertRefused(folder.resolve("none.json"), "none.json cannot be read");

    Files.writeString(schema, "{\"gliders\": {\"fields\": {\"begin\": \"x\"}}}");
    assertRefused(schema, "schema.json: gliders.fields must have only names");

    Files.write(schema, new byte[] {(byte) 0xff});
    assertRefused(schema, "schema.json cannot be read as UTF-8 text");
  }

  private static void assertRefused(Path file, String message) {
    Ran ran = portal.shell().run("recent", "--schema", file.toString());

    assertThat(ran.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(ran.err()).contains(message);
  }

  @Test
  void theSampleHasTheStandardSchemaAlone() {
    for (String command : new String[] {"sample", "compare"}) {
      Ran ran = portal.shell().run(command, "--missions", "3", "--schema", schema.toString());

      assertThat(ran.exitCode()).as(command).isEqualTo(ExitCode.USAGE);
      assertThat(ran.err()).as(command).contains("leave out --schema");
    }
  }
}
