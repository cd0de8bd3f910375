package org.oceanportal.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.oceanportal.command.Shell.Ran;

class PortalCommandTest {

  @Test
  void helpNamesEverySubcommandAndTheExitCodes() {
    Ran ran = new Shell().run("--help");

    assertThat(ran.exitCode()).isZero();
    assertThat(ran.out())
        .contains(
            "serve",
            "compare",
            "recent",
            "totals",
            "missions",
            "mission",
            "import",
            "sample",
            "indexes",
            "database",
            "generate-completion",
            "3 database unreachable");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "serve",
        "compare",
        "recent",
        "totals",
        "missions",
        "mission",
        "import",
        "sample",
        "cache",
        "indexes",
        "database",
        "generate-completion"
      })
  void everyHelpIsWithoutHoles(String command) {
    Ran ran = new Shell().run(command, "--help");

    assertThat(ran.exitCode()).isZero();
    assertThat(ran.out()).contains("portal " + command).doesNotContain("null", "${");
  }

  @Test
  void versionIsData() {
    Ran ran = new Shell().run("--version");

    assertThat(ran.exitCode()).isZero();
    assertThat(ran.out()).startsWith("portal ");
    assertThat(ran.err()).isEmpty();
  }

  @Test
  void aloneItTellsWhichCommandsThereAre() {
    Ran ran = new Shell().run();

    assertThat(ran.exitCode()).isZero();
    assertThat(ran.out()).contains("Usage: portal", "totals", "serve");
    assertThat(ran.err()).isEmpty();
  }

  @Test
  void helpOfACommandIsThatOfItsOption() {
    Ran ran = new Shell().run("help", "totals");

    assertThat(ran.exitCode()).isZero();
    assertThat(ran.out()).isEqualTo(new Shell().run("totals", "--help").out());
    assertThat(new Shell().run("help").out()).isEqualTo(new Shell().run("--help").out());
    assertThat(new Shell().run("help", "weather").exitCode()).isEqualTo(ExitCode.USAGE);
  }

  @Test
  void completionOffersFleetsThatAreAccepted() {
    String script = new Shell().run("generate-completion").out();

    assertThat(script).contains("\"glider\" \"sailbuoy\"").doesNotContain("GLIDERS");
  }

  @Test
  void completionIsAScriptThatKnowsTheOptions() {
    Ran ran = new Shell().run("generate-completion");

    assertThat(ran.exitCode()).isZero();
    assertThat(ran.out()).startsWith("#!/usr/bin/env bash").contains("--strategy");
  }
}
