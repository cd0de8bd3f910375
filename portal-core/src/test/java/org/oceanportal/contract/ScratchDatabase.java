package org.oceanportal.contract;

import com.mongodb.client.MongoDatabase;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bson.Document;
import org.oceanportal.mongo.MissionSchema;

/** An empty database of its own random name, gone when closed. */
public final class ScratchDatabase implements AutoCloseable {

  private final MongoDatabase database;
  private final MissionSchema schema;
  private final boolean drop;

  /** A database on a server, for documents by a schema. */
  public ScratchDatabase(MissionServer server, MissionSchema schema) {
    String name = "portal_test_" + UUID.randomUUID().toString().replace("-", "");
    this.database = server.client().getDatabase(name);
    this.schema = schema;
    this.drop = server.outlivesTheTests();
  }

  /** The database. */
  public MongoDatabase mongo() {
    return database;
  }

  /** Writes documents, in this order within each collection. */
  public void insert(MissionDocument... documents) {
    insert(Arrays.asList(documents));
  }

  /** Writes documents, in this order within each collection. */
  public void insert(List<MissionDocument> documents) {
    documents.stream()
        .collect(Collectors.groupingBy(document -> document.collection(schema).collection()))
        .forEach((collection, some) -> database.getCollection(collection).insertMany(stored(some)));
  }

  private List<Document> stored(List<MissionDocument> documents) {
    return documents.stream().map(document -> document.document(schema)).toList();
  }

  /** An embedded server goes with all it has, and cannot drop a collection with an index. */
  @Override
  public void close() {
    if (drop) {
      database.drop();
    }
  }
}
