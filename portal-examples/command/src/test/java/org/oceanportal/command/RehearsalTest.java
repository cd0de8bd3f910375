package org.oceanportal.command;

import static java.util.concurrent.TimeUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RehearsalTest {

  private static final String CLASS_PATH = System.getProperty("java.class.path");

  private static final Path NO_FOLDER = Path.of(System.getProperty("java.home"), "bin", "java");

  @TempDir static Path temporary;

  private static Process rehearsal;
  private static Process withoutFolder;
  private static Process withoutServer;

  /** At the same time, since each takes a while. */
  @BeforeAll
  static void begin() throws IOException {
    String noServer =
        Stream.of(CLASS_PATH.split(File.pathSeparator))
            .filter(each -> !each.contains("jetty-server"))
            .collect(Collectors.joining(File.pathSeparator));
    rehearsal = rehearsal(Files.createDirectory(temporary.resolve("whole")), CLASS_PATH);
    withoutFolder = rehearsal(NO_FOLDER, CLASS_PATH);
    withoutServer = rehearsal(Files.createDirectory(temporary.resolve("part")), noServer);
  }

  @AfterAll
  static void end() {
    Stream.of(rehearsal, withoutFolder, withoutServer).forEach(Process::destroyForcibly);
  }

  @Test
  void aRehearsalEndsWellAndSaysNothing() throws Exception {
    assertThat(rehearsal.waitFor(4, MINUTES)).isTrue();
    assertThat(rehearsal.exitValue()).isZero();
    assertThat(rehearsal.getInputStream().readAllBytes()).isEmpty();
    assertThat(temporary.resolve("whole").resolve("portal.db")).exists();
  }

  @Test
  void oneThatCannotBeHeldFails() throws Exception {
    assertThat(withoutFolder.waitFor(4, MINUTES)).isTrue();
    assertThat(withoutFolder.exitValue()).isNotZero();
  }

  @Test
  void oneWhoseClassesAreTakenAwayEnds() throws Exception {
    assertThat(withoutServer.waitFor(4, MINUTES)).isTrue();
    assertThat(withoutServer.exitValue()).isEqualTo(ExitCode.FAULT);
    assertThat(temporary.resolve("part").resolve("portal.db")).exists();
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
