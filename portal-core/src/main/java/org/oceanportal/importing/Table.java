package org.oceanportal.importing;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Rows whose values stand in columns. */
interface Table {

  Rows rows();

  /** The names of the columns, in the order of the cells. */
  List<String> columns();

  /** The columns that others are made of. */
  default Set<String> sources() {
    return Set.of();
  }

  /**
   * The values of a row, as many as there are columns: texts, or values of JSON.
   *
   * @throws BadValueException if they cannot be told apart
   */
  List<? extends @Nullable Object> cells(Row row) throws BadValueException;
}
