package org.oceanportal.page;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.oceanportal.Portal;
import org.oceanportal.embedded.EmbeddedDatabase;

/** An embedded database with the small fleet. */
public final class FleetDatabase implements BeforeAllCallback, AfterAllCallback {

  private EmbeddedDatabase server;

  @Override
  public void beforeAll(ExtensionContext context) {
    server = filled(0);
  }

  /** A server with the small fleet, on a port; 0 for any. */
  public static EmbeddedDatabase filled(int port) {
    EmbeddedDatabase server = EmbeddedDatabase.inMemory(port);
    try (MongoClient client = MongoClients.create(server.uri())) {
      SmallFleet.fill(client.getDatabase(Portal.DEFAULT_DATABASE));
    }
    return server;
  }

  @Override
  public void afterAll(ExtensionContext context) {
    server.close();
  }

  public String uri() {
    return server.uri();
  }
}
