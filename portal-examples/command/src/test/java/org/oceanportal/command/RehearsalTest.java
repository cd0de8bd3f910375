package org.oceanportal.command;

import static java.util.concurrent.TimeUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RehearsalTest {

  @TempDir Path temporary;

  @Test
  void aRehearsalEndsWellAndSaysNothing() throws Exception {
    Process rehearsal = rehearsal(temporary);

    assertThat(rehearsal.waitFor(2, MINUTES)).isTrue();
    assertThat(rehearsal.exitValue()).isZero();
    assertThat(rehearsal.getInputStream().readAllBytes()).isEmpty();
    assertThat(temporary.resolve("portal.db")).exists();
  }

  @Test
  void oneThatCannotBeHeldFails() throws Exception {
    Path noFolder = Path.of(System.getProperty("java.home"), "bin", "java");

    Process rehearsal = rehearsal(noFolder);

    assertThat(rehearsal.waitFor(2, MINUTES)).isTrue();
    assertThat(rehearsal.exitValue()).isNotZero();
  }

  /** In a process of its own, since it ends the JVM. */
  private static Process rehearsal(Path folder) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:-UsePerfData",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            Rehearsal.class.getName(),
            folder.toString())
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }
}
