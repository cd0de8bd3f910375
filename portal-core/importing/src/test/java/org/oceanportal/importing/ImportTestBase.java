package org.oceanportal.importing;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Sorts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ArgumentsSource;
import org.oceanportal.contract.MissionServer;
import org.oceanportal.contract.MissionServers;
import org.oceanportal.contract.ScratchDatabase;
import org.oceanportal.mongo.MissionSchema;

/** A folder for files and an empty database of its own for every test, on every server. */
@Tag("contract")
@ParameterizedClass(name = "{0}", autoCloseArguments = false)
@ArgumentsSource(MissionServers.class)
abstract class ImportTestBase {

  static final Instant NOW = Instant.parse("2025-06-01T00:00:00Z");

  @Parameter MissionServer server;
  @TempDir Path folder;

  private ScratchDatabase scratch;

  @BeforeEach
  final void open() {
    scratch = new ScratchDatabase(server, MissionSchema.standard());
  }

  @AfterEach
  final void close() {
    scratch.close();
  }

  final MongoDatabase database() {
    return scratch.mongo();
  }

  final MissionImport missionImport() {
    return MissionImport.into(database(), MissionSchema.standard())
        .withClock(InstantSource.fixed(NOW));
  }

  final Path file(String name, String... lines) {
    try {
      return Files.writeString(folder.resolve(name), String.join("\n", lines) + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Imports {@code missions.csv} with these lines. */
  final ImportReport csv(String... lines) {
    return missionImport().importCsv(file("missions.csv", lines), ColumnMap.byName());
  }

  /** Imports {@code missions.json} with these lines. */
  final ImportReport json(String... lines) {
    return missionImport().importFile(file("missions.json", lines), ColumnMap.byName());
  }

  /** The reports of files that are imported together; refused ones have none. */
  final List<ImportReport> imported(Path... files) {
    return imported(List.of(files), FileFormat.standard());
  }

  /** The same of files in a format. */
  final List<ImportReport> imported(List<Path> files, FileFormat format) {
    var reports = new ArrayList<ImportReport>();
    missionImport()
        .importAll(
            files.stream().map(ImportInput::of).toList(),
            format,
            new ImportListener() {
              @Override
              public void imported(ImportReport report) {
                reports.add(report);
              }

              @Override
              public void refused(ImportException why) {}
            });
    return reports;
  }

  final MongoCollection<Document> collection() {
    return database().getCollection("glidermissions");
  }

  /** The stored missions without their identifiers, by platform and number. */
  final List<Document> missions() {
    List<Document> missions =
        collection().find().sort(Sorts.ascending("platform_serial", "mission")).into(list());
    missions.forEach(mission -> mission.remove("_id"));
    missions.forEach(mission -> mission.remove("mission_number_given"));
    return missions;
  }

  /** The only stored mission. */
  final Document mission() {
    List<Document> missions = missions();
    if (missions.size() != 1) {
      throw new AssertionError("there must be 1 mission but are " + missions);
    }
    return missions.get(0);
  }

  /** What is stored, byte for byte. */
  final List<RawBsonDocument> bytes() {
    return database()
        .getCollection("glidermissions", RawBsonDocument.class)
        .find()
        .sort(Sorts.ascending("_id"))
        .into(new ArrayList<>());
  }

  /** Platform, number and start of the stored missions, {@code SEA045 1 2024-05-01}. */
  final List<String> numbers() {
    return missions().stream()
        .map(
            mission ->
                mission.getString("platform_serial")
                    + " "
                    + mission.getInteger("mission")
                    + " "
                    + mission.getDate("start").toInstant().toString().substring(0, 10))
        .toList();
  }

  static Date date(String time) {
    return Date.from(Instant.parse(time));
  }

  private static List<Document> list() {
    return new ArrayList<>();
  }
}
