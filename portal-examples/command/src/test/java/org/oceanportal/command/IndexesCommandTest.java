package org.oceanportal.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.oceanportal.command.Shell.Ran;

class IndexesCommandTest {

  @RegisterExtension static final SmallPortal portal = new SmallPortal();

  @Test
  void createNamesWhatItMade() {
    Ran ran = portal.shell().run("indexes", "create", "--csv");

    assertThat(ran.exitCode()).isZero();
    assertThat(ran.out()).startsWith("index\n").contains("glidermissions.portal_recent\n");
  }

  @Test
  void aServerThatCannotExplainIsSaidToBeOne() {
    Ran ran = portal.shell().run("indexes", "explain", "--json");

    assertThat(ran.exitCode()).isZero();
    assertThat(ran.err()).contains("has no explain command");
    assertThat(ran.json().get("supported").asBoolean()).isFalse();
    assertThat(ran.json().get("questions")).isEmpty();
  }

  @Test
  void cleanListsWhatAnEarlierVersionLeftAndDropsItWithYes() {
    MongoDatabase database = portal.database();
    database
        .getCollection("portal_summaries")
        .insertOne(new Document("_id", "missions x").append("collection", "missions"));

    Ran found = portal.shell().run("indexes", "clean", "--csv");
    Ran dropped = portal.shell().run("indexes", "clean", "--yes", "--json");

    assertThat(found.out()).isEqualTo("collection\nportal_summaries\n");
    assertThat(found.err()).contains("--yes");
    assertThat(dropped.json().at("/collections/0").asString()).isEqualTo("portal_summaries");
    assertThat(dropped.json().get("dropped").asBoolean()).isTrue();
    assertThat(portal.shell().run("indexes", "clean", "--csv").out()).isEqualTo("collection\n");
  }

  @Test
  void yesIsForCleanAlone() {
    assertThat(portal.shell().run("indexes", "create", "--yes").exitCode())
        .isEqualTo(ExitCode.USAGE);
  }

  @Test
  void anythingElseIsAUsageError() {
    assertThat(portal.shell().run("indexes", "drop").exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(portal.shell().run("indexes").exitCode()).isEqualTo(ExitCode.USAGE);
  }
}
