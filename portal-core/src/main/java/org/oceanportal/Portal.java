package org.oceanportal;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoNamespace;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.oceanportal.check.CheckReport;
import org.oceanportal.check.PortalCheck;
import org.oceanportal.indexes.Leftovers;
import org.oceanportal.indexes.MissionIndexes;
import org.oceanportal.internal.Compressors;
import org.oceanportal.internal.KnownServer;
import org.oceanportal.internal.Moment;
import org.oceanportal.internal.Source;
import org.oceanportal.internal.loop.LoopMissionStats;
import org.oceanportal.internal.pushdown.PushdownMissionStats;
import org.oceanportal.mongo.DatabaseAddress;
import org.oceanportal.mongo.MissionSchema;
import org.oceanportal.query.MissionStats;
import org.oceanportal.query.PortalException;

/**
 * The entry point: a portal's database, with the queries that it answers.
 *
 * <pre>{@code
 * try (Portal portal = Portal.connect("mongodb://127.0.0.1:27017/portal")) {
 *   FleetTotals totals = portal.stats().totals(TotalsQuery.gliders()).value();
 *   System.out.println(totals.prettyTimeAtSea());
 * }
 * }</pre>
 *
 * <p>A portal is immutable and thread-safe; each {@code with} method returns another on the same
 * client. Nothing is sent to the server until a query is run.
 */
public final class Portal implements AutoCloseable {

  /** The database that is read if the URI names none. */
  public static final String DEFAULT_DATABASE = DatabaseAddress.DEFAULT_DATABASE;

  /**
   * The time that the server may work on one command unless {@link #withMaxTime} says otherwise.
   */
  public static final Duration DEFAULT_MAX_TIME = Duration.ofSeconds(10);

  /**
   * The longest that a mission can last unless {@link #withLongestMission} says otherwise: 730
   * days.
   */
  public static final Duration DEFAULT_LONGEST_MISSION = Moment.LONGEST_MISSION;

  /** The longest time limit for a command that fits the protocol. */
  private static final Duration LONGEST_MAX_TIME = Duration.ofMillis(Integer.MAX_VALUE);

  /** The time to look for a server unless the URI says otherwise. */
  private static final int SERVER_SELECTION_SECONDS = 3;

  /** The time to wait for a connection unless the URI says otherwise ({@code connectTimeoutMS}). */
  private static final int CONNECT_SECONDS = 5;

  /** The time to wait for a reply unless the URI says otherwise ({@code socketTimeoutMS}). */
  private static final int REPLY_SECONDS = 60;

  private static final QueryListener NO_LISTENER = event -> {};

  private final @Nullable MongoClient ownClient;
  private final Source source;
  private final QueryListener listener;

  private Portal(@Nullable MongoClient ownClient, Source source, QueryListener listener) {
    this.ownClient = ownClient;
    this.source = source;
    this.listener = listener;
  }

  /**
   * Connects with a client of its own to the database that the URI names, else {@value
   * #DEFAULT_DATABASE}. The portal must be closed.
   *
   * @param uri a MongoDB connection string
   * @return the portal
   * @throws IllegalArgumentException if the URI is malformed; the message contains no part of it,
   *     since it may hold a password; or if it names a compressor whose library is absent
   */
  public static Portal connect(String uri) {
    ConnectionString parsed = parse(uri);
    String database = parsed.getDatabase();
    return connect(parsed, database == null ? DEFAULT_DATABASE : database);
  }

  /**
   * Connects with a client of its own to a database of any name. The portal must be closed.
   *
   * @param uri a MongoDB connection string; a database in it is only used to authenticate
   * @param database the database to read
   * @return the portal
   * @throws IllegalArgumentException if the URI is malformed or names a compressor whose library is
   *     absent, or the database's name is invalid
   */
  public static Portal connect(String uri, String database) {
    return connect(parse(uri), database);
  }

