package org.oceanportal.importing;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.oceanportal.mongo.CollectionSchema;

/** Which cell of a file's rows is which field: a {@link ColumnMap} put to one header. */
final class Columns {

  private final Rows rows;
  private final CollectionSchema schema;
  private final Map<ImportField, Integer> cells = new EnumMap<>(ImportField.class);

  /**
   * Finds the cells.
   *
   * @throws ImportException if a mapped column is not in the header or is there twice, if the
   *     collection does not have a mapped field, or if there is no column for platform or start
   */
  Columns(Rows rows, ColumnMap map, CollectionSchema schema) {
    this.rows = rows;
    this.schema = schema;
    for (ImportField field : ImportField.values()) {
      String mapped = map.columns().get(field);
      String column = mapped == null ? columnOfItsName(field) : mapped;
      if (column != null && !column.isEmpty()) {
        cells.put(field, cell(field, column));
      }
    }
    require(ImportField.PLATFORM_SERIAL);
    require(ImportField.START);
  }

  boolean has(ImportField field) {
    return cells.containsKey(field);
  }

  /** The fields that are read, each with its cell's place in a row. */
  Map<ImportField, Integer> cells() {
    return cells;
  }

  /** What the header calls a field; its label if it is not read. */
  String name(ImportField field) {
    Integer cell = cells.get(field);
    return cell == null ? field.label() : rows.columns().get(cell);
  }

  /** What a user may not expect of these columns. */
  List<String> notes() {
    var notes = new ArrayList<String>();
    if (!has(ImportField.END)) {
      notes.add("no column for end: missions new to the database are taken to be at sea");
    }
    List<String> unread = unread();
    if (!unread.isEmpty()) {
      notes.add("columns not read: " + String.join(", ", unread));
    }
    return notes;
  }

  private List<String> unread() {
    return IntStream.range(0, rows.columns().size())
        .filter(cell -> !cells.containsValue(cell))
        .mapToObj(rows.columns()::get)
        .filter(column -> !column.isEmpty())
        .toList();
  }

  private @Nullable String columnOfItsName(ImportField field) {
    if (!isKept(field)) {
      return null;
    }
    String stored = field.isPosition() ? field.label() : schema.name(field.target());
    if (rows.columns().contains(stored)) {
      return stored;
    }
    return rows.columns().contains(field.label()) ? field.label() : null;
  }

  private boolean isKept(ImportField field) {
    return schema.has(field.target()) && schema.has(field.lastTarget());
  }

  private int cell(ImportField field, String column) {
    if (!isKept(field)) {
      throw new ImportException(
          rows.file(), schema.collection() + " has no field for " + field.label());
    }
    int cell = rows.columns().indexOf(column);
    if (cell < 0) {
      throw new ImportException(
          rows.file(), "has no column \"" + column + "\" for " + field.label() + there());
    }
    if (cell != rows.columns().lastIndexOf(column)) {
      throw new ImportException(
          rows.file(), "has two columns \"" + column + "\": rename one of them");
    }
    return cell;
  }

  private void require(ImportField field) {
    if (!has(field)) {
      throw new ImportException(
          rows.file(),
          "has no column for "
              + field.label()
              + there()
              + ": map one with "
              + field.label()
              + "=COLUMN");
    }
  }

  private String there() {
    return rows.columns().stream()
        .map(column -> '"' + column + '"')
        .collect(Collectors.joining(", ", "; its columns are ", ""));
  }
}
