package org.oceanportal.command;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.oceanportal.Portal;
import org.oceanportal.command.database.DataFolder;
import org.oceanportal.command.database.KeptDatabase;
import org.oceanportal.command.database.KeptSample;
import picocli.CommandLine.Option;

/** Which database is asked. */
final class DatabaseOptions {

  static final String URI_VARIABLE = "PORTAL_MONGODB_URI";

  @Option(
      names = "--uri",
      paramLabel = "URI",
      description = "The MongoDB server; else the variable " + URI_VARIABLE + ".")
  private @Nullable String uri;

  @Option(
      names = "--database",
      paramLabel = "NAME",
      description = "The database on the server. Else the one in the URI, else portal.")
  private @Nullable String database;

  /** The server that was named, if one was. */
  Optional<String> uri(Environment environment) {
    return Optional.ofNullable(uri).or(() -> environment.variable(URI_VARIABLE));
  }

  Optional<String> database() {
    return Optional.ofNullable(database);
  }

  /** Opens the database for questions about an instant, or about now if there is none. */
  OpenPortal openForQuestions(Environment environment, @Nullable Instant at) {
    return open(environment, sample -> sample.keepFresh(environment.clock().instant(), at));
  }

  /**
   * Opens the database.
   *
   * @param environment the surroundings
   * @param prepare what to do with the sample, should this be the kept database
   */
  OpenPortal open(Environment environment, Consumer<KeptSample> prepare) {
    Optional<String> server = uri(environment);
    return server.isPresent()
        ? new OpenPortal(connect(server.get()).withClock(environment.clock()), Optional.empty())
        : openKept(environment, prepare);
  }

  private OpenPortal openKept(Environment environment, Consumer<KeptSample> prepare) {
    Path folder =
        DataFolder.of(
            environment.variables(),
            System.getProperty("os.name"),
            Path.of(System.getProperty("user.home")));
    KeptDatabase kept = KeptDatabase.open(folder, environment::say);
    try {
      Portal portal = connect(kept.uri()).withClock(environment.clock());
      prepare.accept(new KeptSample(portal.database(), environment::say));
      kept.letOthersIn();
      return new OpenPortal(portal, Optional.of(kept));
    } catch (RuntimeException | Error e) {
      kept.close();
      throw e;
    }
  }

  private Portal connect(String address) {
    return UsageException.refusing(
        () -> database == null ? Portal.connect(address) : Portal.connect(address, database));
  }
}
