package org.oceanportal.internal.pushdown;

import java.util.List;
import org.bson.Document;
import org.oceanportal.mongo.CollectionSchema;

/**
 * One aggregate command.
 *
 * @param collection the collection it reads
 * @param stages its stages
 */
public record Plan(String collection, List<Document> stages) {

  /** Keeps a copy of the stages. */
  public Plan {
    stages = List.copyOf(stages);
  }

  /** The plan of these stages over a collection. */
  static Plan over(CollectionSchema schema, List<Document> stages) {
    return new Plan(schema.collection(), stages);
  }

  /** The plan of these stages. */
  static Plan of(String collection, Document... stages) {
    return new Plan(collection, List.of(stages));
  }
}
