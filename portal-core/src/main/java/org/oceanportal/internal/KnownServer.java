package org.oceanportal.internal;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Collation;
import org.jspecify.annotations.Nullable;

/** The kind of a server, found when it is first needed. Safe for concurrent use. */
public final class KnownServer {

  private final MongoDatabase database;
  private volatile @Nullable ServerKind kind;

  /** The server of a database; nothing is sent yet. */
  public KnownServer(MongoDatabase database) {
    this.database = database;
  }

  /** The collation to send with whatever looks for documents; null if none may be sent. */
  public @Nullable Collation collation() {
    return kind().collation().orElse(null);
  }

  /** Its kind. A failure to find it is told, and the next call tries again. */
  public ServerKind kind() {
    ServerKind known = kind;
    if (known == null) {
      known = ServerKind.of(database);
      kind = known;
    }
    return known;
  }
}
