package org.oceanportal.importing;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The cells of a table's rows by field. */
final class FieldCells {

  private final Table table;
  private final Map<ImportField, Integer> cells = new EnumMap<>(ImportField.class);

  /** Creates an object without fields. */
  FieldCells(Table table) {
    this.table = table;
  }

  /**
   * Reads a field from a column.
   *
   * @throws ImportException if the column is not in the header, or is there twice
   */
  void put(ImportField field, String column) {
    int cell = table.columns().indexOf(column);
    if (cell < 0) {
      throw refused("has no column \"" + column + "\" for " + field.label() + there());
    }
    if (cell != table.columns().lastIndexOf(column)) {
      throw refused("has two columns \"" + column + "\": rename one of them");
    }
    cells.put(field, cell);
  }

  /** Removes a field, which is then not read. */
  void remove(ImportField field) {
    cells.remove(field);
  }

  /**
   * Checks that a field is read.
   *
   * @throws ImportException if it is not
   */
  void require(ImportField field) {
    if (!has(field)) {
      throw refused(
          "has no column for "
              + field.label()
              + there()
              + ": map one with "
              + field.label()
              + "=COLUMN");
    }
  }

  private ImportException refused(String problem) {
    return new ImportException(table.rows().file(), problem);
  }

  private String there() {
    return table.columns().stream()
        .map(column -> '"' + column + '"')
        .collect(Collectors.joining(", ", "; its columns are ", ""));
  }

  boolean has(ImportField field) {
    return cells.containsKey(field);
  }

  /** Returns the fields that are read, each with its cell's place in a row. */
  Map<ImportField, Integer> all() {
    return cells;
  }

  /** Returns the header's name for a field; its label if it is not read. */
  String name(ImportField field) {
    Integer cell = cells.get(field);
    return cell == null ? field.label() : table.columns().get(cell);
  }

  /**
   * Returns the columns that are not read, as a note; none if all are.
   *
   * @param looked the place of a column that was examined and is not a field; -1 for none
   */
  List<String> notes(int looked) {
    String unread =
        IntStream.range(0, table.columns().size())
            .filter(cell -> !cells.containsValue(cell) && cell != looked)
            .mapToObj(table.columns()::get)
            .filter(column -> !column.isEmpty() && !table.sources().contains(column))
            .collect(Collectors.joining(", "));
    return unread.isEmpty() ? List.of() : List.of("columns not read: " + unread);
  }
}
