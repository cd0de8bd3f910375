package org.oceanportal.sample;

import com.mongodb.client.MongoCollection;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;

/** A batch of documents for one collection, sent when it is full. */
final class Batch {

  private final MongoCollection<Document> collection;
  private final int most;
  private final List<Document> documents = new ArrayList<>();
  private int weight;

  /**
   * Creates an empty batch.
   *
   * @param most the weight at which it is sent
   */
  Batch(MongoCollection<Document> collection, int most) {
    this.collection = collection;
    this.most = most;
  }

  /** Adds a document, and returns whether the batch was sent. */
  boolean add(Document document, int documentWeight) {
    documents.add(document);
    weight += documentWeight;
    boolean full = weight >= most;
    if (full) {
      send();
    }
    return full;
  }

  void send() {
    if (!documents.isEmpty()) {
      collection.insertMany(documents);
      documents.clear();
      weight = 0;
    }
  }
}
