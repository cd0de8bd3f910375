package org.oceanportal.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.oceanportal.command.Shell.Ran;

class SampleCommandTest {

  @RegisterExtension static final SmallPortal portal = new SmallPortal();

  @TempDir Path folder;

  @Test
  void itFillsAnEmptyDatabase() {
    Ran ran =
        portal
            .shell()
            .run("sample", "--database", "empty", "--missions", "4", "--profile-documents", "0");

    assertThat(ran.exitCode()).as(ran.err()).isZero();
    assertThat(ran.out()).isEmpty();
    assertThat(
            portal.client().getDatabase("empty").getCollection("glidermissions").countDocuments())
        .isEqualTo(4);
  }

  @Test
  void aDatabaseWithMissionsIsRefused() {
    Ran ran = portal.shell().run("sample", "--missions", "4");

    assertThat(ran.exitCode()).isEqualTo(ExitCode.FAULT);
    assertThat(ran.err()).contains("name another database").doesNotContain("\tat ");
    assertThat(portal.database().getCollection("glidermissions").countDocuments()).isEqualTo(3);
  }

  @Test
  void withoutAServerItTakesThePlaceOfTheKeptSample() {
    Shell shell = Shell.in(folder);
    shell.run("sample", "--missions", "2", "--profile-documents", "0");
    shell.run("sample", "--missions", "5", "--seed", "7", "--profile-documents", "0");

    Ran ran = shell.run("totals", "--scope", "all", "--json");

    assertThat(ran.err()).isEmpty();
    assertThat(ran.json().at("/gliders/missions").asInt()).isEqualTo(5);
  }

  @Test
  void theSameOptionsMakeTheSameFleet() {
    Shell shell = Shell.in(folder);
    shell.run("sample", "--missions", "3", "--seed", "7", "--profile-documents", "0");
    String first = shell.run("missions", "--json").out();
    shell.run("sample", "--missions", "3", "--seed", "7", "--profile-documents", "0");

    assertThat(shell.run("missions", "--json").out()).isEqualTo(first);
    shell.run("sample", "--missions", "3", "--seed", "8", "--profile-documents", "0");
    assertThat(shell.run("missions", "--json").out()).isNotEqualTo(first);
  }
}
