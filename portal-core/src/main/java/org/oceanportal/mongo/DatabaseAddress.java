package org.oceanportal.mongo;

import com.mongodb.ConnectionString;
import com.mongodb.ServerAddress;
import com.mongodb.client.MongoClient;
import com.mongodb.connection.ClusterSettings;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The identity of a database: its servers and its name, without credentials and options. Data
 * stored about a database, such as cached answers, are stored under its address.
 *
 * <p>Servers are distinguished by name and port, in lower case and whatever their order: {@code
 * localhost} and {@code 127.0.0.1} are one, and so is a name with and without the port 27017. Other
 * names of one machine (an alias, {@code ::1}) are other addresses.
 *
 * @param hosts the servers, as {@code host:port} and separated by commas; of a {@code mongodb+srv}
 *     URI its host; or the file of an embedded database
 * @param database the database's name
 */
public record DatabaseAddress(String hosts, String database) {

  /** The database of a URI that names none. */
  public static final String DEFAULT_DATABASE = "portal";

  private static final String LOCALHOST = "localhost:";
  private static final String LOOPBACK = "127.0.0.1:";

  /** Checks that no component is null. */
  public DatabaseAddress {
    Objects.requireNonNull(hosts, "hosts");
    Objects.requireNonNull(database, "database");
  }

  /**
   * Returns the address of the database of a URI.
   *
   * @param uri a MongoDB connection string; user, password and options are left out
   * @param database the database; null for the one that the URI names, else {@value
   *     #DEFAULT_DATABASE}
   * @return the address
   * @throws IllegalArgumentException if the URI is malformed; the message contains no part of it
   */
  public static DatabaseAddress of(String uri, @Nullable String database) {
    ConnectionString parsed = parse(uri);
    return new DatabaseAddress(hosts(parsed), database == null ? name(parsed) : database);
  }

  /**
   * Returns the address of a database of a client. Nothing is sent to its servers.
   *
   * @param client the client
   * @param database the database's name
   * @return the address, equal to that of the URI from which the client was created
   */
  public static DatabaseAddress of(MongoClient client, String database) {
    ClusterSettings servers = client.getClusterDescription().getClusterSettings();
    String service = servers.getSrvHost();
    return new DatabaseAddress(
        service != null
            ? service
            : joined(servers.getHosts().stream().map(DatabaseAddress::nameOf)),
        database);
  }

  private static String name(ConnectionString uri) {
    String database = uri.getDatabase();
    return database == null ? DEFAULT_DATABASE : database;
  }

  private static String hosts(ConnectionString uri) {
    return uri.isSrvProtocol()
        ? String.join(",", uri.getHosts())
        : joined(uri.getHosts().stream().map(DatabaseAddress::nameOf));
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
}
