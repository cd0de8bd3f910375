package org.oceanportal.command;

import static org.assertj.core.api.Assertions.assertThat;

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
  void anythingElseIsAUsageError() {
    assertThat(portal.shell().run("indexes", "drop").exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(portal.shell().run("indexes").exitCode()).isEqualTo(ExitCode.USAGE);
  }
}
