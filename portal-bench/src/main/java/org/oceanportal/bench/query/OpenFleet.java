package org.oceanportal.bench.query;

import com.mongodb.ConnectionString;
import com.mongodb.ServerAddress;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.oceanportal.Portal;
import org.oceanportal.bench.gate.Question;
import org.oceanportal.embedded.EmbeddedDatabase;
import org.oceanportal.model.Fleet;
import org.oceanportal.model.MissionKey;
import org.oceanportal.query.MissionsQuery;

/** A connection to a fleet's database, which may be moved away to the end of a network. */
public final class OpenFleet implements AutoCloseable {

  /** What the slowest loop is given. */
  private static final Duration MOST = Duration.ofMinutes(10);

  private final String uri;
  private final String database;
  private final @Nullable EmbeddedDatabase embedded;
  private final @Nullable DelayedLink link;
  private final Portal portal;

  private OpenFleet(
      String uri,
      String database,
      @Nullable EmbeddedDatabase embedded,
      @Nullable DelayedLink link) {
    this.uri = uri;
    this.database = database;
    this.embedded = embedded;
    this.link = link;
    this.portal = Portal.connect(uri, database).withClock(() -> FleetSpec.AT).withMaxTime(MOST);
  }

  /** Over a server that runs already. */
  static OpenFleet at(String uri, String database, boolean movable) {
    return through(uri, database, null, movable);
  }

  /** Over an embedded server, which is closed with this. */
  static OpenFleet in(EmbeddedDatabase embedded, boolean movable) {
    return through(embedded.uri(), Portal.DEFAULT_DATABASE, embedded, movable);
  }

  private static OpenFleet through(
      String uri, String database, @Nullable EmbeddedDatabase embedded, boolean movable) {
    if (!movable) {
      return new OpenFleet(uri, database, embedded, null);
    }
    String host = new ConnectionString(uri).getHosts().get(0);
    var address = new ServerAddress(host);
    DelayedLink link = DelayedLink.to(address.getHost(), address.getPort());
    return new OpenFleet(uri.replace(host, "127.0.0.1:" + link.port()), database, embedded, link);
  }

  /**
   * Puts a network in between from now on.
   *
   * @param roundTrip how much longer a command takes
   * @throws IllegalStateException if it was not opened so that it can be moved
   */
  void moveAway(Duration roundTrip) {
    if (link == null) {
      throw new IllegalStateException("there is no link to delay");
    }
    link.delay(roundTrip);
  }

  /** The portal; its clock stands still at {@link FleetSpec#AT}. */
  public Portal portal() {
    return portal;
  }

  /** Where the portal connects to. */
  public String uri() {
    return uri;
  }

  /** The database that the portal reads. */
  public String database() {
    return database;
  }

  /** The newest glider missions, for questions about single ones. */
  public List<MissionKey> newest() {
    var query = MissionsQuery.of(Fleet.GLIDERS).limit(Question.MISSIONS_ON_A_MAP);
    return portal.stats().missions(query).value().missions().stream()
        .map(mission -> mission.key().orElseThrow())
        .toList();
  }

  @Override
  public void close() {
    portal.close();
    if (link != null) {
      link.close();
    }
    if (embedded != null) {
      embedded.close();
    }
  }
}
