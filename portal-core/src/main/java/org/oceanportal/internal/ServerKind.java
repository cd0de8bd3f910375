package org.oceanportal.internal;

import com.mongodb.MongoCommandException;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Collation;
import java.util.Locale;
import java.util.Optional;
import org.bson.Document;

/** The kinds of servers whose commands must differ. */
public enum ServerKind {
  /** The DocumentDB engine: evaluates a projection again for each value that is taken from it. */
  DOCUMENTDB,
  /** The server in this process: takes no batch size, and has no collations. */
  EMBEDDED,
  /** A server on which a collection may have a collation of its own. */
  WITH_COLLATIONS,
  /** Any other server. */
  PLAIN;

  /**
   * The name of the collation that compares texts by their bytes, whatever the collation of a
   * collection.
   */
  private static final String SIMPLE = "simple";

  /** Finds out a server's kind, with one command or two. */
  static ServerKind of(MongoDatabase database) {
    Document info;
    try {
      info = StoredDocuments.of(database).runCommand(new Document("buildInfo", 1));
    } catch (MongoCommandException refused) {
      return PLAIN; // a server restricted to its versioned API refuses too
    }
    String text = info.toJson().toLowerCase(Locale.ROOT);
    if (text.contains("documentdb") || text.contains("ferretdb")) {
      return DOCUMENTDB;
    }
    if (!info.containsKey("gitVersion")) {
      return EMBEDDED;
    }
    return takesCollations(database) ? WITH_COLLATIONS : PLAIN;
  }

  private static boolean takesCollations(MongoDatabase database) {
    try {
      database.runCommand(
          new Document("find", "portal_none")
              .append("limit", 1)
              .append("collation", new Document("locale", SIMPLE)));
      return true;
    } catch (MongoCommandException refused) {
      return false;
    }
  }

  /**
   * Returns the collation to send with a query, or to make an index by; empty if none may be sent.
   */
  public Optional<Collation> collation() {
    return this == WITH_COLLATIONS
        ? Optional.of(Collation.builder().locale(SIMPLE).build())
        : Optional.empty();
  }

  /** Returns whether one command may run several queries on a collection ({@code $unionWith}). */
  public boolean unites() {
    return this == DOCUMENTDB || this == WITH_COLLATIONS;
  }

  /** Returns whether a batch size may be sent with an aggregation. */
  public boolean takesBatchSize() {
    return this != EMBEDDED;
  }
}
