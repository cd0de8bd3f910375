package org.oceanportal.command;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.oceanportal.command.database.ScratchServer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * The subcommand {@code database}: an empty database for any MongoDB client, until it is stopped.
 */
@Command(
    name = "database",
    description = {
      "Runs an empty embedded database on 127.0.0.1 for any MongoDB client, until Ctrl-C.",
      "Prints its URI. Its data are deleted afterwards."
    })
final class DatabaseCommand implements Callable<Integer> {

  private static final int LAST_PORT = 65_535;

  private final Environment environment;

  @Option(
      names = "--port",
      paramLabel = "N",
      description = "The port; 0 for any free one; the default is 27017.")
  private int port = 27_017;

  @Option(names = "--memory", description = "Uses memory instead of a temporary file.")
  private boolean memory;

  DatabaseCommand(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() throws InterruptedException {
    if (port < 0 || port > LAST_PORT) {
      throw new UsageException("--port must be 0 to 65535 but was " + port);
    }
    try (ScratchServer server =
        memory ? ScratchServer.inMemory(port) : ScratchServer.inTemporaryFile(port)) {
      environment.out().line(server.uri());
      environment.out().flush();
      environment.say("an empty database, until Ctrl-C");
      new CountDownLatch(1).await();
    }
    return ExitCode.DONE;
  }
}
