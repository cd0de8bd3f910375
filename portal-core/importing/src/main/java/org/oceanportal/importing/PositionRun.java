package org.oceanportal.importing;

import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.oceanportal.model.Fleet;
import org.oceanportal.model.MissionKey;

/**
 * The import of one file of positions: its good rows go to a writer, the others beside the file.
 */
final class PositionRun {

  private static final int MOST_NAMED = 5;

  private final Table table;
  private final PositionColumns columns;
  private final FieldReader fields;
  private final PositionRowReader reader;
  private final Target target;
  private final Set<MissionKey> stored;
  private final boolean strict;
  private final Set<String> unknown = new TreeSet<>();
  private final Notes notes = new Notes();
  private final RejectedRows rejected;
  private long read;

  /**
   * Creates the import of a file that is not read yet.
   *
   * @param target the collection of its missions
   * @param stored the missions that are stored
   * @throws ImportException if it lacks a column that is mapped or required
   */
  PositionRun(Table own, FileFormat format, Target target, Set<MissionKey> stored, boolean strict) {
    this.table = format.derived(own);
    this.columns = new PositionColumns(table, format.columns());
    this.fields =
        new FieldReader(format.notation(table.rows().separator()), strict, new ReadingNotes());
    this.reader = new PositionRowReader(table, columns, target.schema(), fields);
    this.target = target;
    this.stored = stored;
    this.strict = strict;
    this.rejected = new RejectedRows(table.rows(), notes);
  }

  /**
   * Imports the file.
   *
   * @throws ImportException if it has no rows, or cannot be read to its end
   */
  ImportReport run(PositionWriter writer) {
    try {
      if (strict) {
        readRows(position -> {});
      }
      boolean stopped = rejected.count() > 0;
      if (!stopped) {
        readRows(writer::add);
        writer.flush();
      }
      if (read == 0) {
        throw new ImportException(table.rows().file(), "has a header but no rows");
      }
      rejected.removeFile();
      return report(writer, stopped);
    } finally {
      rejected.discard();
    }
  }

  private void readRows(Consumer<PositionRow> action) {
    read = 0;
    table.rows().forEach(row -> read(row, action));
  }

  private void read(Row row, Consumer<PositionRow> action) {
    read++;
    try {
      PositionRow position = reader.read(row);
      check(position);
      action.accept(position);
    } catch (BadValueException e) {
      rejected.add(row, e.at(table.rows(), row.line()));
    }
  }

  private void check(PositionRow position) throws BadValueException {
    if (stored.contains(position.mission())) {
      return;
    }
    String mission = position.mission().platformSerial() + " " + position.mission().mission();
    if (target.fleet() == Fleet.SAILBUOYS) {
      throw new BadValueException(
          columns.name(ImportField.MISSION), mission, "is not stored: import the missions first");
    }
    unknown.add(mission);
  }

  private ImportReport report(PositionWriter writer, boolean stopped) {
    table.rows().notes().forEach(notes::add);
    columns.notes().forEach(notes::add);
    fields.notes().texts().forEach(notes::add);
    if (!unknown.isEmpty()) {
      notes.add("of these missions only the positions are stored: " + named(unknown));
    }
    return new ImportReport(
        table.rows().file(),
        read,
        writer.inserted(),
        writer.updated(),
        writer.unchanged(),
        0,
        rejected.count(),
        stopped,
        rejected.first(),
        rejected.save(),
        notes.list());
  }

  private static String named(Set<String> missions) {
    String first = String.join(", ", missions.stream().limit(MOST_NAMED).toList());
    int more = missions.size() - MOST_NAMED;
    return more > 0 ? first + " and " + more + " more" : first;
  }
}
