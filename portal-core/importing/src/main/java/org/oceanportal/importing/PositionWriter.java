package org.oceanportal.importing;

import com.mongodb.client.MongoCollection;
import java.util.Map;
import org.bson.Document;
import org.oceanportal.internal.KnownServer;
import org.oceanportal.internal.Values;
import org.oceanportal.mongo.CollectionSchema;

/** A writer of positions to the place where a fleet has them, which counts them. */
abstract sealed class PositionWriter permits ProfileWriter, TrackWriter {

  final MongoCollection<Document> collection;
  final CollectionSchema schema;
  final KnownServer server;
  private long inserted;
  private long updated;
  private long unchanged;

  PositionWriter(
      MongoCollection<Document> collection, CollectionSchema schema, KnownServer server) {
    this.collection = collection;
    this.schema = schema;
    this.server = server;
  }

  /** Adds a position. */
  abstract void add(PositionRow position);

  /** Sends the positions that were added. */
  abstract void flush();

  /** Returns whether a stored document holds these values already. */
  static boolean isIn(Document stored, Map<String, Object> values) {
    return values.entrySet().stream()
        .allMatch(entry -> Sameness.same(Values.at(stored, entry.getKey()), entry.getValue()));
  }

  final void countInserted(long positions) {
    inserted += positions;
  }

  final void countUpdated(long positions) {
    updated += positions;
  }

  final void countUnchanged(long positions) {
    unchanged += positions;
  }

  final long inserted() {
    return inserted;
  }

  final long updated() {
    return updated;
  }

  final long unchanged() {
    return unchanged;
  }
}
