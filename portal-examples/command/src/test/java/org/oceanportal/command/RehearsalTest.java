package org.oceanportal.command;

import static java.util.concurrent.TimeUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RehearsalTest {

  private static final String CLASS_PATH = System.getProperty("java.class.path");

  private static final Path NO_FOLDER = Path.of(System.getProperty("java.home"), "bin", "java");

  @TempDir Path temporary;

  @Test
  void aRehearsalEndsWellAndSaysNothing() throws Exception {
    Process rehearsal = rehearsal(temporary, CLASS_PATH);
    Process withoutFolder = rehearsal(NO_FOLDER, CLASS_PATH);

    assertThat(rehearsal.waitFor(2, MINUTES)).isTrue();
    assertThat(rehearsal.exitValue()).isZero();
    assertThat(rehearsal.getInputStream().readAllBytes()).isEmpty();
    assertThat(temporary.resolve("portal.db")).exists();
    assertThat(withoutFolder.waitFor(2, MINUTES)).isTrue();
    assertThat(withoutFolder.exitValue()).as("where it cannot be held").isNotZero();
  }

  @Test
  void oneWhoseClassesAreTakenAwayEnds() throws Exception {
    String noServer =
        Stream.of(CLASS_PATH.split(File.pathSeparator))
            .filter(each -> !each.contains("jetty-server"))
            .collect(Collectors.joining(File.pathSeparator));

    Process rehearsal = rehearsal(temporary, noServer);

    assertThat(rehearsal.waitFor(2, MINUTES)).isTrue();
    assertThat(rehearsal.exitValue()).isEqualTo(ExitCode.FAULT);
    assertThat(temporary.resolve("portal.db")).exists();
  }

  /** In a process of its own, since it ends the JVM. */
  private static Process rehearsal(Path folder, String classPath) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:-UsePerfData",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            classPath,
            Rehearsal.class.getName(),
            folder.toString())
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }
}
