package org.oceanportal;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The embedded server, refusing some commands as a real one does in trouble. */
public final class FaultyServer implements AutoCloseable {

  private final MongoServer server;
  private final String uri;

  private FaultyServer(Fault fault, Set<String> commands) {
    this(new FaultyBackend(fault, commands));
  }

  private FaultyServer(MemoryBackend backend) {
    this.server = new MongoServer(backend);
    this.uri = server.bindAndGetConnectionString();
  }

  /**
   * What the server says.
   *
   * @param code the error's code
   * @param name the error's name
   * @param message the error's text
   */
  record Fault(int code, String name, String message) {}

  /** A server that answers no question. */
  static FaultyServer failing(Fault fault) {
    return failing(fault, "find", "aggregate");
  }

  /** A server that refuses these commands. */
  static FaultyServer failing(Fault fault, String... commands) {
    return new FaultyServer(fault, Set.of(commands));
  }

  /** A server that answers all, and says of itself what one with collations does. */
  public static FaultyServer withCollations() {
    return new FaultyServer(new CollatingBackend());
  }

  /** A server that answers with a first batch and no more; it has some thousand documents. */
  static FaultyServer failingLaterBatches(Fault fault) {
    var faulty = new FaultyServer(fault, Set.of("getMore"));
    try (MongoClient client = MongoClients.create(faulty.uri)) {
      for (String collection : List.of("glidermissions", "profiles")) {
        client
            .getDatabase(Portal.DEFAULT_DATABASE)
            .getCollection(collection)
            .insertMany(Stream.generate(FaultyServer::ofSea045).limit(2_000).toList());
      }
    }
    return faulty;
  }

  private static org.bson.Document ofSea045() {
    return new org.bson.Document("platform_serial", "SEA045").append("mission", 1);
  }

  public String uri() {
    return uri;
  }

  @Override
  public void close() {
    server.shutdownNow();
  }

  private static final class FaultyBackend extends MemoryBackend {
    private final Fault fault;
    private final Set<String> commands;

    FaultyBackend(Fault fault, Set<String> commands) {
      this.fault = fault;
      this.commands = commands;
    }

    @Override
    public Document handleMessage(MongoMessage message) {
      String command = message.getDocument().keySet().iterator().next();
      if (commands.contains(command)) {
        throw new MongoServerError(fault.code(), fault.name(), fault.message());
      }
      return super.handleMessage(message);
    }
  }

  private static final class CollatingBackend extends MemoryBackend {
    @Override
    public Document handleMessage(MongoMessage message) {
      Document reply = super.handleMessage(message);
      boolean asked = message.getDocument().keySet().iterator().next().equals("buildInfo");
      return asked ? reply.append("gitVersion", "made up") : reply;
    }
  }
}
