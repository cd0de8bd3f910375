package org.oceanportal.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.oceanportal.command.Shell.Ran;

/** What is found after processes of the command were ended, by SIGTERM or by SIGKILL. */
@Timeout(600)
class EndedProcessesTest {

  private static final String FIVE_MISSIONS =
      """
      platformSerial,mission,start,end
      TEST001,1,2024-01-01,2024-02-01
      TEST001,2,2024-03-01,2024-04-01
      TEST001,3,2024-05-01,2024-06-01
      TEST002,1,2024-01-01,2024-02-01
      TEST002,2,2024-03-01,2024-04-01
      """;

  private static final String ONE_MISSION =
      """
      platformSerial,mission,start,end
      TEST003,1,2024-01-01,2024-02-01
      """;

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void whatWasImportedThroughAServerIsThereAfterItsEnd(boolean byForce) throws Exception {
    Path file = Files.writeString(folder.resolve("five.csv"), FIVE_MISSIONS);
    Path one = Files.writeString(folder.resolve("one.csv"), ONE_MISSION);
    // So that no sample is made.
    assertThat(Shell.in(folder).run("import", one.toString()).exitCode()).isZero();
    try (var serving = serve()) {
      assertThat(serving.line()).startsWith("http://127.0.0.1:");
      Ran imported = Shell.in(folder).run("import", file.toString(), "--json");
      assertThat(imported.exitCode()).as(imported.err()).isZero();
      if (byForce) {
        serving.kill();
      } else {
        serving.end();
      }
    }
    assertThat(missions()).isEqualTo(6);
  }

  @Test
  void aServerTakesOverTheDatabaseOfOneThatEnded() throws Exception {
    Path file = Files.writeString(folder.resolve("five.csv"), FIVE_MISSIONS);
    assertThat(Shell.in(folder).run("import", file.toString()).exitCode()).isZero();
    try (var owner = serve()) {
      assertThat(owner.line()).startsWith("http://127.0.0.1:");
      try (var other = serve()) {
        String page = other.line();
        owner.kill();

        assertThat(answered(page + "api/v1/missions?limit=1000")).contains("TEST002");
      }
    }
  }

  @Test
  void aSampleWhoseMakingWasEndedIsMadeAnewWithWhatTheDocumentsAskFor() throws Exception {
    try (var making = PortalProcess.start(folder, "totals", "--json")) {
      making.awaitWords("making a synthetic sample");
      making.end();
    }
    Ran ran = Shell.in(folder).run("totals", "--json");
    assertThat(ran.exitCode()).as(ran.err()).isZero();
    assertThat(ran.json().get("gliders").get("missions").asInt()).isEqualTo(236);
    assertExamplesAreThere();
  }

  /** What the documents ask for of the sample. */
  private void assertExamplesAreThere() {
    Ran mission = Shell.in(folder).run("mission", "SEA045", "33", "--positions", "--json");
    assertThat(mission.exitCode()).as(mission.err()).isZero();
    assertThat(mission.json().at("/mission/platformSerial").asString()).isEqualTo("SEA045");
    Ran removal = Shell.in(folder).run("remove", "SEA045", "33");
    assertThat(removal.exitCode()).as(removal.err()).isZero();
    assertThat(removal.out()).contains("SEA045");
  }

  private PortalProcess serve() throws IOException {
    return PortalProcess.start(folder, "serve", "--port", "0", "--cache", "none");
  }

  private long missions() {
    Ran ran = Shell.in(folder).run("totals", "--scope", "all", "--fresh", "--json");
    assertThat(ran.exitCode()).as(ran.err()).isZero();
    return ran.json().get("gliders").get("missions").asLong();
  }

  /** As often as it takes: an answer may be refused until the file is open again. */
  private static String answered(String address) throws IOException, InterruptedException {
    HttpClient visitor = HttpClient.newHttpClient();
    while (true) {
      var answer =
          visitor.send(
              HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString());
      if (answer.statusCode() == 200) {
        return answer.body();
      }
    }
  }
}
