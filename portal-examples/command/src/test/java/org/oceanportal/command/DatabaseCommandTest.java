package org.oceanportal.command;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.oceanportal.Portal;

@Timeout(120)
class DatabaseCommandTest {

  @TempDir Path temporary;

  @Test
  void anyClientCanUseItUntilItIsEnded() throws Exception {
    assertServes("--memory");
    assertThat(temporary).isEmptyDirectory();
  }

  @Test
  void itsFileIsGoneAfterwards() throws Exception {
    assertServes();
    assertThat(temporary).isEmptyDirectory();
  }

  @Test
  void aPortThatIsTakenIsNamed() throws IOException {
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String port = String.valueOf(taken.getLocalPort());

      Shell.Ran ran = new Shell().run("database", "--port", port, "--memory");

      assertThat(ran.exitCode()).isEqualTo(ExitCode.FAULT);
      assertThat(ran.err()).contains(port).doesNotContain("\tat ");
    }
  }

  /** In a process of its own, which is ended as Ctrl-C does. */
  private void assertServes(String... options) throws Exception {
    var command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.io.tmpdir=" + temporary,
                "-XX:-UsePerfData",
                "-cp",
                System.getProperty("java.class.path"),
                PortalCommand.class.getName(),
                "database",
                "--port",
                "0"));
    command.addAll(List.of(options));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    try (BufferedReader out = process.inputReader()) {
      String uri = out.readLine();
      assertThat(uri).startsWith("mongodb://127.0.0.1:");
      try (Portal portal = Portal.connect(uri)) {
        portal.database().getCollection("things").insertOne(new Document("a", 1));
        assertThat(portal.database().getCollection("things").countDocuments()).isEqualTo(1);
      }
    } finally {
      process.destroy();
      assertThat(process.waitFor(60, SECONDS)).isTrue();
    }
  }
}