  private static Portal connect(ConnectionString uri, String database) {
    MongoNamespace.checkDatabaseNameValidity(database);
    Compressors.check(uri);
    MongoClientSettings.Builder settings = MongoClientSettings.builder();
    settings.applyToClusterSettings(
        cluster -> cluster.serverSelectionTimeout(SERVER_SELECTION_SECONDS, TimeUnit.SECONDS));
    settings.applyToSocketSettings(
        socket ->
            socket
                .connectTimeout(CONNECT_SECONDS, TimeUnit.SECONDS)
                .readTimeout(REPLY_SECONDS, TimeUnit.SECONDS));
    // After the defaults, so that times in the URI win.
    settings.applyConnectionString(uri).addCommandListener(CommandMeter.INSTANCE);
    MongoClient client = MongoClients.create(settings.build());
    return of(client, client.getDatabase(database), DatabaseAddress.of(client, database));
  }

  /**
   * Returns a portal over the application's own client, without a second pool of connections. Add
   * {@link CommandMeter#INSTANCE} to that client's command listeners to have bytes and commands of
   * queries counted.
   *
   * <p>The time-outs for connections and replies are the client's: see {@link
   * #over(MongoDatabase)}.
   *
   * @param client the application's client
   * @param database the database to read
   * @return the portal; closing it leaves the client open
   */
  public static Portal over(MongoClient client, String database) {
    Objects.requireNonNull(client, "client");
    MongoDatabase read = client.getDatabase(database);
    return of(null, read, DatabaseAddress.of(client, database));
  }

  /**
   * Returns a portal over a database of the application's own client, like {@link
   * #over(MongoClient, String)}, with the settings of that database, such as a read preference. It
   * does not know its servers, so it has no {@link #address} unless {@link #withAddress} sets one.
   *
   * <p>Documents are read alike whatever the client's codecs are. {@link #withMaxTime} is sent with
   * each command, so that the server ends it; but the time-outs for connections and replies are the
   * client's. The portal waits forever for a server that hangs unless the client has a limit:
   * {@code MongoClientSettings.builder().timeout(30, SECONDS)}, {@code timeoutMS} or {@code
   * socketTimeoutMS} in its URI. With one of the first two the driver sends the remaining time in
   * place of {@link #withMaxTime}.
   *
   * @param database the database to read
   * @return the portal; closing it leaves the client open
   */
  public static Portal over(MongoDatabase database) {
    return of(null, Objects.requireNonNull(database, "database"), null);
  }

  private static Portal of(
      @Nullable MongoClient ownClient, MongoDatabase database, @Nullable DatabaseAddress address) {
    var source =
        new Source(
            database,
            MissionSchema.standard(),
            InstantSource.system(),
            DEFAULT_MAX_TIME,
            DEFAULT_LONGEST_MISSION,
            new KnownServer(database),
            address);
    return new Portal(ownClient, source, NO_LISTENER);
  }

  private static ConnectionString parse(String uri) {
    Objects.requireNonNull(uri, "uri");
    try {
      return new ConnectionString(uri);
    } catch (IllegalArgumentException malformed) {
      // Neither the URI nor the driver's words about it, which may quote a password.
      throw new IllegalArgumentException(
          "uri must be a MongoDB connection string such as mongodb://127.0.0.1:27017/portal,"
              + " with : / ? # [ ] @ in a password percent-encoded");
    }
  }

  /**
   * Returns this portal with other names of collections and fields.
   *
   * @param schema the names
   * @return the portal
   */
  public Portal withSchema(MissionSchema schema) {
    Objects.requireNonNull(schema, "schema");
    return with(source.withSchema(schema));
  }

  /**
   * Returns this portal with another clock.
   *
   * @param clock the source of the current time
   * @return the portal
   */
  public Portal withClock(InstantSource clock) {
    Objects.requireNonNull(clock, "clock");
    return with(source.withClock(clock));
  }

  /**
   * Returns this portal with another time limit.
   *
   * @param maxTime the time that the server may work on one command, 1 ms to 2,147,483,647 ms
   *     (nearly 25 days); sent with each. A portal of its own client waits a minute for a reply; a
   *     longer time needs {@code socketTimeoutMS} in the URI
   * @return the portal
   * @throws IllegalArgumentException if it is out of range
   */
  public Portal withMaxTime(Duration maxTime) {
    if (maxTime.compareTo(Duration.ofMillis(1)) < 0 || maxTime.compareTo(LONGEST_MAX_TIME) > 0) {
      throw new IllegalArgumentException(
          "maxTime must be 1 ms to 2147483647 ms but was " + maxTime);
    }
    return with(source.withMaxTime(maxTime));
  }

