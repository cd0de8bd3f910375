package org.oceanportal.importing;

import static org.oceanportal.importing.ImportField.LAT;
import static org.oceanportal.importing.ImportField.LON;
import static org.oceanportal.importing.ImportField.MAX_DEPTH;
import static org.oceanportal.importing.ImportField.MISSION;
import static org.oceanportal.importing.ImportField.NUMBER;
import static org.oceanportal.importing.ImportField.PLATFORM_SERIAL;
import static org.oceanportal.importing.ImportField.TIME;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The columns of a position's parts. */
final class PositionColumns {

  private static final List<ImportField> FIELDS =
      List.of(PLATFORM_SERIAL, MISSION, TIME, LAT, LON, NUMBER, MAX_DEPTH);
  private static final List<ImportField> NEEDED = List.of(PLATFORM_SERIAL, MISSION, LAT, LON);

  private final FieldCells cells;

  /**
   * Finds the cells.
   *
   * @throws ImportException if a mapped column is missing or is there twice, or a required one is
   *     missing
   */
  PositionColumns(Table table, ColumnMap map) {
    this.cells = new FieldCells(table);
    for (ImportField field : FIELDS) {
      String mapped = map.columns().get(field);
      String column = mapped == null ? find(field, table.columns()) : mapped;
      if (column != null && !column.isEmpty()) {
        cells.put(field, column);
      }
    }
    NEEDED.forEach(cells::require);
  }

  /** Returns the column that has a field's name; null if none does. */
  static @Nullable String find(ImportField field, List<String> columns) {
    var names = new ArrayList<>(List.of(field.label()));
    if (field == PLATFORM_SERIAL) {
      names.addAll(List.of("platform", "sailbuoy"));
    }
    names.addAll(field.otherNames());
    return ColumnNames.find(columns, field, names);
  }

  boolean has(ImportField field) {
    return cells.has(field);
  }

  @Nullable Object cell(ImportField field, List<? extends @Nullable Object> row) {
    Integer cell = cells.all().get(field);
    return cell == null ? null : row.get(cell);
  }

  /** Returns the file's name for a field. */
  String name(ImportField field) {
    return cells.name(field);
  }

  /** Returns notes about columns that may surprise a user. */
  List<String> notes() {
    return cells.notes(-1);
  }
}
