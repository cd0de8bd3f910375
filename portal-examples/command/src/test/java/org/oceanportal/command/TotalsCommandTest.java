package org.oceanportal.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.oceanportal.command.Shell.Ran;
import tools.jackson.databind.JsonNode;

class TotalsCommandTest {

  @RegisterExtension static final SmallPortal portal = new SmallPortal();

  @Test
  void jsonNamesEveryFigureWithItsUnit() {
    Ran ran = portal.shell().run("totals", "--cache", "none", "--json");

    assertThat(ran.exitCode()).isZero();
    assertThat(ran.err()).isEmpty();
    assertThat(ran.json().propertyNames())
        .containsExactly("scope", "year", "asOf", "missionsOutsideScope", "gliders", "sailbuoys");
    assertThat(ran.json().get("gliders").toString())
        .isEqualTo(
            "{\"missions\":2,\"platforms\":1,\"profiles\":121,\"dives\":60,"
                + "\"timeAtSeaSeconds\":1033200,\"timeAtSea\":\"11 days\",\"gliderDays\":14,"
                + "\"distanceMetres\":1200500,\"depthMetres\":6000,\"dataPoints\":10000000500,"
                + "\"firstStart\":\"2025-03-01T00:00:00Z\",\"lastEnd\":\"2026-06-01T11:00:00Z\","
                + "\"dataIssues\":0}");
  }

  @Test
  void jsonHasNullForWhatSailbuoysDoNotHave() {
    JsonNode sailbuoys = portal.shell().run("totals", "--json").json().get("sailbuoys");

    assertThat(sailbuoys.get("missions").asInt()).isEqualTo(1);
    assertThat(sailbuoys.get("profiles").isNull()).isTrue();
    assertThat(sailbuoys.get("dives").isNull()).isTrue();
    assertThat(sailbuoys.get("depthMetres").isNull()).isTrue();
    assertThat(sailbuoys.get("dataPoints").isNull()).isTrue();
  }

  @Test
  void scopeAndYearAreInTheDocument() {
    Ran ran = portal.shell().run("totals", "--scope", "åland sea", "--year", "2026", "--json");

    assertThat(ran.json().get("scope").asString()).isEqualTo("åland sea");
    assertThat(ran.json().get("year").asInt()).isEqualTo(2026);
    assertThat(ran.json().at("/gliders/missions").asInt()).isEqualTo(1);
  }

  @Test
  void theScopeIsInABasinUnlessItIsGiven() {
    assertThat(portal.shell().run("totals", "--json").json().get("scope").asString())
        .isEqualTo("basin");
    assertThat(
            portal
                .shell()
                .run("totals", "--scope", "all", "--json")
                .json()
                .at("/gliders/missions")
                .asInt())
        .isEqualTo(3);
  }

  @Test
  void aBreakdownHasALineAKeyWithBothFleets() {
    JsonNode json =
        portal.shell().run("totals", "--by", "year", "--json", "--cache", "none").json();

    assertThat(json.propertyNames())
        .containsExactly("scope", "year", "by", "asOf", "missionsOutsideScope", "lines");
    assertThat(json.get("by").asString()).isEqualTo("year");
    assertThat(json.get("lines")).hasSize(2);
    assertThat(json.at("/lines/0/key").asString()).isEqualTo("2025");
    assertThat(json.at("/lines/0/gliders/profiles").asInt()).isEqualTo(101);
    assertThat(json.at("/lines/0/sailbuoys").isNull()).isTrue();
    assertThat(json.at("/lines/1/sailbuoys/missions").asInt()).isEqualTo(1);
  }

  @Test
  void missionsWithoutAKeyAreInALastLine() {
    JsonNode json =
        portal.shell().run("totals", "--by", "basin", "--scope", "all", "--json").json();

    JsonNode last = json.get("lines").get(json.get("lines").size() - 1);
    assertThat(last.get("key").isNull()).isTrue();
    assertThat(last.at("/gliders/missions").asInt()).isEqualTo(1);
    assertThat(portal.shell().run("totals", "--by", "basin", "--scope", "all").out())
        .contains("(none)");
  }

  @Test
  void csvHasTheNamesOfJson() {
    assertThat(portal.shell().run("totals", "--csv").out().lines())
        .containsExactly(
            "fleet,missions,platforms,profiles,dives,timeAtSeaSeconds,timeAtSea,gliderDays,"
                + "distanceMetres,depthMetres,dataPoints,firstStart,lastEnd,dataIssues",
            "glider,2,1,121,60,1033200,11 days,14,1200500,6000,10000000500,"
                + "2025-03-01T00:00:00Z,2026-06-01T11:00:00Z,0",
            "sailbuoy,1,1,,,108000,1 days,2,50000,,,2026-05-31T00:00:00Z,2026-06-01T06:00:00Z,0");
    assertThat(portal.shell().run("totals", "--csv", "--by", "platform").out().lines().toList())
        .element(0)
        .asString()
        .startsWith("platform,fleet,missions,");
  }

  @Test
  void everyFormatSaysTheScopeAndWhatIsOutsideIt() {
    String words = "missions that name a basin; 1 mission names none: --scope all counts it";

    assertThat(portal.shell().run("totals").out()).startsWith("Scope: " + words + "\n");
    assertThat(portal.shell().run("totals", "--by", "year").out())
        .startsWith("Scope: " + words + "\n");
    assertThat(portal.shell().run("totals", "--json").json().get("missionsOutsideScope").asInt())
        .isEqualTo(1);
    assertThat(portal.shell().run("totals", "--csv", "--cache", "none").err()).contains(words);
    assertThat(portal.shell().run("totals", "--scope", "all").out())
        .startsWith("Scope: all missions\n");
    assertThat(portal.shell().run("totals", "--scope", "skagerrak").out())
        .startsWith("Scope: missions in skagerrak; 2 missions are elsewhere:");
  }

  @Test
  void theInstantIsThatOfEveryFigure() {
    JsonNode then = portal.shell().run("totals", "--at", "2026-05-31T12:00:00Z", "--json").json();

    assertThat(then.at("/gliders/timeAtSeaSeconds").asLong()).isEqualTo(11 * 86_400L);
    assertThat(then.at("/sailbuoys/timeAtSeaSeconds").asLong()).isEqualTo(43_200);
    assertThat(
            portal
                .shell()
                .run("totals", "--at", "2026-01-01T00:00:00Z", "--by", "year", "--json")
                .json()
                .get("lines"))
        .hasSize(1);
  }

  @Test
  void peopleReadBothFleetsSideBySide() {
    assertThat(portal.shell().run("totals").out().lines())
        .contains(
            "                            Gliders             Sailbuoys",
            "Missions                          2                     1",
            "Data points          10,000,000,500                     -",
            "Distance                   1,201 km                 50 km");
  }

  @Test
  void aYearThatIsNoneIsNamed() {
    Ran ran = portal.shell().run("totals", "--year", "20x6");

    assertThat(ran.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(ran.err()).contains("--year", "20x6");
    assertThat(portal.shell().run("totals", "--year", "0").err())
        .contains("year must be 1 to 9998 but was 0");
  }
}
