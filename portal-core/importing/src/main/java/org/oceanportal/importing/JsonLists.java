package org.oceanportal.importing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lists of values as a table, whose names stand elsewhere in the file. */
record JsonLists(Rows rows, List<String> columns) implements Table {

  @Override
  public List<? extends @Nullable Object> cells(Row row) throws BadValueException {
    List<? extends @Nullable Object> cells = JsonCells.ofList(row.texts().get(0));
    if (cells.size() != columns.size()) {
      throw BadValueException.ofRow(
          "has " + cells.size() + " values where there are " + columns.size() + " names");
    }
    return cells;
  }
}
