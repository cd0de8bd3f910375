package org.oceanportal.importing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Set;
import org.oceanportal.mongo.CollectionSchema;
import org.oceanportal.mongo.MissionField;

/** A factory of rows of missions from texts of any format. */
final class ImportSources {

  private final CollectionSchema missions;
  private final FileFormat format;
  private final boolean strict;

  ImportSources(CollectionSchema missions, FileFormat format, boolean strict) {
    this.missions = missions;
    this.format = format;
    this.strict = strict;
  }

  /**
   * Opens a text of either kind.
   *
   * @throws ImportException if it lacks a column that is mapped or required
   */
  ImportSource open(TextFile text) {
    return text.isJson() ? json(text) : csv(text);
  }

  /** Opens a CSV text. */
  ImportSource csv(TextFile text) {
    CsvRows rows = CsvRows.open(text);
    return table(rows, fields(format.notation(rows.separator())));
  }

  private ImportSource json(TextFile text) {
    JsonShape shape = JsonShapes.find(text, this::isMission);
    var rows = new JsonRows(text, shape);
    FieldReader fields = fields(format.notation(','));
    if (shape.columns() != null) {
      return table(new JsonLists(rows, shape.columns()), fields);
    }
    boolean mapped = !format.columns().columns().isEmpty();
    return mapped || !holdsDocuments(rows)
        ? table(new JsonObjects(rows), fields)
        : new ImportSource(rows, new JsonRowReader(missions, fields), rows.notes());
  }

  /** Returns whether objects with these names are missions, and not containers of missions. */
  private boolean isMission(Set<String> names) {
    return format.hasPlatform(
        names, list -> Columns.find(ImportField.PLATFORM_SERIAL, list, missions) != null);
  }

  /**
   * Returns whether the first object has the database's own names, so that it is to be stored
   * whole.
   */
  private boolean holdsDocuments(Rows rows) {
    var names = new HashSet<String>();
    rows.forEachWhile(
        row -> {
          names.addAll(JsonCells.names(row.texts().get(0)));
          return names.isEmpty();
        });
    return names.contains(missions.name(MissionField.PLATFORM))
        && names.contains(missions.name(MissionField.MISSION));
  }

  private ImportSource table(Table own, FieldReader fields) {
    Table table = format.derived(own);
    var columns = new Columns(table, format.columns(), missions);
    var notes = new ArrayList<>(table.rows().notes());
    notes.addAll(columns.notes());
    return new ImportSource(
        table.rows(), new TableRowReader(table, columns, missions, fields), notes);
  }

  private FieldReader fields(Notation notation) {
    return new FieldReader(notation, strict, new ReadingNotes());
  }
}
