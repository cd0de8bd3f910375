package org.oceanportal.importing;

import com.mongodb.ReadPreference;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.oceanportal.internal.Failures;
import org.oceanportal.internal.StoredDocuments;
import org.oceanportal.mongo.CollectionSchema;
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
 * <p>CSV is UTF-8 text with commas or semicolons, whichever its header has more of, and a header
 * line. JSON lines are MongoDB's extended JSON, canonical or relaxed, as {@code mongoexport} writes
 * it; a new mission keeps every field of its document, {@code _id} included, and of a stored one
 * the document's fields are replaced, each whole, and its {@code _id} stays.
 *
 * <p>A file is read up to four times, and never held in memory; a few hundred bytes are kept of
 * each row, and of each stored mission. An import is immutable and safe for concurrent use, but two
 * at once into the same collection may each insert a mission that both files have.
 */
public final class MissionImport {

  /** What the question is called in a {@link org.oceanportal.PortalException}. */
  static final String NAME = "import";

  private static final String NO_COLUMNS = "the column map was not used: the file is JSON lines";

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
   * Imports a file of either kind: JSON lines if its first letter is a brace or bracket, else CSV.
   *
   * @param file the file
   * @param columns which column is which field, if it is CSV
   * @return what became of its rows
   * @throws ImportException as {@link #importFile(Path, FileFormat)} does
   * @throws org.oceanportal.PortalException as it does
   */
  public ImportReport importFile(Path file, ColumnMap columns) {
    return importFile(file, FileFormat.standard().withColumns(columns));
  }

  /**
   * Imports a file of either kind: JSON lines if its first letter is a brace or bracket, else CSV.
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
    TextFile text = TextFile.check(file, file, format.encoding());
    int first = text.firstLetter();
    if (first != '{' && first != '[') {
      return importCsv(text, format);
    }
    boolean mapped = !format.columns().columns().isEmpty();
    return importJsonLines(text, format, mapped ? List.of(NO_COLUMNS) : List.of());
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

  /**
   * Imports a file of JSON lines, one document each.
   *
   * @param file the file
   * @return what became of its documents
   * @throws ImportException if the file cannot be read, is not UTF-8 text throughout, is not JSON
   *     lines, or has no documents; nothing is written
   * @throws org.oceanportal.PortalException if the database fails; batches of documents before that
   *     may be written, and importing the file again brings in the rest
   */
  public ImportReport importJsonLines(Path file) {
    return importJsonLines(TextFile.check(file, file, null), FileFormat.standard(), List.of());
  }

  private ImportReport importCsv(TextFile text, FileFormat format) {
    CsvRows rows = CsvRows.open(text);
    var columns = new Columns(rows, format.columns(), missions());
    var notes = new ArrayList<>(rows.notes());
    notes.addAll(columns.notes());
    FieldReader fields = fields(format.notation(rows.separator()));
    return run(rows, new TableRowReader(rows, columns, missions(), fields), notes);
  }

  private ImportReport importJsonLines(TextFile text, FileFormat format, List<String> notes) {
    FieldReader fields = fields(format.notation(','));
    return run(JsonLines.open(text), new JsonRowReader(missions(), fields), notes);
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