  /**
   * Returns this portal with another bound on how long a mission can last. One with an end that is
   * longer counts no time at sea; one without an end that started longer ago is late and no longer
   * at sea. Either is counted as a data issue.
   *
   * @param longest the time, 1 ms to 365,000 days
   * @return the portal
   * @throws IllegalArgumentException if it is out of range
   */
  public Portal withLongestMission(Duration longest) {
    if (longest.compareTo(Duration.ofMillis(1)) < 0
        || longest.compareTo(Moment.LONGEST_SETTING) > 0) {
      throw new IllegalArgumentException(
          "longestMission must be 1 ms to 365000 days but was " + longest);
    }
    return with(source.withLongestMission(longest));
  }

  /**
   * Returns this portal with another address for its database: for one whose servers change their
   * names, such as an embedded one in a file.
   *
   * @param address the address under which data stored about the database are found again
   * @return the portal
   */
  public Portal withAddress(DatabaseAddress address) {
    Objects.requireNonNull(address, "address");
    return with(source.withAddress(address));
  }

  private Portal with(Source other) {
    return new Portal(ownClient, other, listener);
  }

  /**
   * Returns this portal with a listener that receives the cost of each query.
   *
   * @param other the listener, which replaces any previous one
   * @return the portal
   */
  public Portal withListener(QueryListener other) {
    Objects.requireNonNull(other, "listener");
    return new Portal(ownClient, source, other);
  }

  /**
   * Returns the statistics by pushdown.
   *
   * @return a thread-safe implementation
   */
  public MissionStats stats() {
    return stats(Strategy.PUSHDOWN);
  }

  /**
   * Returns the statistics by a given strategy.
   *
   * @param strategy the strategy
   * @return a thread-safe implementation
   */
  public MissionStats stats(Strategy strategy) {
    MissionStats stats =
        switch (strategy) {
          case LOOP -> new LoopMissionStats(source);
          case PUSHDOWN -> new PushdownMissionStats(source);
        };
    return new InstrumentedMissionStats(stats, strategy, listener);
  }

  /**
   * Returns the indexes that serve the queries.
   *
   * @return a thread-safe object
   */
  public MissionIndexes indexes() {
    return new MissionIndexes(source.database(), source.schema(), source.clock());
  }

  /**
   * Checks the database against the schema: reads the small fields of every document, and queries
   * the server's properties. Nothing is written.
   *
   * @return the results
   * @throws PortalException if the database cannot answer
   */
  public CheckReport check() {
    return new PortalCheck(
            source.database(), source.schema(), source.clock(), source.longestMission())
        .run();
  }

  /**
   * Returns the collections that an earlier version of this library left in the database.
   *
   * @return a thread-safe object; it queries the database when it is used
   */
  public Leftovers leftovers() {
    return new Leftovers(source.database());
  }

  /**
   * Returns the database that is read.
   *
   * @return the database
   */
  public MongoDatabase database() {
    return source.database();
  }

  /**
   * Returns the database's address.
   *
   * @return the address, by which cached answers are found again; empty for a portal {@linkplain
   *     #over(MongoDatabase) over a database} without one
   */
  public Optional<DatabaseAddress> address() {
    return Optional.ofNullable(source.address());
  }

  /**
   * Returns the names of its collections and fields.
   *
   * @return the schema
   */
  public MissionSchema schema() {
    return source.schema();
  }

  /**
   * Returns the source of the current time.
   *
   * @return the clock
   */
  public InstantSource clock() {
    return source.clock();
  }

  /**
   * Returns how long a mission can last.
   *
   * @return the time
   */
  public Duration longestMission() {
    return source.longestMission();
  }

  /** Closes the client if the portal made it. */
  @Override
  public void close() {
    if (ownClient != null) {
      ownClient.close();
    }
  }
}
