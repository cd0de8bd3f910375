package org.oceanportal.command;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The command in a process of its own, which can be ended. */
public final class PortalProcess implements AutoCloseable {

  private static final int PATIENCE_SECONDS = 120;
  private static final int BETWEEN_LOOKS_MILLIS = 50;

  private final Process process;
  private final BufferedReader out;
  private final Path words;

  private PortalProcess(Process process, Path words) {
    this.process = process;
    this.out = process.inputReader();
    this.words = words;
  }

  /**
   * Starts it.
   *
   * @param folder where its kept database is; what it says is written to a file there
   * @param arguments what comes after {@code portal}
   */
  static PortalProcess start(Path folder, String... arguments) throws IOException {
    Files.createDirectories(folder);
    Path words = Files.createTempFile(folder, "words", ".txt");
    var command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:-UsePerfData",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                PortalCommand.class.getName()));
    command.addAll(List.of(arguments));
    var builder = new ProcessBuilder(command).redirectError(words.toFile());
    builder.environment().put("PORTAL_DATA_DIR", folder.toString());
    builder.environment().remove("PORTAL_MONGODB_URI");
    return new PortalProcess(builder.start(), words);
  }

  /** The next line of its output. */
  String line() throws IOException {
    return String.valueOf(out.readLine());
  }

  /** What it has said so far. */
  String words() throws IOException {
    return Files.readString(words);
  }

  /** Waits until it has said that, or has ended. */
  void awaitWords(String text) throws IOException, InterruptedException {
    while (!words().contains(text) && !process.waitFor(BETWEEN_LOOKS_MILLIS, MILLISECONDS)) {
      // It has not.
    }
  }

  /** Its exit code, once it has ended by itself. */
  int exitCode() {
    assertThat(process.onExit().completeOnTimeout(null, PATIENCE_SECONDS, SECONDS).join())
        .as("the process, ended")
        .isNotNull();
    return process.exitValue();
  }

  /** Whether it ended by itself within that time. */
  boolean endsWithin(Duration time) throws InterruptedException {
    return process.waitFor(time.toMillis(), MILLISECONDS);
  }

  /** Ends it by SIGTERM, as Ctrl-C does by SIGINT. */
  void end() {
    process.toHandle().destroy();
    exitCode();
  }

  /** Ends it by SIGKILL. */
  void kill() {
    process.toHandle().destroyForcibly();
    exitCode();
  }

  @Override
  public void close() {
    process.destroyForcibly();
    exitCode();
  }
}
