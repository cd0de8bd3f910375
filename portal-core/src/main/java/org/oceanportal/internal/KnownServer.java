package org.oceanportal.internal;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Collation;
import org.jspecify.annotations.Nullable;

/** The kind of a server, found out when first needed. Thread-safe. */
public final class KnownServer {

  private final MongoDatabase database;
  private volatile @Nullable ServerKind kind;

  /** Creates an object for the server of a database; nothing is sent yet. */
  public KnownServer(MongoDatabase database) {
    this.database = database;
  }

  /**
   * Returns the collation to send with every command that searches documents; null if none may be
   * sent.
   */
  public @Nullable Collation collation() {
    return kind().collation().orElse(null);
  }

  /** Returns the kind. A failure to find it out is thrown, and the next call tries again. */
  public ServerKind kind() {
    ServerKind known = kind;
    if (known == null) {
      known = ServerKind.of(database);
      kind = known;
    }
    return known;
  }
}
