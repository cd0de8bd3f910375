package org.oceanportal.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.oceanportal.command.Shell.Ran;
import tools.jackson.databind.JsonNode;

class MissionCommandTest {

  @RegisterExtension static final SmallPortal portal = new SmallPortal();

  @Test
  void aMissionIsFoundByPlatformAndNumberInEitherForm() {
    JsonNode json = portal.shell().run("mission", "SEA045", "1", "--json").json();

    assertThat(json.propertyNames()).containsExactly("asOf", "mission");
    assertThat(json.at("/mission/profiles").asInt()).isEqualTo(101);
    assertThat(json.at("/mission/status").asString()).isEqualTo("complete");
    assertThat(portal.shell().run("mission", "SEA045", "M1", "--json").json()).isEqualTo(json);
  }

  @Test
  void positionsComeInOrderOfProfile() {
    JsonNode json = portal.shell().run("mission", "SEA045", "2", "--positions", "--json").json();

    assertThat(json.get("positions")).hasSize(2);
    assertThat(json.at("/positions/0/number").asInt()).isEqualTo(1);
    assertThat(portal.shell().run("mission", "SEA045", "2", "--positions", "--csv").out())
        .isEqualTo(
            """
            lat,lon,time,maxDepthMetres,number
            58.0,11.1,2026-05-30T12:00:00Z,50.5,1
            58.1,11.2,2026-05-30T12:00:00Z,50.5,2
            """);
  }

  @Test
  void aSailbuoyIsFoundWithoutSayingThatItIsOne() {
    JsonNode json = portal.shell().run("mission", "SB2016", "4", "--positions", "--json").json();

    assertThat(json.at("/mission/fleet").asString()).isEqualTo("sailbuoy");
    assertThat(json.get("positions")).hasSize(2);
  }

  @Test
  void itsStatusIsToldForTheInstant() {
    String live = portal.shell().run("mission", "SEA045", "2", "--json").out();
    Ran later =
        portal.shell().run("mission", "SEA045", "2", "--at", "2026-06-05T00:00:00Z", "--json");

    assertThat(live).contains("\"live\"");
    assertThat(later.json().at("/mission/status").asString()).isEqualTo("late");
  }

  @Test
  void positionsAreRefusedForAnInstant() {
    Ran ran =
        portal.shell().run("mission", "SEA045", "2", "--positions", "--at", "2026-06-05T00:00:00Z");

    assertThat(ran.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(ran.err()).contains("--positions cannot be combined with --at");
  }

  @Test
  void peopleReadALineAValue() {
    assertThat(portal.shell().run("mission", "SEA045", "1").out().lines())
        .contains("                SEA045 M1", "variables       temperature, salinity");
  }

  @Test
  void aMissionThatIsNotThereIsAFault() {
    Ran ran = portal.shell().run("mission", "SEA045", "99", "--json");

    assertThat(ran.exitCode()).isEqualTo(ExitCode.FAULT);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err()).isEqualToIgnoringNewLines("portal: there is no mission SEA045 M99");
  }

  @Test
  void aNumberThatIsNoneIsNamed() {
    Ran ran = portal.shell().run("mission", "SEA045", "N25");

    assertThat(ran.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(ran.err()).contains("must be a mission's number such as 25 or M25 but was \"N25\"");
  }
}
