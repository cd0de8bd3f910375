package org.oceanportal.page;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.util.UUID;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.oceanportal.Portal;
import org.oceanportal.embedded.EmbeddedDatabase;

/**
 * A database with the small fleet: on the server at {@code PORTAL_MONGODB_URI} under a random name,
 * dropped in the end, or else on an embedded one.
 */
public final class FleetDatabase implements BeforeAllCallback, AfterAllCallback {

  private static final String SERVER = System.getenv("PORTAL_MONGODB_URI");

  private String uri;
  private Runnable end;

  @Override
  public void beforeAll(ExtensionContext context) {
    if (SERVER == null) {
      EmbeddedDatabase server = filled(0);
      uri = server.uri();
      end = server::close;
    } else {
      MongoClient client = MongoClients.create(SERVER);
      MongoDatabase database = client.getDatabase("page_test_" + UUID.randomUUID());
      uri = on(SERVER, database.getName());
      end =
          () -> {
            database.drop();
            client.close();
          };
      SmallFleet.fill(database);
    }
  }

  /** The address of a database of a server. */
  private static String on(String server, String database) {
    return server.replaceFirst("^(\\w+(?:\\+srv)?://[^/?]+)(?:/[^?]*)?", "$1/" + database);
  }

  /** An embedded server with the small fleet, on a port; 0 for any. */
  public static EmbeddedDatabase filled(int port) {
    EmbeddedDatabase server = EmbeddedDatabase.inMemory(port);
    try (MongoClient client = MongoClients.create(server.uri())) {
      SmallFleet.fill(client.getDatabase(Portal.DEFAULT_DATABASE));
    }
    return server;
  }

  @Override
  public void afterAll(ExtensionContext context) {
    end.run();
  }

  public String uri() {
    return uri;
  }
}
