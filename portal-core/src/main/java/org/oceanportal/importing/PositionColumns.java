package org.oceanportal.importing;

import static org.oceanportal.importing.ImportField.LAT;
import static org.oceanportal.importing.ImportField.LON;
import static org.oceanportal.importing.ImportField.MAX_DEPTH;
import static org.oceanportal.importing.ImportField.MISSION;
import static org.oceanportal.importing.ImportField.NUMBER;
import static org.oceanportal.importing.ImportField.PLATFORM_SERIAL;
import static org.oceanportal.importing.ImportField.TIME;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Which cell of a row is which part of a position. */
final class PositionColumns {

  private static final List<ImportField> FIELDS =
      List.of(PLATFORM_SERIAL, MISSION, TIME, LAT, LON, NUMBER, MAX_DEPTH);
  private static final List<ImportField> NEEDED = List.of(PLATFORM_SERIAL, MISSION, LAT, LON);

  private final Table table;
  private final Map<ImportField, Integer> cells = new EnumMap<>(ImportField.class);

  /**
   * Finds the cells.
   *
   * @throws ImportException if a mapped column is not there, or one that is needed
   */
  PositionColumns(Table table, ColumnMap map) {
    this.table = table;
    for (ImportField field : FIELDS) {
      String mapped = map.columns().get(field);
      String column = mapped == null ? find(field, table.columns()) : mapped;
      if (column != null && !column.isEmpty()) {
        cells.put(field, cell(field, column));
      }
    }
    for (ImportField field : NEEDED) {
      if (!cells.containsKey(field)) {
        throw new ImportException(
            table.rows().file(),
            "has no column for " + field.label() + ": map one with " + field.label() + "=COLUMN");
      }
    }
  }

  /** Whether an object with these names is a position. */
  static boolean arePositions(Set<String> names, ColumnMap map) {
    String mapped = map.columns().get(PLATFORM_SERIAL);
    return mapped == null
        ? find(PLATFORM_SERIAL, List.copyOf(names)) != null
        : names.contains(mapped);
  }

  private static @Nullable String find(ImportField field, List<String> columns) {
    var names = new ArrayList<>(List.of(field.label()));
    if (field == PLATFORM_SERIAL) {
      names.addAll(List.of("platform", "sailbuoy"));
    }
    names.addAll(field.otherNames());
    return ColumnNames.find(columns, field, names);
  }

  private int cell(ImportField field, String column) {
    int cell = table.columns().indexOf(column);
    if (cell < 0) {
      throw new ImportException(
          table.rows().file(),
          "has no column \""
              + column
              + "\" for "
              + field.label()
              + "; its columns are "
              + table.columns().stream()
                  .map(name -> '"' + name + '"')
                  .collect(Collectors.joining(", ")));
    }
    return cell;
  }

  boolean has(ImportField field) {
    return cells.containsKey(field);
  }

  @Nullable Object cell(ImportField field, List<? extends @Nullable Object> row) {
    Integer cell = cells.get(field);
    return cell == null ? null : row.get(cell);
  }

  /** What the file calls a field. */
  String name(ImportField field) {
    Integer cell = cells.get(field);
    return cell == null ? field.label() : table.columns().get(cell);
  }

  /** What a user may not expect of these columns. */
  List<String> notes() {
    String unread =
        IntStream.range(0, table.columns().size())
            .filter(cell -> !cells.containsValue(cell))
            .mapToObj(table.columns()::get)
            .filter(name -> !name.isEmpty())
            .collect(Collectors.joining(", "));
    return unread.isEmpty() ? List.of() : List.of("columns not read: " + unread);
  }
}
