package org.oceanportal.importing;

import com.mongodb.ReadPreference;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.oceanportal.internal.Failures;
import org.oceanportal.internal.StoredDocuments;
import org.oceanportal.mongo.CollectionSchema;
import org.oceanportal.mongo.MissionField;
import org.oceanportal.mongo.MissionSchema;
import org.oceanportal.query.Fleet;

/**
 * Brings missions from files into a database.
 *
 * <pre>{@code
 * MissionImport.into(database, MissionSchema.standard())
 *     .importCsv(Path.of("deployments.csv"), ColumnMap.parse("platformSerial=glider,end=stop"));
 * }</pre>
 *
 * <p>A row is about the mission of its platform and number. In a CSV file without a column for
 * numbers it is about the mission that its platform started at its start; missions that are new get
 * the numbers after the platform's greatest, in order of start, and a number once given stays. What
 * a row says is stored; what it does not say, because a cell is blank or a field is not in the
 * document, stays as it is stored, the end included: to put a finished mission back to sea, import
 * a document whose end is null. A row that says what is stored already writes nothing, so importing
 * a file twice changes nothing.
 *
 * <p>A row that is not marked complete never changes a mission that is: near-real-time data do not
 * replace full-resolution ones.
 *
 * <p>Rejected, with a {@linkplain RejectedRow reason}, is a row with a value that is not what
 * {@link ImportField} says (or, of a document, whose type is wrong), without platform, start or
 * number, with an end before its start, or about a mission that an earlier row of the file says
 * something else about. A row that repeats an earlier one is unchanged. The good rows go in unless
 * the import is {@linkplain #withStrict strict}. The rejected rows go to a file beside the input
 * ({@code deployments-csv.rejected}), which the next run replaces or removes; if that cannot be
 * written, the report says so. A file with that ending is never read as an input: rename it once it
 * is mended.
 *
 * <p>CSV is what spreadsheets, ERDDAP and programs write: commas, semicolons, tabs or bars
 * separate, comments may come before the header and units below it. JSON is lines of objects,
 * objects one after the other, a list of them, or a list in an object around it; or lists of values
 * below a list of names. Objects that have the database's own names for platform and mission, as
 * {@code mongoexport} writes them in extended JSON, canonical or relaxed, are documents unless
 * columns are mapped: a new mission keeps every field, {@code _id} included, and of a stored one
 * the document's fields are replaced, each whole, and its {@code _id} stays. Other objects are rows
 * whose names are columns, {@code glider.name} that of an object within.
 *
 * <p>A file is read up to four times, and never held in memory; a few hundred bytes are kept of
 * each row, and of each stored mission. An import is immutable and safe for concurrent use, but two
 * at once into the same collection may each insert a mission that both files have.
 */
public final class MissionImport {

  /** What the question is called in a {@link org.oceanportal.PortalException}. */
  static final String NAME = "import";

  private final MongoDatabase database;
  private final MissionSchema schema;
  private final Fleet fleet;
  private final boolean strict;

  private MissionImport(MongoDatabase database, MissionSchema schema, Fleet fleet, boolean strict) {
    this.database = Objects.requireNonNull(database, "database");
    this.schema = Objects.requireNonNull(schema, "schema");
    this.fleet = Objects.requireNonNull(fleet, "fleet");
    this.strict = strict;
  }

  /**
   * An import of gliders' missions that is not strict. Nothing is sent yet.
   *
   * @param database where the missions go
   * @param schema how its collections and fields are called
   * @return the import
   */
  public static MissionImport into(MongoDatabase database, MissionSchema schema) {
    return new MissionImport(database, schema, Fleet.GLIDERS, false);
  }

  /**
   * The same import for a fleet.
   *
   * @param other whose missions the files hold
   * @return the import
   */
  public MissionImport withFleet(Fleet other) {
    return new MissionImport(database, schema, other, strict);
  }

  /**
   * The same import, strict or not.
   *
   * @param other true to write nothing of a file that has a row to reject
   * @return the import
   */
  public MissionImport withStrict(boolean other) {
    return new MissionImport(database, schema, fleet, other);
  }

  /**
   * Imports a file of either kind: JSON if its first letter is a brace or bracket, else CSV.
   *
   * @param file the file
   * @param columns which column is which field
   * @return what became of its rows
   * @throws ImportException as {@link #importFile(Path, FileFormat)} does
   * @throws org.oceanportal.PortalException as it does
   */
  public ImportReport importFile(Path file, ColumnMap columns) {
    return importFile(file, FileFormat.standard().withColumns(columns));
  }

  /**
   * Imports a file of either kind: JSON if its first letter is a brace or bracket, else CSV.
   *
   * @param file the file
   * @param format how it is to be read
   * @return what became of its rows
   * @throws ImportException if the file cannot be read, is not text throughout, has no rows, or
   *     lacks a column that is mapped or needed; nothing is written
   * @throws org.oceanportal.PortalException if the database fails; batches of rows before that may
   *     be written, and importing the file again brings in the rest
   */
  public ImportReport importFile(Path file, FileFormat format) {
    if (!TextFile.isStream(file)) {
      return importText(TextFile.check(file, file, format.encoding()), format);
    }
    try (InputStream stream = Files.newInputStream(file)) {
      return importStream(stream, file, format);
    } catch (IOException e) {
      throw TextFile.unreadable(file, e);
    }
  }

