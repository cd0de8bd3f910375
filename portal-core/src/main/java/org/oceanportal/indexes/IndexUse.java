package org.oceanportal.indexes;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.oceanportal.model.Fleet;

/**
 * The indexes that a server uses for a query.
 *
 * @param fleet the fleet
 * @param query the query: {@code recent}, {@code totals}, {@code totals of a year} and so on
 * @param indexes the names of the indexes it uses; empty if it reads the whole collection
 * @param keysExamined the number of index keys it reads; null if the server does not say
 * @param documentsExamined the number of documents it reads; null if the server does not say
 */
public record IndexUse(
    Fleet fleet,
    String query,
    List<String> indexes,
    @Nullable Long keysExamined,
    @Nullable Long documentsExamined) {

  /** Copies the list. */
  public IndexUse {
    Objects.requireNonNull(fleet, "fleet");
    Objects.requireNonNull(query, "query");
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
