package org.oceanportal.page;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.exception.MongoServerException;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import java.util.concurrent.atomic.AtomicInteger;
import org.oceanportal.Portal;

/** A server with the small fleet that takes too long for gliders' tracks, but not for positions. */
final class NoTracksServer implements AutoCloseable {

  private final AtomicInteger tracksAsked = new AtomicInteger();
  private final MongoServer server = new MongoServer(new Backend());
  private final String uri = server.bindAndGetConnectionString();

  NoTracksServer() {
    try (MongoClient client = MongoClients.create(uri)) {
      SmallFleet.fill(client.getDatabase(Portal.DEFAULT_DATABASE));
    }
  }

  String uri() {
    return uri;
  }

  /** How often it was asked for gliders' tracks. */
  int tracksAsked() {
    return tracksAsked.get();
  }

  @Override
  public void close() {
    server.shutdownNow();
  }

  private final class Backend extends MemoryBackend {
    @Override
    public Document handleMessage(MongoMessage message) throws MongoServerException {
      String command = message.getDocument().toString();
      if (command.contains("$push")) {
        tracksAsked.incrementAndGet();
        throw new MongoServerError(50, "MaxTimeMSExpired", "operation exceeded time limit");
      }
      return super.handleMessage(message);
    }
  }
}
