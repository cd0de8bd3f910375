package org.oceanportal.importing;

import com.mongodb.client.MongoDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.oceanportal.internal.Failures;
import org.oceanportal.internal.KnownServer;
import org.oceanportal.internal.Moment;
import org.oceanportal.internal.StoredDocuments;
import org.oceanportal.model.Fleet;
import org.oceanportal.mongo.CollectionSchema;
import org.oceanportal.mongo.MissionSchema;

/**
 * An import of missions from files into a database.
 *
 * <pre>{@code
 * MissionImport.into(database, MissionSchema.standard())
 *     .importCsv(Path.of("deployments.csv"), ColumnMap.parse("platformSerial=glider,end=stop"));
 * }</pre>
 *
 * <p>A row is about the mission of its platform and number. Without a number it is about the
 * mission that its platform started at its start, or of those whose numbers were given by imports
 * the one at nearly the same time, which it corrects; missions that are new get the numbers after
 * the platform's greatest, in order of start, and a number once given stays. What a row says is
 * stored; what it does not say, because a cell is blank or a field is not in the document, stays as
 * it is stored, the end included: to put a finished mission back to sea, import a document whose
 * end is null. A row that says what is stored already writes nothing, so importing a file twice
 * changes nothing.
 *
 * <p>A row that is not marked complete never changes a mission that is: near-real-time data do not
 * replace full-resolution ones.
 *
 * <p>Rejected, with a {@linkplain RejectedRow reason}, is a row with a value that is not what
 * {@link ImportField} says (or, of a document, whose type is wrong), without platform, start or
 * number, with an end before its start, with the number of a mission whose times its own do not
 * touch unless missions are {@linkplain #withReplace replaced}, or about a mission that an earlier
 * row of the file says something else about. A row that repeats an earlier one is unchanged. The
 * good rows go in unless the import is {@linkplain #withStrict strict}. The rejected rows go to a
 * file beside the input ({@code deployments-csv.rejected}), which the next run replaces or removes;
 * if that cannot be written, the report says so. A file with that ending is never read as an input:
 * rename it once it is corrected.
 *
 * <p>Missions that overlap on one platform, lie ahead of the clock, or are too long to be valid are
 * stored with a note.
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
 * <p>It reads from the primary and writes to the majority, whatever the client's settings are. A
 * file is read twice, and never held in memory; some 250 bytes are held of each row, and of each
 * stored mission. An interrupted import can be run again. An import is immutable and thread-safe.
 * Of two at once, one finds what the other has inserted, but may give another number to a mission
 * without one if their files differ.
 */
public final class MissionImport {

  /** The name of an import in a {@link org.oceanportal.query.PortalException}. */
  static final String NAME = "import";

  private final MongoDatabase database;
  private final MissionSchema schema;
  private final Settings settings;

  /** The settings of an import. */
  private record Settings(
      Fleet fleet, boolean strict, boolean replace, InstantSource clock, Duration longest) {}

  private MissionImport(MongoDatabase database, MissionSchema schema, Settings settings) {
    this.database = Objects.requireNonNull(database, "database");
    this.schema = Objects.requireNonNull(schema, "schema");
    this.settings = settings;
  }

  /**
   * Returns an import of gliders' missions that is not strict and replaces none. Nothing is sent
   * yet.
   *
   * @param database the database
   * @param schema the names of its collections and fields
   * @return the import
   */
  public static MissionImport into(MongoDatabase database, MissionSchema schema) {
    var settings =
        new Settings(Fleet.GLIDERS, false, false, InstantSource.system(), Moment.LONGEST_MISSION);
    return new MissionImport(database, schema, settings);
  }

  /**
   * Returns this import for a fleet.
   *
   * @param fleet the fleet of the missions in the files
   * @return the import
   */
  public MissionImport withFleet(Fleet fleet) {
    Objects.requireNonNull(fleet, "fleet");
    return with(
        new Settings(fleet, settings.strict, settings.replace, settings.clock, settings.longest));
  }

  /**
   * Returns this import, strict or not.
   *
   * @param strict true to write nothing of a file that has a row to reject
   * @return the import
   */
  public MissionImport withStrict(boolean strict) {
    return with(
        new Settings(settings.fleet, strict, settings.replace, settings.clock, settings.longest));
  }

  /**
   * Returns this import, replacing or not.
   *
   * @param replace true to put each row in the place of the stored mission with its platform and
   *     number, whatever its time and complete or not: fields that the row lacks are removed
   * @return the import
   */
  public MissionImport withReplace(boolean replace) {
    return with(
        new Settings(settings.fleet, settings.strict, replace, settings.clock, settings.longest));
  }

