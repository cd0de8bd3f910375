package org.oceanportal.importing;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Projections;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.bson.Document;
import org.oceanportal.internal.Failures;
import org.oceanportal.internal.KnownServer;
import org.oceanportal.internal.Platforms;
import org.oceanportal.internal.StoredDocuments;
import org.oceanportal.model.Fleet;
import org.oceanportal.model.MissionKey;
import org.oceanportal.mongo.CollectionSchema;
import org.oceanportal.mongo.MissionField;
import org.oceanportal.mongo.MissionSchema;

/**
 * Brings positions from files into a database, where maps and tracks find them: those of gliders
 * into the collection of profiles, those of sailbuoys into the tracks that their missions hold.
 *
 * <p>A row needs a platform, a mission's number, a latitude and a longitude, and a time or a
 * number; a greatest depth in metres may be beside them. Without numbers a position's number is its
 * time in seconds since 1970. A position is found by its mission and number, so importing a file
 * twice changes nothing, and what else a stored profile holds stays. A sailbuoy's track has no
 * times, so that a file holds the whole of it; its mission must be stored.
 *
 * <p>A file is CSV or JSON as for {@link MissionImport}, and a few bytes are held in memory of each
 * of its missions, of sailbuoys each position. An import is immutable and safe for concurrent use.
 */
public final class PositionImport {

  private static final int MOST_LISTED = 1_000;
  private static final int MOST_NAMED = 5;

  private final MongoDatabase database;
  private final MissionSchema schema;
  private final Fleet fleet;
  private final boolean strict;

  private PositionImport(
      MongoDatabase database, MissionSchema schema, Fleet fleet, boolean strict) {
    this.database = Objects.requireNonNull(database, "database");
    this.schema = Objects.requireNonNull(schema, "schema");
    this.fleet = Objects.requireNonNull(fleet, "fleet");
    this.strict = strict;
  }

  /**
   * An import of gliders' positions that is not strict. Nothing is sent yet.
   *
   * @param database where the positions go
   * @param schema how its collections and fields are called
   * @return the import
   */
  public static PositionImport into(MongoDatabase database, MissionSchema schema) {
    return new PositionImport(database, schema, Fleet.GLIDERS, false);
  }

  /**
   * The same import for a fleet.
   *
   * @param other whose positions the files hold
   * @return the import
   */
  public PositionImport withFleet(Fleet other) {
    return new PositionImport(database, schema, other, strict);
  }

  /**
   * The same import, strict or not.
   *
   * @param other true to write nothing of a file that has a row to reject
   * @return the import
   */
  public PositionImport withStrict(boolean other) {
    return new PositionImport(database, schema, fleet, other);
  }

  /**
   * Imports a file.
   *
   * @param file the file
   * @param format how it is to be read
   * @return what became of its rows
   * @throws ImportException if the file cannot be read, is not text throughout, has no rows, or
   *     lacks a column that is mapped or needed; nothing is written
   * @throws org.oceanportal.query.PortalException if the database fails; positions before that may
   *     be written, and importing the file again brings in the rest
   */
  public PositionReport importFile(Path file, FileFormat format) {
    return TextFile.read(file, format.encoding(), text -> run(text, format));
  }

  /**
   * Imports what comes from a stream, such as standard input, by way of a temporary file.
   *
   * @param stream what is read to its end, and not closed
   * @param name what it is called in the report
   * @param format how it is to be read
   * @return what became of its rows
   * @throws ImportException as {@link #importFile} does
   * @throws org.oceanportal.query.PortalException as it does
   */
  public PositionReport importStream(InputStream stream, Path name, FileFormat format) {
    return TextFile.read(stream, name, format.encoding(), text -> run(text, format));
  }

  private PositionReport run(TextFile text, FileFormat format) {
    try {
      return new Run(table(text, format), format).run();
    } catch (MongoException | IllegalStateException failure) {
      throw Failures.explain(MissionImport.NAME, failure);
    }
  }

  private static Table table(TextFile text, FileFormat format) {
    int first = text.firstLetter();
    if (first != '{' && first != '[') {
      return CsvRows.open(text);
    }
    JsonShape shape =
        JsonShapes.find(text, names -> PositionColumns.arePositions(names, format.columns()));
    var rows = new JsonRows(text, shape);
    return shape.columns() == null ? new JsonObjects(rows) : new JsonLists(rows, shape.columns());
  }

  private MongoCollection<Document> collection(CollectionSchema names) {
    return StoredDocuments.onPrimary(database, names.collection());
  }

  private CollectionSchema missions() {
    return schema.missions(fleet);
  }

  /** One file on its way. */
  private final class Run {
    private final Table table;
    private final PositionColumns columns;
    private final FieldReader fields;
    private final PositionRowReader reader;
    private final Set<MissionKey> known = new HashSet<>();
    private final Set<String> unknown = new TreeSet<>();
    private final List<RejectedRow> rejected = new ArrayList<>();
    private long read;
    private long rejectedCount;

    Run(Table table, FileFormat format) {
      this.table = table;
      this.columns = new PositionColumns(table, format.columns());
      Notation notation = format.notation(table.rows().separator());
      this.fields = new FieldReader(notation, strict, new ReadingNotes());
      this.reader = new PositionRowReader(table, columns, missions(), fields);
    }

    PositionReport run() {
      var server = new KnownServer(database);
      readMissions(server);
      PositionWriter writer =
          fleet == Fleet.GLIDERS
              ? new ProfileWriter(collection(schema.profiles()), schema.profiles(), server)
              : new TrackWriter(collection(missions()), missions(), server);
      if (strict) {
        readRows(position -> {});
      }
      boolean stopped = rejectedCount > 0;
      if (!stopped) {
        readRows(writer::add);
        writer.flush();
      }
      if (read == 0) {
        throw new ImportException(table.rows().file(), "has no rows");
      }
      return new PositionReport(
          table.rows().file(),
          read,
          writer.inserted(),
          writer.updated(),
          writer.unchanged(),
          rejectedCount,
          stopped,
          rejected,
          notes());
    }

    private void readMissions(KnownServer server) {
      collection(missions())
          .find()
          .collation(server.collation())
          .projection(
              Projections.include(
                  missions().name(MissionField.PLATFORM), missions().name(MissionField.MISSION)))
          .forEach(mission -> Platforms.key(mission, missions()).ifPresent(known::add));
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
        rejectedCount++;
        if (rejected.size() < MOST_LISTED) {
          rejected.add(e.at(table.rows(), row.line()));
        }
      }
    }

    private void check(PositionRow position) throws BadValueException {
      if (known.contains(position.mission())) {
        return;
      }
      String mission = position.mission().platformSerial() + " " + position.mission().mission();
      if (fleet == Fleet.SAILBUOYS) {
        throw new BadValueException(
            columns.name(ImportField.MISSION), mission, "is not stored: import the missions first");
      }
      unknown.add(mission);
    }

    private List<String> notes() {
      var notes = new ArrayList<>(table.rows().notes());
      notes.addAll(columns.notes());
      notes.addAll(fields.notes().texts());
      if (!unknown.isEmpty()) {
        String first = String.join(", ", unknown.stream().limit(MOST_NAMED).toList());
        notes.add(
            "of these missions only the positions are stored: "
                + first
                + (unknown.size() > MOST_NAMED
                    ? " and " + (unknown.size() - MOST_NAMED) + " more"
                    : ""));
      }
      return notes;
    }
  }
}
