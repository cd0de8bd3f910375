package org.oceanportal.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.oceanportal.command.database.DataFolder;
import org.oceanportal.command.output.DataWriter;

/**
 * A training run for the class archive: the first things that people do, on a small fleet and
 * without output: queries, and visits to the page. The launcher runs it after a build in a JVM that
 * archives the classes it has loaded ({@code -XX:ArchiveClassesAtExit}), so that later starts are
 * faster.
 */
final class CdsTraining {

  private static final List<String> COMMANDS =
      List.of(
          "sample --missions 24",
          "totals",
          "totals --json",
          "totals --by year --csv",
          "recent",
          "missions");

  private static final List<String> PAGES =
      List.of("", "missions", "speed", "api/v1/totals", "api/v1/map", "health", "metrics");

  /** The time limit for the page, generous for a busy machine. */
  private static final Duration MOST = Duration.ofMinutes(1);

  private CdsTraining() {}

  /**
   * Runs the training and ends the JVM, with 0 if it succeeded.
   *
   * @param arguments an empty folder, for the fleet and the answers
   */
  public static void main(String[] arguments) {
    System.exit(hold(Path.of(arguments[0])));
  }

  private static int hold(Path folder) {
    try {
      for (String command : COMMANDS) {
        int exitCode = run(folder, OutputStream.nullOutputStream(), command);
        if (exitCode != ExitCode.DONE) {
          return exitCode;
        }
      }
      visit(served(folder));
      return ExitCode.DONE;
    } catch (IOException e) {
      return ExitCode.FAULT;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return ExitCode.FAULT;
    }
  }

  private static int run(Path folder, OutputStream out, String command) {
    var environment =
        new Environment(
            Map.of(DataFolder.VARIABLE, folder.toString()),
            InstantSource.system(),
            InputStream.nullInputStream(),
            DataWriter.utf8(out),
            new PrintWriter(Writer.nullWriter()),
            false,
            false);
    return PortalCommand.run(environment, command.split(" ", -1));
  }

  /** Returns the address of the page, which is served until the JVM ends. */
  private static String served(Path folder) throws IOException {
    var output = new PipedOutputStream();
    var words = new BufferedReader(new InputStreamReader(new PipedInputStream(output), UTF_8));
    var server = new Thread(() -> serve(folder, output), "portal-training");
    server.setDaemon(true);
    server.start();
    String address = words.readLine();
    if (address == null) {
      throw new IOException("the page was not served");
    }
    return address;
  }

  /**
   * Serves the page; closes the output if that fails, so that the training does not wait for an
   * address for ever.
   */
  private static void serve(Path folder, OutputStream output) {
    try (output) {
      run(folder, output, "serve --port 0");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void visit(String address) throws IOException, InterruptedException {
    HttpClient visitor = HttpClient.newHttpClient();
    for (String page : PAGES) {
      var request = HttpRequest.newBuilder(URI.create(address + page)).timeout(MOST).build();
      visitor.send(request, BodyHandlers.discarding());
    }
  }
}
