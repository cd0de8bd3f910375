package org.oceanportal.importing;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Projections;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
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
 * An import of positions from files into a database, where maps and tracks find them: those of
 * gliders into the collection of profiles, those of sailbuoys into the tracks in their missions.
 *
 * <p>A row needs a platform, a mission's number, a latitude and a longitude, and a time or a
 * number; a greatest depth in metres may be beside them. Without numbers a position's number is its
 * time in seconds since 1970. A position is found by its mission and number, so importing a file
 * twice changes nothing, and what else a stored profile holds stays. A sailbuoy's track has no
 * times, so that a file holds the whole of it; its mission must be stored.
 *
 * <p>A file is read as {@link MissionImport} reads it, and its rejected rows go to a file beside it
 * in the same way. A few bytes are held in memory of each stored mission, of sailbuoys each
 * position. An import is immutable and thread-safe.
 */
public final class PositionImport {

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
   * Returns an import of gliders' positions that is not strict. Nothing is sent yet.
   *
   * @param database the database
   * @param schema the names of its collections and fields
   * @return the import
   */
  public static PositionImport into(MongoDatabase database, MissionSchema schema) {
    return new PositionImport(database, schema, Fleet.GLIDERS, false);
  }

  /**
   * Returns this import for a fleet.
   *
   * @param other the fleet of the positions in the files
   * @return the import
   */
  public PositionImport withFleet(Fleet other) {
    return new PositionImport(database, schema, other, strict);
  }

  /**
   * Returns this import, strict or not.
   *
   * @param other true to write nothing of a file that has a row to reject
   * @return the import
   */
  public PositionImport withStrict(boolean other) {
    return new PositionImport(database, schema, fleet, other);
  }

  /**
   * Imports inputs, one after the other. If the import is strict, it ends after the first with a
   * row to reject.
   *
   * @param inputs the files and streams
   * @param format the format of the inputs
   * @param listener receives each file's result
   * @throws org.oceanportal.query.PortalException if the database fails; positions before that may
   *     be written, and importing all again brings in the rest
   */
  public void importAll(List<ImportInput> inputs, FileFormat format, ImportListener listener) {
    Failures.explained(
        MissionImport.NAME,
        () -> {
          importEach(inputs, format, listener);
          return inputs;
        });
  }

  /**
   * Imports a file.
   *
   * @param file the file, or a pipe
   * @param format the format of the file
   * @return the report of its rows
   * @throws ImportException if the file cannot be read, is not text throughout, has no rows, or
   *     lacks a column that is mapped or required; nothing is written
   * @throws org.oceanportal.query.PortalException if the database fails; positions before that may
   *     be written, and importing the file again brings in the rest
   */
  public ImportReport importFile(Path file, FileFormat format) {
    var only = new OnlyReport();
    importAll(List.of(ImportInput.of(file)), format, only);
    return only.report();
  }

  private void importEach(List<ImportInput> inputs, FileFormat format, ImportListener listener) {
    var target = new Target(collection(missions()), missions(), fleet, new KnownServer(database));
    Set<MissionKey> stored = stored(target);
    try (var texts = new ImportTexts(format.encoding())) {
      for (ImportInput input : inputs) {
        try {
          Table table = table(texts.open(input), format);
          var file = new PositionRun(table, format, target, stored, strict);
          ImportReport report = file.run(writer(target));
          listener.imported(report);
          if (report.stopped()) {
            return;
          }
        } catch (ImportException refused) {
          listener.refused(refused);
        }
      }
    }
  }

  private static Table table(TextFile text, FileFormat format) {
    if (!text.isJson()) {
      return CsvRows.open(text);
    }
    JsonShape shape = JsonShapes.find(text, names -> arePositions(names, format));
    var rows = new JsonRows(text, shape);
    return shape.columns() == null ? new JsonObjects(rows) : new JsonLists(rows, shape.columns());
  }

  private static boolean arePositions(Set<String> names, FileFormat format) {
    return format.hasPlatform(
        names, list -> PositionColumns.find(ImportField.PLATFORM_SERIAL, list) != null);
  }

  private PositionWriter writer(Target target) {
    return fleet == Fleet.GLIDERS
        ? new ProfileWriter(collection(schema.profiles()), schema.profiles(), target.server())
        : new TrackWriter(target.collection(), target.schema(), target.server());
  }

  private static Set<MissionKey> stored(Target target) {
    CollectionSchema missions = target.schema();
    var stored = new HashSet<MissionKey>();
    target
        .collection()
        .find()
        .collation(target.server().collation())
        .projection(
            Projections.include(
                missions.name(MissionField.PLATFORM), missions.name(MissionField.MISSION)))
        .forEach(mission -> Platforms.key(mission, missions).ifPresent(stored::add));
    return stored;
  }

  private MongoCollection<Document> collection(CollectionSchema names) {
    return StoredDocuments.onPrimary(database, names.collection());
  }

  private CollectionSchema missions() {
    return schema.missions(fleet);
  }
}
