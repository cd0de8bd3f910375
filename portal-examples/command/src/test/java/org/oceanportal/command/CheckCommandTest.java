package org.oceanportal.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.oceanportal.command.Shell.Ran;

class CheckCommandTest {

  @RegisterExtension static final SmallPortal portal = new SmallPortal();

  @Test
  void aDatabaseThatFitsTheSchemaPasses() {
    Ran ran = portal.shell().run("check", "--json");

    assertThat(ran.exitCode()).as(ran.err()).isZero();
    assertThat(ran.json().propertyNames())
        .containsExactly(
            "checkedAt", "server", "collections", "overlapCount", "overlaps", "indexes", "missing");
    assertThat(ran.json().at("/collections/0/collection").asString()).isEqualTo("glidermissions");
    assertThat(ran.json().at("/collections/0/documents").asInt()).isEqualTo(3);
    assertThat(ran.json().at("/collections/0/fields/0/field").asString()).isEqualTo("platform");
    assertThat(ran.json().at("/collections/0/fields/0/valid").asInt()).isEqualTo(3);
    assertThat(ran.json().get("missing")).isEmpty();
  }

  @Test
  void aDatabaseWithoutMissionsFailsAndNamesTheFields() {
    Ran ran = portal.shell().run("check", "--database", "empty");

    assertThat(ran.exitCode()).isEqualTo(ExitCode.REJECTED_IN_PART);
    assertThat(ran.err()).contains("glidermissions.platform_serial").contains("--schema");
  }

  @Test
  void peopleReadALineAField() {
    Ran ran = portal.shell().run("check");

    assertThat(ran.out().lines().findFirst())
        .hasValueSatisfying(
            title -> assertThat(title).startsWith("MongoDB ").endsWith(" overlaps"));
    assertThat(ran.out()).containsPattern("platform_serial \\(needed\\) +3 +0 +0");
  }

  @Test
  void csvHasARowAField() {
    assertThat(portal.shell().run("check", "--csv").out())
        .startsWith("collection,documents,field,name,needed,valid,absent,invalid,example\n")
        .contains("glidermissions,3,platform,platform_serial,true,3,0,0,");
  }
}
