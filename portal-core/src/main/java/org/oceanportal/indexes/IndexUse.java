package org.oceanportal.indexes;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.oceanportal.model.Fleet;

/**
 * How a server answers a question.
 *
 * @param fleet the fleet that is asked about
 * @param question the question: {@code recent}, {@code totals}, {@code totals of a year} and so on
 * @param indexes the names of the indexes it uses; empty if it reads the whole collection
 * @param keysExamined how many index keys it reads; null if the server does not say
 * @param documentsExamined how many documents it reads; null if the server does not say
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
   * Whether an index is used.
   *
   * @return false if the whole collection is read
   */
  public boolean isIndexed() {
    return !indexes.isEmpty();
  }
}
