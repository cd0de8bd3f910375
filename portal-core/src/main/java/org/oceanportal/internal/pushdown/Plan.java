package org.oceanportal.internal.pushdown;

import java.util.List;
import java.util.stream.Stream;
import org.bson.Document;

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

  /** The plan that reads a view of missions. */
  static Plan over(MissionsView view, List<Document> stages) {
    return new Plan(
        view.schema().collection(),
        Stream.concat(view.stages().stream(), stages.stream()).toList());
  }

  /** The plan of these stages. */
  static Plan of(String collection, Document... stages) {
    return new Plan(collection, List.of(stages));
  }
}
