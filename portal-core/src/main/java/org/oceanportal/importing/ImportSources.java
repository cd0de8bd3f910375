package org.oceanportal.importing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.oceanportal.mongo.CollectionSchema;
import org.oceanportal.mongo.MissionField;

/**
 * The inputs of one import as rows of missions, whatever their format. What can be read only once
 * is read from copies, which are deleted when it is closed.
 */
final class ImportSources implements AutoCloseable {

  private final CollectionSchema missions;
  private final FileFormat format;
  private final boolean strict;
  private final List<Path> copies = new ArrayList<>();

  ImportSources(CollectionSchema missions, FileFormat format, boolean strict) {
    this.missions = missions;
    this.format = format;
    this.strict = strict;
  }

  /**
   * Opens an input of either kind: JSON if its first letter is a brace or bracket, else CSV.
   *
   * @throws ImportException if it cannot be read, is not text throughout, or lacks a column that is
   *     mapped or needed
   */
  ImportSource open(ImportInput input) {
    TextFile text = text(input);
    int first = text.firstLetter();
    return first == '{' || first == '[' ? json(text) : csv(text);
  }

  /** Opens a CSV file. */
  ImportSource openCsv(Path file) {
    return csv(text(ImportInput.of(file)));
  }

  private TextFile text(ImportInput input) {
    Path name = input.name();
    try {
      if (input.stream() != null) {
        return TextFile.check(name, copy(input.stream()), format.encoding());
      }
      if (!TextFile.isStream(name)) {
        return TextFile.check(name, name, format.encoding());
      }
      try (InputStream stream = Files.newInputStream(name)) {
        return TextFile.check(name, copy(stream), format.encoding());
      }
    } catch (IOException e) {
      throw TextFile.unreadable(name, e);
    }
  }

  private Path copy(InputStream stream) throws IOException {
    Path copy = Files.createTempFile("portal-import", null);
    copies.add(copy);
    Files.copy(stream, copy, StandardCopyOption.REPLACE_EXISTING);
    return copy;
  }

  @Override
  public void close() {
    for (Path copy : copies) {
      try {
        Files.deleteIfExists(copy);
      } catch (IOException leftToTheSystem) {
        copy.toFile().deleteOnExit();
      }
    }
  }

  private ImportSource csv(TextFile text) {
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

  /** Whether objects with these names are missions, and not around them. */
  private boolean isMission(Set<String> names) {
    List<String> sources = format.platformSources();
    return sources.isEmpty()
        ? Columns.find(ImportField.PLATFORM_SERIAL, List.copyOf(names), missions) != null
        : names.containsAll(sources);
  }

  /** Whether the first object has the database's own names, so that it is to be stored whole. */
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
