package org.oceanportal.importing;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Rows whose values stand in columns. */
interface Table {

  Rows rows();

  /** Returns the names of the columns, in the order of the cells. */
  List<String> columns();

  /** Returns the columns from which others are derived. */
  default Set<String> sources() {
    return Set.of();
  }

  /**
   * Returns the values of a row, as many as there are columns: texts, or values of JSON.
   *
   * @throws BadValueException if they cannot be separated
   */
  List<? extends @Nullable Object> cells(Row row) throws BadValueException;
}
