package org.oceanportal.embedded;

import static org.oceanportal.embedded.EmbeddedDatabaseException.Reason.PORT_NOT_AVAILABLE;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * The server itself, separate from its facade, so that the facade loads without the library. Apart
 * from its facade, so that the facade loads without the library.
 */
final class EmbeddedServer {

  private static final String LOOPBACK = "127.0.0.1";

  private final MongoServer server;
  private final @Nullable DatabaseFile file;
  private final AtomicBoolean closed = new AtomicBoolean();

  private EmbeddedServer(H2Backend backend, @Nullable DatabaseFile file) {
    this.server = new MongoServer(backend);
    this.file = file;
  }

  static EmbeddedServer inMemory(int port) {
    return new EmbeddedServer(H2Backend.inMemory(), null).listening(port);
  }

  static EmbeddedServer inFile(Path path, int port) {
    DatabaseFile file = DatabaseFile.open(path);
    return new EmbeddedServer(file.backend(), file).listening(port);
  }

  Optional<String> note() {
    return file == null ? Optional.empty() : file.note();
  }

  int port() {
    InetSocketAddress address = server.getLocalAddress();
    return address.getPort();
  }

  void close() {
    if (closed.compareAndSet(false, true)) {
      if (file == null) {
        server.shutdownNow();
      } else {
        file.closeAfter(server::shutdownNow);
      }
    }
  }

  private EmbeddedServer listening(int port) {
    try {
      server.bind(LOOPBACK, port);
      return this;
    } catch (Exception notBound) {
      // Exception: Netty throws the BindException as it is, undeclared.
      close();
      throw new EmbeddedDatabaseException(
          PORT_NOT_AVAILABLE,
          String.format(
              Locale.ROOT,
              "The embedded database cannot listen on port %d of %s (%s): choose another, or 0 for any",
              port,
              LOOPBACK,
              notBound.getMessage()),
          notBound);
    }
  }
}
