package org.oceanportal.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.oceanportal.mongo.CollectionSchema;
import org.oceanportal.query.Basins;

/** The columns of a file by field: a {@link ColumnMap} applied to one header. */
final class Columns {

  /**
   * The pattern of names such as ru29-20230101T0000, while a number has a letter or two at most.
   */
  private static final Pattern NAME = Pattern.compile("\\p{L}{3}");

  private final Table table;
  private final CollectionSchema schema;
  private final FieldCells cells;
  private int namesOfMissions = -1;

  /**
   * Finds the cells.
   *
   * @throws ImportException if a mapped column is not in the header or is there twice, if the
   *     collection does not have a mapped field, or if there is no column for platform or start
   */
  Columns(Table table, ColumnMap map, CollectionSchema schema) {
    this.table = table;
    this.schema = schema;
    this.cells = new FieldCells(table);
    for (ImportField field : ImportField.values()) {
      String mapped = map.columns().get(field);
      String column = mapped == null ? columnOfItsName(field) : mapped;
      if (column != null && !column.isEmpty()) {
        checkKept(field);
        cells.put(field, column);
      }
    }
    cells.require(ImportField.PLATFORM_SERIAL);
    cells.require(ImportField.START);
    Integer missions = cells.all().get(ImportField.MISSION);
    if (missions != null && holdsNames(missions)) {
      cells.remove(ImportField.MISSION);
      namesOfMissions = missions;
    }
  }

  /**
   * Returns whether every cell of a column that is not blank is a name, so that none is a number.
   */
  private boolean holdsNames(int cell) {
    var names = new AtomicBoolean();
    table
        .rows()
        .forEachWhile(
            row -> {
              Object said = said(row, cell);
              boolean isName = said instanceof String text && NAME.matcher(text).find();
              names.set(isName || (said == null && names.get()));
              return isName || said == null;
            });
    return names.get();
  }

  private @Nullable Object said(Row row, int cell) {
    try {
      Object value = table.cells(row).get(cell);
      String text = value instanceof String found ? Basins.trim(found) : "";
      return value instanceof String && (text.isEmpty() || NoValue.isWord(text)) ? null : value;
    } catch (BadValueException badRow) {
      return null;
    }
  }

  boolean has(ImportField field) {
    return cells.has(field);
  }

  /** Returns the fields that are read, each with its cell's place in a row. */
  Map<ImportField, Integer> cells() {
    return cells.all();
  }

  /** Returns the header's name for a field; its label if it is not read. */
  String name(ImportField field) {
    return cells.name(field);
  }

  /** Returns notes about columns that may surprise a user. */
  List<String> notes() {
    var notes = new ArrayList<String>();
    if (namesOfMissions >= 0) {
      notes.add(
          "the column "
              + table.columns().get(namesOfMissions)
              + " holds no mission's number such as 25 or M25: numbers are given in order of start");
    }
    if (!has(ImportField.END)) {
      notes.add("no column for end: missions new to the database are taken to be at sea");
    }
    notes.addAll(cells.notes(namesOfMissions));
    return notes;
  }

  private @Nullable String columnOfItsName(ImportField field) {
    return isKept(field) ? find(field, table.columns(), schema) : null;
  }

  /** Returns the column that has a field's name; null if none does. */
  static @Nullable String find(ImportField field, List<String> columns, CollectionSchema schema) {
    var names = new ArrayList<String>();
    if (field.isStoredAsItIs()) {
      names.add(schema.name(field.target()));
    }
    names.add(field.label());
    names.addAll(field.otherNames());
    return ColumnNames.find(columns, field, names);
  }

  private boolean isKept(ImportField field) {
    return schema.has(field.target()) && schema.has(field.lastTarget());
  }

  private void checkKept(ImportField field) {
    if (!isKept(field)) {
      throw new ImportException(
          table.rows().file(), schema.collection() + " has no field for " + field.label());
    }
  }
}
