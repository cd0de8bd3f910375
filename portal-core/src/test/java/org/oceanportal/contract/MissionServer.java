package org.oceanportal.contract;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.util.Objects;

/**
 * A server that tests meet, and a client of it.
 *
 * @param name what it is called in reports
 * @param uri where it is
 * @param client a client of it; who needs one with settings of its own makes it from the address
 * @param outlivesTheTests whether it stays when the tests are over, so that they must clean up
 * @param shutdown ends the server, if the tests started it
 */
public record MissionServer(
    String name, String uri, MongoClient client, boolean outlivesTheTests, Runnable shutdown) {

  /** Checks that no component is null. */
  public MissionServer {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(uri, "uri");
    Objects.requireNonNull(client, "client");
    Objects.requireNonNull(shutdown, "shutdown");
  }

  static MissionServer external(String uri) {
    return new MissionServer("server", uri, MongoClients.create(uri), true, () -> {});
  }

  static MissionServer embedded(String name, String uri, Runnable shutdown) {
    return new MissionServer(name, uri, MongoClients.create(uri), false, shutdown);
  }

  /** Not {@code AutoCloseable}: JUnit closes such arguments when one class is done with them. */
  void stop() {
    client.close();
    shutdown.run();
  }

  @Override
  public String toString() {
    return name;
  }
}
