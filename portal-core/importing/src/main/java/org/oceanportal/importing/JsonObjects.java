package org.oceanportal.importing;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Objects as a table: a column for each name that any of them has. */
final class JsonObjects implements Table {

  private static final int MOST_COLUMNS = 10_000;

  private final Rows rows;
  private final List<String> columns;

  /** Reads all rows for their names. */
  JsonObjects(Rows rows) {
    this.rows = rows;
    var names = new LinkedHashSet<String>();
    rows.forEachWhile(
        row -> {
          names.addAll(JsonCells.names(row.texts().get(0)));
          return names.size() < MOST_COLUMNS;
        });
    this.columns = List.copyOf(names);
  }

  @Override
  public Rows rows() {
    return rows;
  }

  @Override
  public List<String> columns() {
    return columns;
  }

  @Override
  public List<? extends @Nullable Object> cells(Row row) throws BadValueException {
    Map<String, @Nullable Object> cells =
        JsonCells.ofObject(ExtendedJson.parse(row.texts().get(0)));
    var aligned = new ArrayList<@Nullable Object>();
    columns.forEach(column -> aligned.add(cells.get(column)));
    return aligned;
  }
}
