package org.oceanportal.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.oceanportal.Portal;
import org.oceanportal.Strategy;
import org.oceanportal.cache.missions.StatsSource;
import org.oceanportal.command.database.DataFolder;
import org.oceanportal.command.database.LocalDatabase;
import org.oceanportal.command.database.LocalSample;
import org.oceanportal.mongo.DatabaseAddress;
import org.oceanportal.mongo.MissionSchema;
import picocli.CommandLine.Option;

/** The options that select the database. */
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

  @Option(
      names = "--schema",
      paramLabel = "FILE",
      description =
          "A JSON file with the database's own names of collections and fields; see docs/servers.md.")
  private @Nullable Path schema;

  /** Returns the server that was named, if any. */
  Optional<String> uri(Environment environment) {
    return Optional.ofNullable(uri).or(() -> environment.variable(URI_VARIABLE));
  }

  Optional<String> database() {
    return Optional.ofNullable(database);
  }

  /**
   * Checks that no schema was given where missions are made up.
   *
   * @throws UsageException if one was
   */
  void refuseSchema() {
    if (schema != null) {
      throw new UsageException("the sample has the standard schema: leave out --schema");
    }
  }

  /** Opens the database for queries of an instant, or of now if there is none. */
  OpenPortal openForQuestions(Environment environment, @Nullable Instant at) {
    return openForQuestions(environment, at, new CacheFolderOption());
  }

  /**
   * Opens the database likewise; if the sample had to be renewed, answers of the old one are
   * invalidated.
   */
  OpenPortal openForQuestions(
      Environment environment, @Nullable Instant at, CacheFolderOption answers) {
    Optional<String> server = uri(environment);
    if (server.isPresent()) {
      return onServer(environment, limited(server.get()));
    }
    return openKept(
        environment,
        sample -> {
          if (sample.keepFresh(environment.clock().instant(), at)) {
            answers.invalidateAll(environment);
          }
        });
  }

  /**
   * Opens the database.
   *
   * @param environment the surroundings
   * @param prepare prepares the sample, if this is the local database
   */
  OpenPortal open(Environment environment, Consumer<LocalSample> prepare) {
    Optional<String> server = uri(environment);
    return server.isPresent()
        ? onServer(environment, server.get())
        : openKept(environment, prepare);
  }

  private OpenPortal onServer(Environment environment, String address) {
    return new OpenPortal(connect(address).withClock(environment.clock()), Optional.empty());
  }

  /**
   * Returns the address with limits for a server that does not answer: its own limit for a command,
   * and 5 seconds.
   */
  private static String limited(String address) {
    if (address.toLowerCase(Locale.ROOT).contains("sockettimeoutms=")) {
      return address;
    }
    long limit = Portal.DEFAULT_MAX_TIME.plusSeconds(5).toMillis();
    boolean hasPath = address.replaceFirst("^[^:]*://", "").contains("/");
    String separator = address.contains("?") ? "&" : hasPath ? "?" : "/?";
    return address + separator + "socketTimeoutMS=" + limit;
  }

  private OpenPortal openKept(Environment environment, Consumer<LocalSample> prepare) {
    LocalDatabase local = LocalDatabase.open(folder(environment), environment::say);
    try {
      Portal portal =
          connect(local.uri()).withClock(environment.clock()).withAddress(address(environment));
      prepare.accept(new LocalSample(portal.database(), environment::say));
      local.admitOthers();
      return new OpenPortal(portal, Optional.of(local));
    } catch (RuntimeException | Error e) {
      local.close();
      throw e;
    }
  }

  private static Path folder(Environment environment) {
    return DataFolder.of(
        environment.variables(),
        System.getProperty("os.name"),
        Path.of(System.getProperty("user.home")));
  }

  /** Returns the source of cached answers, known before the database is open. */
  StatsSource source(Environment environment, Strategy strategy) {
    return StatsSource.of(address(environment), schema(), strategy);
  }

  /**
   * Returns the address of the database. The address of the local database is its file, since its
   * port is another one each time.
   */
  private DatabaseAddress address(Environment environment) {
    return uri(environment)
        .map(server -> UsageException.refusing(() -> DatabaseAddress.of(server, database)))
        .orElseGet(
            () ->
                new DatabaseAddress(
                    LocalDatabase.fileIn(folder(environment)).toString(),
                    database().orElse(Portal.DEFAULT_DATABASE)));
  }

  private MissionSchema schema() {
    if (schema == null) {
      return MissionSchema.standard();
    }
    try {
      return MissionSchema.parse(Files.readString(schema));
    } catch (IOException unreadable) {
      throw new UsageException("--schema: " + schema + " cannot be read as UTF-8 text");
    } catch (IllegalArgumentException refused) {
      throw new UsageException("--schema " + schema + ": " + refused.getMessage());
    }
  }

  private Portal connect(String address) {
    MissionSchema named = schema();
    Portal portal =
        UsageException.refusing(
            () -> database == null ? Portal.connect(address) : Portal.connect(address, database));
    return portal.withSchema(named);
  }
}
