package org.oceanportal.importing;

import com.mongodb.client.MongoCollection;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.bson.Document;
import org.oceanportal.mongo.CollectionSchema;

/**
 * The steps of one import: look at what is stored, check every row, write the good ones, keep the
 * rejected ones for the user.
 */
final class ImportRun {

  private final MongoCollection<Document> collection;
  private final CollectionSchema schema;
  private final Rows rows;
  private final RowReader reader;
  private final RejectedFile rejectedFile;

  ImportRun(
      MongoCollection<Document> collection, CollectionSchema schema, Rows rows, RowReader reader) {
    this.collection = collection;
    this.schema = schema;
    this.rows = rows;
    this.reader = reader;
    this.rejectedFile = new RejectedFile(rows);
  }

  ImportReport run(boolean strict, List<String> columnNotes) {
    var notes = new ArrayList<>(columnNotes);
    StoredMissions stored = StoredMissions.read(collection, schema);
    CheckedRows checked = CheckedRows.of(rows, reader, schema, stored);
    if (checked.read() == 0) {
      throw new ImportException(rows.file(), "has a header but no rows");
    }
    notes.addAll(reader.notes());
    removeRejectedFile(notes);
    var writer = new MissionWriter(collection, schema, stored);
    boolean stopped = strict && !checked.rejected().isEmpty();
    if (!stopped) {
      write(checked, writer);
    }
    SortedMap<Long, RejectedRow> rejected = rejected(checked, writer);
    boolean saved = !rejected.isEmpty() && save(rejected, notes);
    return new ImportReport(
        rows.file(),
        checked.read(),
        writer.inserted(),
        writer.updated(),
        stopped ? 0 : writer.unchanged() + checked.repeated(),
        writer.kept(),
        stopped,
        List.copyOf(rejected.values()),
        saved ? rejectedFile.path() : null,
        notes);
  }

  private void write(CheckedRows checked, MissionWriter writer) {
    rows.forEach(
        row -> {
          MissionRow mission = checked.good(row);
          if (mission != null) {
            writer.add(row, mission);
          }
        });
    writer.flush();
  }

  private SortedMap<Long, RejectedRow> rejected(CheckedRows checked, MissionWriter writer) {
    var rejected = new TreeMap<>(checked.rejected());
    writer
        .refused()
        .forEach(
            (line, why) ->
                rejected.put(
                    line,
                    new RejectedRow(
                        rows.file(), line, null, null, "is refused by the database: " + why)));
    return rejected;
  }

  private void removeRejectedFile(List<String> notes) {
    try {
      rejectedFile.remove();
    } catch (IOException e) {
      notes.add(
          rejectedFile.path()
              + " is of an earlier import, and could not be removed: "
              + TextFile.why(e));
    }
  }

  private boolean save(SortedMap<Long, RejectedRow> rejected, List<String> notes) {
    try {
      rejectedFile.write(rejected);
      return true;
    } catch (IOException e) {
      notes.add(
          "the rejected rows could not be written to "
              + rejectedFile.path()
              + ": "
              + TextFile.why(e));
      return false;
    }
  }
}