  /**
   * Imports what comes from a stream, such as standard input. As it is read more than once, it goes
   * to a temporary file first, which is deleted.
   *
   * @param stream what is read to its end, and not closed
   * @param name what it is called in the report; rejected rows go beside a file of that name
   * @param format how it is to be read
   * @return what became of its rows
   * @throws ImportException as {@link #importFile(Path, FileFormat)} does
   * @throws org.oceanportal.PortalException as it does
   */
  public ImportReport importStream(InputStream stream, Path name, FileFormat format) {
    Path bytes = null;
    try {
      bytes = Files.createTempFile("portal-import", null);
      Files.copy(stream, bytes, StandardCopyOption.REPLACE_EXISTING);
      return importText(TextFile.check(name, bytes, format.encoding()), format);
    } catch (IOException e) {
      throw TextFile.unreadable(name, e);
    } finally {
      delete(bytes);
    }
  }

  private static void delete(@Nullable Path bytes) {
    if (bytes != null) {
      try {
        Files.deleteIfExists(bytes);
      } catch (IOException leftToTheSystem) {
        bytes.toFile().deleteOnExit();
      }
    }
  }

  private ImportReport importText(TextFile text, FileFormat format) {
    int first = text.firstLetter();
    return first == '{' || first == '[' ? importJson(text, format) : importCsv(text, format);
  }

  /**
   * Imports a CSV file.
   *
   * @param file the file
   * @param columns which column is which field
   * @return what became of its rows
   * @throws ImportException if the file cannot be read, is not UTF-8 text throughout, has no rows,
   *     or lacks a column that is mapped or needed; nothing is written
   * @throws org.oceanportal.PortalException if the database fails; batches of rows before that may
   *     be written, and importing the file again brings in the rest
   */
  public ImportReport importCsv(Path file, ColumnMap columns) {
    FileFormat format = FileFormat.standard().withColumns(columns);
    return importCsv(TextFile.check(file, file, null), format);
  }

  private ImportReport importCsv(TextFile text, FileFormat format) {
    CsvRows rows = CsvRows.open(text);
    return importTable(rows, format, fields(format.notation(rows.separator())));
  }

  private ImportReport importJson(TextFile text, FileFormat format) {
    JsonShape shape = JsonShapes.find(text, names -> isMission(names, format.columns()));
    var rows = new JsonRows(text, shape);
    FieldReader fields = fields(format.notation(','));
    boolean mapped = !format.columns().columns().isEmpty();
    if (shape.columns() != null) {
      return importTable(new JsonLists(rows, shape.columns()), format, fields);
    }
    return mapped || !holdsDocuments(rows)
        ? importTable(new JsonObjects(rows), format, fields)
        : run(rows, new JsonRowReader(missions(), fields), rows.notes());
  }

  /** Whether objects with these names are missions, and not around them. */
  private boolean isMission(Set<String> names, ColumnMap map) {
    String mapped = map.columns().get(ImportField.PLATFORM_SERIAL);
    return mapped != null
        ? names.contains(mapped)
        : Columns.find(ImportField.PLATFORM_SERIAL, List.copyOf(names), missions()) != null;
  }

  /** Whether the first object has the database's own names, so that it is to be stored whole. */
  private boolean holdsDocuments(Rows rows) {
    var names = new HashSet<String>();
    rows.forEachWhile(
        row -> {
          names.addAll(JsonCells.names(row.texts().get(0)));
          return names.isEmpty();
        });
    return names.contains(missions().name(MissionField.PLATFORM))
        && names.contains(missions().name(MissionField.MISSION));
  }

  private ImportReport importTable(Table table, FileFormat format, FieldReader fields) {
    var columns = new Columns(table, format.columns(), missions());
    var notes = new ArrayList<>(table.rows().notes());
    notes.addAll(columns.notes());
    return run(table.rows(), new TableRowReader(table, columns, missions(), fields), notes);
  }

  private FieldReader fields(Notation notation) {
    return new FieldReader(notation, strict, new ReadingNotes());
  }

  private ImportReport run(Rows rows, RowReader reader, List<String> notes) {
    return Failures.explained(
        NAME, () -> new ImportRun(collection(), missions(), rows, reader).run(strict, notes));
  }

  /**
   * Whatever the client's settings are: a secondary that lags would hide missions that are stored,
   * and an unacknowledged write would be counted though it is lost.
   */
  private MongoCollection<Document> collection() {
    return StoredDocuments.in(database, missions().collection())
        .withReadPreference(ReadPreference.primary())
        .withWriteConcern(database.getWriteConcern().withW("majority"));
  }

  private CollectionSchema missions() {
    return schema.missions(fleet);
  }
}
