package org.oceanportal.indexes;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.oceanportal.model.Fleet;

/**
 * The indexes that a server uses for a query.
 *
 * @param fleet the fleet
 * @param question the query: {@code recent}, {@code totals}, {@code totals of a year} and so on
 * @param indexes the names of the indexes it uses; empty if it reads the whole collection
 * @param keysExamined the number of index keys it reads; null if the server does not say
 * @param documentsExamined the number of documents it reads; null if the server does not say
 */
public record IndexUse(
    Fleet fleet,
    String question,
    List<String> indexes,
    @Nullable Long keysExamined,
    @Nullable Long documentsExamined) {

  /** Keeps a copy of the list. */
  public IndexUse {
    Objects.requireNonNull(fleet, "fleet");
    Objects.requireNonNull(question, "question");
    indexes = List.copyOf(indexes);
  }

  /**
   * Returns whether an index is used.
   *
   * @return false if the whole collection is read
   */
  public boolean isIndexed() {
    return !indexes.isEmpty();
  }
}
