package org.oceanportal.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.oceanportal.command.Shell.Ran;
import tools.jackson.databind.JsonNode;

class RecentCommandTest {

  @RegisterExtension static final SmallPortal portal = new SmallPortal();

  @Test
  void jsonHasTheMissionsOfBothFleets() {
    Ran ran = portal.shell().run("recent", "--json");

    assertThat(ran.exitCode()).isZero();
    assertThat(ran.err()).isEmpty();
    assertThat(ran.json().propertyNames())
        .containsExactly("scope", "asOf", "missionsOutsideScope", "missions", "sailbuoyMissions");
    assertThat(ran.json().get("asOf").asString()).isEqualTo("2026-06-01T12:00:00Z");
    JsonNode glider = ran.json().get("missions");
    assertThat(glider.toString())
        .isEqualTo(
            "[{\"platformSerial\":\"SEA045\",\"mission\":2,"
                + "\"start\":\"2026-05-30T12:00:00Z\",\"end\":\"2026-06-01T11:00:00Z\","
                + "\"status\":\"live\"}]");
    assertThat(ran.json().at("/sailbuoyMissions/0/platformSerial").asString()).isEqualTo("SB2016");
  }

  @Test
  void csvHasARowAMission() {
    Ran ran = portal.shell().run("recent", "--csv");

    assertThat(ran.out())
        .isEqualTo(
            """
            fleet,platformSerial,mission,start,end,status
            glider,SEA045,2,2026-05-30T12:00:00Z,2026-06-01T11:00:00Z,live
            sailbuoy,SB2016,4,2026-05-31T00:00:00Z,2026-06-01T06:00:00Z,live
            """);
  }

  @Test
  void peopleReadAlignedColumns() {
    Ran ran = portal.shell().run("recent");

    assertThat(ran.out())
        .isEqualTo(
            """
            Scope: missions that name a basin
            Fleet     Platform  Mission  Start                 End                   Status
            glider    SEA045          2  2026-05-30T12:00:00Z  2026-06-01T11:00:00Z  live
            sailbuoy  SB2016          4  2026-05-31T00:00:00Z  2026-06-01T06:00:00Z  live
            """);
  }

  @Test
  void aWindowHoldsForBothFleets() {
    Ran ran = portal.shell().run("recent", "--window", "30m", "--csv");

    assertThat(ran.out()).isEqualTo("fleet,platformSerial,mission,start,end,status\n");
  }

  @Test
  void aScopeNamesGliders() {
    Ran ran = portal.shell().run("recent", "--scope", "bornholm basin", "--json");

    assertThat(ran.json().get("missions")).isEmpty();
    assertThat(ran.json().get("sailbuoyMissions")).hasSize(1);
  }

  @Test
  void everyFormatSaysTheScopeAndWhatIsOutsideIt() {
    String words = "missions in bornholm basin; 1 mission is elsewhere: --scope all counts it";

    assertThat(recentIn("bornholm basin").out()).startsWith("Scope: " + words + "\n");
    assertThat(recentIn("bornholm basin", "--csv").err()).contains(words);
    JsonNode json = recentIn("bornholm basin", "--json").json();
    assertThat(json.get("scope").asString()).isEqualTo("bornholm basin");
    assertThat(json.get("missionsOutsideScope").asInt()).isEqualTo(1);
    assertThat(recentIn("all").out()).startsWith("Scope: all missions\n");
  }

  private static Ran recentIn(String scope, String... more) {
    var arguments = new ArrayList<>(List.of("recent", "--scope", scope));
    arguments.addAll(List.of(more));
    return portal.shell().run(arguments.toArray(new String[0]));
  }

  @Test
  void anInstantTakesThePlaceOfNow() {
    Ran ran = portal.shell().run("recent", "--at", "2025-03-05T00:00:00Z", "--json");

    assertThat(ran.json().at("/missions/0/mission").asInt()).isEqualTo(1);
  }

  @Test
  void allStrategiesGiveTheSameDocument() {
    String pushdown = portal.shell().run("recent", "--json").out();

    for (String way : new String[] {"loop", "PUSHDOWN"}) {
      assertThat(portal.shell().run("recent", "--json", "--strategy", way).out())
          .as(way)
          .isEqualTo(pushdown);
    }
  }
}
