package org.oceanportal.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.oceanportal.command.Shell.Ran;
import tools.jackson.databind.JsonNode;

class MissionsCommandTest {

  @RegisterExtension static final SmallPortal portal = new SmallPortal();

  @Test
  void jsonHasEveryColumnOfAMission() {
    JsonNode json = portal.shell().run("missions", "--json").json();

    assertThat(json.propertyNames()).containsExactly("asOf", "missions", "next");
    assertThat(json.get("missions")).hasSize(3);
    assertThat(json.get("next").isNull()).isTrue();
    assertThat(json.at("/missions/0").propertyNames())
        .containsExactly(
            "fleet",
            "platformSerial",
            "mission",
            "start",
            "end",
            "status",
            "basins",
            "seaName",
            "project",
            "projectUrl",
            "wmoId",
            "latMin",
            "latMax",
            "lonMin",
            "lonMax",
            "profiles",
            "dives",
            "distanceMetres",
            "depthMetres",
            "dataPoints",
            "variables",
            "comment");
  }

  @Test
  void theNewestComeFirst() {
    assertThat(numbers("missions")).containsExactly(2, 3, 1);
  }

  @Test
  void aDateAloneIsItsBeginningOrItsEnd() {
    assertThat(numbers("missions", "--from", "2024-05-01"))
        .isEqualTo(numbers("missions", "--from", "2024-05-01T00:00:00Z"));
    assertThat(numbers("missions", "--to", "2025-12-31"))
        .isEqualTo(numbers("missions", "--to", "2025-12-31T23:59:59.999Z"));
    assertThat(numbers("missions", "--to", "2025-12-31T01:00:00+01:00"))
        .isEqualTo(numbers("missions", "--to", "2025-12-31T00:00:00Z"));
  }

  @Test
  void optionsFilterAndSort() {
    assertThat(numbers("missions", "--platform", "SEA078")).containsExactly(3);
    assertThat(numbers("missions", "--project", "SAMBA")).containsExactly(2, 1);
    assertThat(numbers("missions", "--status", "complete")).containsExactly(1);
    assertThat(numbers("missions", "--scope", "basin")).containsExactly(2, 1);
    assertThat(numbers("missions", "--to", "2025-12-31T00:00:00Z")).containsExactly(1);
    assertThat(numbers("missions", "--from", "2026-01-01T12:00:00Z")).containsExactly(2, 3);
    assertThat(numbers("missions", "--sort", "profiles")).containsExactly(3, 2, 1);
    assertThat(numbers("missions", "--sort", "profiles", "--descending")).containsExactly(1, 2, 3);
    assertThat(numbers("missions", "--fleet", "sailbuoy")).containsExactly(4);
  }

  @Test
  void theNextKeyGivesTheNextPage() {
    JsonNode first = portal.shell().run("missions", "--limit", "2", "--json").json();
    String key = first.get("next").asString();

    assertThat(numbers("missions", "--limit", "2", "--after", key)).containsExactly(1);
    assertThat(portal.shell().run("missions", "--limit", "2").err()).contains("--after " + key);
  }

  @Test
  void csvHasARowAMissionUnderTheNamesOfJson() {
    List<String> lines = portal.shell().run("missions", "--csv").out().lines().toList();

    assertThat(lines).hasSize(4);
    assertThat(lines.get(0)).startsWith("fleet,platformSerial,mission,start,end,status,basins,");
    assertThat(lines.get(1)).contains("\"Skagerrak, Åland Sea\"", ",200000,");
  }

  @Test
  void whatADatabaseHoldsCannotSteerTheTerminal() {
    assertThat(portal.shell().run("missions").out())
        .contains("<b>Q\\u001b[31m</b>")
        .doesNotContain("\u001B");
  }

  @Test
  void whatCannotBeAskedIsNamed() {
    assertUsage("limit must be 1 to 1000 but was 0", "--limit", "0");
    assertUsage("--descending needs --sort", "--descending");
    assertUsage("page key must be one that a page gave but was x", "--after", "x");
    assertUsage("must be glider or sailbuoy but was \"boat\"", "--fleet", "boat");
    assertUsage("--sort", "--sort", "colour");
    assertUsage(
        "from must not be after to",
        "--from",
        "2026-01-02T00:00:00Z",
        "--to",
        "2026-01-01T00:00:00Z");
  }

  private static void assertUsage(String message, String... options) {
    var arguments = new ArrayList<>(List.of("missions"));
    arguments.addAll(List.of(options));
    Ran ran = portal.shell().run(arguments.toArray(String[]::new));
    assertThat(ran.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(ran.err()).contains(message, "try 'portal missions --help'");
    assertThat(ran.out()).isEmpty();
  }

  private static List<Integer> numbers(String... arguments) {
    var withJson = new ArrayList<>(List.of(arguments));
    withJson.add("--json");
    JsonNode json = portal.shell().run(withJson.toArray(String[]::new)).json();
    var numbers = new ArrayList<Integer>();
    json.get("missions").forEach(mission -> numbers.add(mission.get("mission").asInt()));
    return numbers;
  }

  @Test
  void aPipeGetsAllMissionsAndATerminalFifty() {
    MongoCollection<Document> many =
        portal.client().getDatabase("many").getCollection("glidermissions");
    many.insertMany(
        IntStream.rangeClosed(1, 1_050)
            .mapToObj(
                number ->
                    new Document("platform_serial", "SEA045")
                        .append("mission", number)
                        .append("start", new Date(1_700_000_000_000L + number))
                        .append("end", new Date(1_700_000_000_000L + number)))
            .toList());

    assertThat(lines("--csv")).hasSize(1_051).doesNotHaveDuplicates();
    assertThat(lines()).hasSize(1_051);
    assertThat(lines("--csv", "--limit", "20")).hasSize(21);
    Ran people = portal.shell().onATerminal().run("missions", "--database", "many");
    assertThat(people.out().lines()).hasSize(51);
    assertThat(people.err()).contains("there are more");
  }

  private static List<String> lines(String... options) {
    var arguments = new ArrayList<>(List.of("missions", "--database", "many"));
    arguments.addAll(List.of(options));
    return portal.shell().run(arguments.toArray(String[]::new)).out().lines().toList();
  }
}
