package org.oceanportal.internal.pushdown;

import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.oceanportal.internal.ServerKind;
import org.oceanportal.mongo.CollectionSchema;

/**
 * One aggregate command.
 *
 * @param collection the collection it reads
 * @param stages its stages
 */
public record Plan(String collection, List<Document> stages) {

  /** Copies the stages. */
  public Plan {
    stages = List.copyOf(stages);
  }

  /** Returns the plan of these stages over a collection. */
  static Plan over(CollectionSchema schema, List<Document> stages) {
    return new Plan(schema.collection(), stages);
  }

  /** Returns the plan of these stages. */
  static Plan of(String collection, Document... stages) {
    return new Plan(collection, List.of(stages));
  }

  /**
   * Returns this plan for a kind of server: what only DocumentDB needs is left out elsewhere. There
   * a projection before a group would stop the database from finding by itself what it needs, and a
   * limit would stop the shards from grouping.
   */
  public Plan on(ServerKind server) {
    if (server == ServerKind.DOCUMENTDB) {
      return this;
    }
    var needed = new ArrayList<Document>();
    for (int i = 0; i < stages.size(); i++) {
      boolean limit = stages.get(i).equals(Expressions.evaluatedOnce());
      if (limit && i + 1 < stages.size() && stages.get(i + 1).containsKey("$group")) {
        needed.remove(needed.size() - 1);
      }
      if (!limit) {
        needed.add(stages.get(i));
      }
    }
    return new Plan(collection, needed);
  }
}
