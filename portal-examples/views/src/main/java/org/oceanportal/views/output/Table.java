package org.oceanportal.views.output;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Values under names, built row by row. */
public final class Table {

  private final List<String> columns;
  private final List<List<@Nullable Object>> rows = new ArrayList<>();

  /** Creates a table without rows. */
  public Table(String... columns) {
    this.columns = List.of(columns);
  }

  /**
   * Adds a row.
   *
   * @param values one for each column; null where there is none
   * @return this table
   */
  public Table row(@Nullable Object... values) {
    if (values.length != columns.size()) {
      throw new IllegalArgumentException(
          "a row must have " + columns.size() + " values but had " + values.length);
    }
    rows.add(Arrays.asList(values));
    return this;
  }

  /** Returns the names of the columns. */
  public List<String> columns() {
    return columns;
  }

  /** Returns the rows, each as long as the names. */
  public List<List<@Nullable Object>> rows() {
    return Collections.unmodifiableList(rows);
  }
}
