package org.oceanportal.cache;

import com.mongodb.ConnectionString;
import com.mongodb.ServerAddress;
import com.mongodb.client.MongoClient;
import com.mongodb.connection.ClusterSettings;
import java.time.Duration;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.oceanportal.Portal;
import org.oceanportal.Strategy;
import org.oceanportal.cache.internal.KeyText;
import org.oceanportal.mongo.MissionSchema;

/**
 * Where answers come from: part of each of their keys, so that those of different databases,
 * schemas or strategies never meet. It holds no credentials.
 *
 * <p>Servers are told apart by name and port, in lower case and whatever their order: {@code
 * localhost} and {@code 127.0.0.1} are one, and so is a name with and without the port 27017. Other
 * names of one machine (an alias, {@code ::1}) are different sources, whose answers are stored
 * apart.
 *
 * @param hosts the servers, as {@code host:port} and separated by commas
 * @param database the database
 * @param schema a short text for how its collections and fields are called, and for the rules that
 *     a portal was set to
 * @param strategy how questions are answered
 */
public record StatsSource(String hosts, String database, String schema, Strategy strategy) {

  private static final String LOCALHOST = "localhost:";
  private static final String LOOPBACK = "127.0.0.1:";

  /** Checks that no component is null. */
  public StatsSource {
    Objects.requireNonNull(hosts, "hosts");
    Objects.requireNonNull(database, "database");
    Objects.requireNonNull(schema, "schema");
    Objects.requireNonNull(strategy, "strategy");
  }

  /**
   * The source that {@link Portal#connect(String)} gives for a URI.
   *
   * @param uri a MongoDB connection string; user and password in it are left out
   * @param schema how the portal's collections and fields are called
   * @param strategy how questions are answered
   * @return the source
   * @throws IllegalArgumentException if the URI is malformed; the message holds none of it
   */
  public static StatsSource of(String uri, MissionSchema schema, Strategy strategy) {
    String database = parse(uri).getDatabase();
    return of(uri, database == null ? Portal.DEFAULT_DATABASE : database, schema, strategy);
  }

  /**
   * A database of the servers of a URI.
   *
   * @param uri a MongoDB connection string; user and password in it are left out
   * @param database the database, whatever the URI names
   * @param schema how the portal's collections and fields are called
   * @param strategy how questions are answered
   * @return the source
   * @throws IllegalArgumentException if the URI is malformed; the message holds none of it
   */
  public static StatsSource of(
      String uri, String database, MissionSchema schema, Strategy strategy) {
    return new StatsSource(hosts(parse(uri)), database, nameOf(schema), strategy);
  }

  /**
   * The source that a database in a file is, wherever its server listens at the moment.
   *
   * @param file the file's path
   * @param database the database
   * @param schema how the portal's collections and fields are called
   * @param strategy how questions are answered
   * @return the source
   */
  public static StatsSource ofFile(
      String file, String database, MissionSchema schema, Strategy strategy) {
    return new StatsSource(file, database, nameOf(schema), strategy);
  }

  /**
   * The source of a portal {@linkplain Portal#over over} the application's own client.
   *
   * @param client the client; nothing is sent to its servers
   * @param portal a portal over one of its databases
   * @param strategy how questions are answered
   * @return the source
   */
  public static StatsSource of(MongoClient client, Portal portal, Strategy strategy) {
    ClusterSettings servers = client.getClusterDescription().getClusterSettings();
    String service = servers.getSrvHost();
    String hosts =
        service != null ? service : joined(servers.getHosts().stream().map(StatsSource::nameOf));
    return new StatsSource(hosts, portal.database().getName(), nameOf(portal.schema()), strategy)
        .withLongestMission(portal.longestMission());
  }

  /**
   * Returns the same source for a portal whose {@linkplain Portal#withLongestMission longest
   * mission} is not the standard one, so that answers by different rules never meet. {@link
   * #of(MongoClient, Portal, Strategy)} sees to it itself.
   *
   * @param longest the portal's longest mission
   * @return the source
   */
  public StatsSource withLongestMission(Duration longest) {
    return longest.equals(Portal.DEFAULT_LONGEST_MISSION)
        ? this
        : new StatsSource(hosts, database, schema + ", missions up to " + longest, strategy);
  }

  private static String hosts(ConnectionString uri) {
    return uri.isSrvProtocol()
        ? String.join(",", uri.getHosts())
        : joined(uri.getHosts().stream().map(StatsSource::nameOf));
  }

  private static String joined(Stream<String> servers) {
    return servers.sorted().distinct().collect(Collectors.joining(","));
  }

  private static String nameOf(String server) {
    return server.endsWith(".sock") ? server : nameOf(new ServerAddress(server));
  }

  private static String nameOf(ServerAddress server) {
    String name = server.toString();
    return name.startsWith(LOCALHOST) ? LOOPBACK + name.substring(LOCALHOST.length()) : name;
  }

  private static ConnectionString parse(String uri) {
    Objects.requireNonNull(uri, "uri");
    try {
      return new ConnectionString(uri);
    } catch (IllegalArgumentException mayHoldAPassword) {
      throw new IllegalArgumentException(
          "uri must be a MongoDB connection string, mongodb://host:port/database");
    }
  }

  private static String nameOf(MissionSchema schema) {
    return schema.equals(MissionSchema.standard())
        ? "standard"
        : KeyText.shortHash(KeyText.of(schema));
  }
}