  /**
   * Returns this import with another clock.
   *
   * @param clock the current time, after which times lie ahead
   * @return the import
   */
  public MissionImport withClock(InstantSource clock) {
    Objects.requireNonNull(clock, "clock");
    return with(
        new Settings(settings.fleet, settings.strict, settings.replace, clock, settings.longest));
  }

  /**
   * Returns this import with another longest mission than {@link
   * org.oceanportal.Portal#DEFAULT_LONGEST_MISSION}.
   *
   * @param longest how long a mission can last; a longer one is noted
   * @return the import
   * @throws IllegalArgumentException if it is not positive
   */
  public MissionImport withLongestMission(Duration longest) {
    if (longest.isNegative() || longest.isZero()) {
      throw new IllegalArgumentException("longest must be positive but was " + longest);
    }
    return with(
        new Settings(settings.fleet, settings.strict, settings.replace, settings.clock, longest));
  }

  private MissionImport with(Settings other) {
    return new MissionImport(database, schema, other);
  }

  /**
   * Returns whether a file holds the rejected rows of an import, by the ending of its name: it is
   * not an input.
   *
   * @param file the file; it need not exist
   * @return true if it does
   */
  public static boolean isRejectedRows(Path file) {
    return RejectedFile.isOne(file);
  }

  /**
   * Imports inputs together: the missions that they bring, and their numbers, are the same in any
   * order. Each is read like {@link #importFile(Path, FileFormat)} does, and written whole before
   * the next. If the import is strict, it ends after the first with a row to reject.
   *
   * @param inputs the files and streams
   * @param format the format of the inputs
   * @param listener receives each file's result
   * @throws ImportException if an input that was opened cannot be read to its end; if that happens
   *     while rows are written, importing all again brings in the rest
   * @throws org.oceanportal.query.PortalException if the database fails; batches of rows before
   *     that may be written, and importing all again brings in the rest
   */
  public void importAll(List<ImportInput> inputs, FileFormat format, ImportListener listener) {
    try (var texts = new ImportTexts(format.encoding())) {
      var opener = new ImportSources(missions(), format, settings.strict);
      var sources = new ArrayList<ImportSource>();
      for (ImportInput input : inputs) {
        try {
          sources.add(opener.open(texts.open(input)));
        } catch (ImportException refused) {
          listener.refused(refused);
        }
      }
      run(sources, listener);
    }
  }

  /**
   * Imports a file of either kind: JSON if its first letter is a brace or bracket, else CSV.
   *
   * @param file the file
   * @param columns the columns of fields
   * @return the report of its rows
   * @throws ImportException as {@link #importFile(Path, FileFormat)} does
   * @throws org.oceanportal.query.PortalException as it does
   */
  public ImportReport importFile(Path file, ColumnMap columns) {
    return importFile(file, FileFormat.standard().withColumns(columns));
  }

  /**
   * Imports a file of either kind: JSON if its first letter is a brace or bracket, else CSV.
   *
   * @param file the file, or a pipe
   * @param format the format of the file
   * @return the report of its rows
   * @throws ImportException if the file cannot be read, is not text throughout, has no rows, or
   *     lacks a column that is mapped or required; nothing is written
   * @throws org.oceanportal.query.PortalException if the database fails; batches of rows before
   *     that may be written, and importing the file again brings in the rest
   */
  public ImportReport importFile(Path file, FileFormat format) {
    var only = new OnlyReport();
    importAll(List.of(ImportInput.of(file)), format, only);
    return only.report();
  }

  /**
   * Imports a CSV file.
   *
   * @param file the file
   * @param columns the columns of fields
   * @return the report of its rows
   * @throws ImportException if the file cannot be read, is not UTF-8 text throughout, has no rows,
   *     or lacks a column that is mapped or required; nothing is written
   * @throws org.oceanportal.query.PortalException if the database fails; batches of rows before
   *     that may be written, and importing the file again brings in the rest
   */
  public ImportReport importCsv(Path file, ColumnMap columns) {
    FileFormat format = FileFormat.standard().withColumns(columns);
    var only = new OnlyReport();
    try (var texts = new ImportTexts(format.encoding())) {
      var opener = new ImportSources(missions(), format, settings.strict);
      run(List.of(opener.csv(texts.open(ImportInput.of(file)))), only);
    }
    return only.report();
  }

  private void run(List<ImportSource> sources, ImportListener listener) {
    var target =
        new Target(
            StoredDocuments.onPrimary(database, missions().collection()),
            missions(),
            settings.fleet,
            new KnownServer(database));
    var rules = new Rules(settings.clock.instant(), settings.longest, settings.replace);
    Failures.explained(
        NAME,
        () -> {
          new ImportRun(target, rules, settings.strict, listener).run(sources);
          return sources;
        });
  }

  private CollectionSchema missions() {
    return schema.missions(settings.fleet);
  }
}
