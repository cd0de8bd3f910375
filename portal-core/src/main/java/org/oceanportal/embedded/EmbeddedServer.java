package org.oceanportal.embedded;

import static org.oceanportal.embedded.EmbeddedDatabaseException.Reason.PORT_NOT_AVAILABLE;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;

/** The server itself. Apart from its facade, so that the facade loads without the library. */
final class EmbeddedServer {

  private static final String LOOPBACK = "127.0.0.1";

  private final MongoServer server;
  private final int port;
  private final AtomicBoolean closed = new AtomicBoolean();

  private EmbeddedServer(H2Backend backend, int wantedPort) {
    this.server = new MongoServer(backend);
    try {
      server.bind(LOOPBACK, wantedPort);
    } catch (Exception notBound) {
      // Netty throws the BindException as it is, undeclared. The server has stopped itself.
      throw new EmbeddedDatabaseException(
          PORT_NOT_AVAILABLE,
          "The embedded database cannot listen on port %d of %s (%s): choose another, or 0 for any"
              .formatted(wantedPort, LOOPBACK, notBound.getMessage()),
          notBound);
    }
    InetSocketAddress address = server.getLocalAddress();
    this.port = address.getPort();
  }

  static EmbeddedServer inMemory(int port) {
    return new EmbeddedServer(H2Backend.inMemory(), port);
  }

  static EmbeddedServer inFile(Path file, int port) {
    return new EmbeddedServer(new H2Backend(DatabaseFile.open(file)), port);
  }

  int port() {
    return port;
  }

  void close() {
    if (closed.compareAndSet(false, true)) {
      server.shutdownNow();
    }
  }
}
