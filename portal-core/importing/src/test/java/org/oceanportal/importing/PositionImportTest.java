package org.oceanportal.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.oceanportal.Portal;
import org.oceanportal.model.Fleet;
import org.oceanportal.model.MissionKey;
import org.oceanportal.model.Position;
import org.oceanportal.mongo.MissionSchema;
import org.oceanportal.query.TracksQuery;

/** Positions from files. */
class PositionImportTest extends ImportTestBase {

  private static final String HEADER = "platform_serial,mission,time,lat,lon,number,max_depth";
  private static final MissionKey SEA045 = new MissionKey("SEA045", 1);

  private PositionImport positions() {
    return PositionImport.into(database(), MissionSchema.standard());
  }

  private ImportReport imported(String... lines) {
    return positions().importFile(file("positions.csv", lines), FileFormat.standard());
  }

  private List<Document> profiles() {
    List<Document> profiles = database().getCollection("profiles").find().into(new ArrayList<>());
    profiles.sort(Comparator.comparing(profile -> profile.getInteger("number")));
    return profiles;
  }

  private List<Position> track(Fleet fleet, MissionKey key) {
    return Portal.over(database())
        .stats()
        .tracks(new TracksQuery(fleet, List.of(key), 100))
        .value()
        .stream()
        .flatMap(track -> track.positions().stream())
        .toList();
  }

  @Test
  void positionsBecomeTheMissionsTrack() {
    csv("platform_serial,mission,start", "SEA045,1,2024-05-01");
    ImportReport report =
        imported(
            HEADER,
            "SEA045,M1,2024-05-01T00:00:00Z,57.5,190,1,20.5",
            "SEA045,M1,2024-05-01T01:00:00Z,57 36N,-169.5,2,");
    assertThat(report.inserted()).isEqualTo(2);
    assertThat(report.notes()).isEmpty();
    assertThat(track(Fleet.GLIDERS, SEA045))
        .containsExactly(
            new Position(57.5, -170, Instant.parse("2024-05-01T00:00:00Z"), 20.5, 1),
            new Position(57.6, -169.5, Instant.parse("2024-05-01T01:00:00Z"), null, 2));
  }

  @Test
  void importingThemTwiceChangesNothing() {
    String[] lines = {
      HEADER, "SEA045,1,2024-05-01,57.5,10,1,20", "SEA045,1,2024-05-02,57.6,10,2,30"
    };
    imported(lines);
    List<Document> before = profiles();
    ImportReport again = imported(lines);
    assertThat(again.unchanged()).isEqualTo(2);
    assertThat(profiles()).isEqualTo(before).hasSize(2);
  }

  @Test
  void aStoredProfileKeepsWhatAFileDoesNotSay() {
    database()
        .getCollection("profiles")
        .insertOne(
            new Document("_id", 7)
                .append("platform_serial", "SEA045")
                .append("mission", 1)
                .append("number", 1.0)
                .append("lat", 57.0)
                .append("lon", 10.0)
                .append("max_depth", 99));
    ImportReport report = imported(HEADER, "SEA045,1,,57.5,10,1,");
    assertThat(report.updated()).isEqualTo(1);
    assertThat(database().getCollection("profiles").find())
        .singleElement()
        .satisfies(
            profile ->
                assertThat(profile)
                    .containsEntry("_id", 7)
                    .containsEntry("lat", 57.5)
                    .containsEntry("max_depth", 99));
  }

  @Test
  void withoutNumbersTheTimeIsTheNumber() {
    imported(
        "platform,mission,time (UTC),latitude,longitude",
        ",,UTC,degrees_north,degrees_east",
        "SEA045,1,2024-05-01T00:00:02Z,57.5,10",
        "SEA045,1,2024-05-01T00:00:01Z,57.6,10");
    assertThat(track(Fleet.GLIDERS, SEA045)).extracting(Position::lat).containsExactly(57.6, 57.5);
    assertThat(profiles().get(0))
        .containsEntry("time", Date.from(Instant.parse("2024-05-01T00:00:01Z")));
  }

  @Test
  void objectsOfJsonArePositionsToo() {
    ImportReport report =
        positions()
            .importFile(
                file(
                    "p.json",
                    "{\"positions\":[{\"glider\":\"SEA045\",\"mission\":1,\"at\":1714521600000,"
                        + "\"lat\":57.5,\"lon\":10}]}"),
                FileFormat.standard()
                    .withColumns(ColumnMap.parse("platformSerial=glider,time=at")));
    assertThat(report.inserted()).isEqualTo(1);
    assertThat(profiles().get(0)).containsEntry("number", 1714521600);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SEA045,1,2024-05-01,NaN,10,1,",
        "SEA045,1,2024-05-01,91,10,1,",
        "SEA045,1,2024-05-01,57,361,1,",
        "SEA045,x,2024-05-01,57,10,1,",
        ",1,2024-05-01,57,10,1,",
        "SEA045,1,2024-05-01,57,10,,",
        "SEA045,1,2024-05-01,57,10,3000000000,",
      })
  void aRowWithoutAPlaceOrItsMissionIsRejected(String row) {
    ImportReport report = imported(HEADER, row, "SEA045,1,2024-05-01,57,10,5,");
    assertThat(report.rejected()).extracting(RejectedRow::line).containsExactly(2L);
    assertThat(report.rejectedRows()).isEqualTo(1);
    assertThat(report.inserted()).isEqualTo(1);
  }

  @Test
  void aBadTimeOrDepthBesideANumberIsLeftOut() {
    ImportReport report = imported(HEADER, "SEA045,1,May,57,10,5,-1");
    assertThat(report.inserted()).isEqualTo(1);
    assertThat(profiles().get(0)).doesNotContainKeys("time", "max_depth");
    assertThat(report.notes()).hasSize(3);
  }

  @Test
  void aStrictImportOfABadFileWritesNothing() {
    ImportReport report =
        positions()
            .withStrict(true)
            .importFile(
                file("p.csv", HEADER, "SEA045,1,,57,10,1,", "SEA045,1,,99,10,2,"),
                FileFormat.standard());
    assertThat(report.stopped()).isTrue();
    assertThat(profiles()).isEmpty();
  }

  @Test
  void missionsThatAreNotStoredAreNamed() {
    assertThat(imported(HEADER, "SEA045,1,,57,10,1,").notes())
        .containsExactly("of these missions only the positions are stored: SEA045 1");
  }

  @Test
  void aFileWithoutPlacesIsRefused() {
    assertThatThrownBy(() -> imported("platform_serial,mission,time", "SEA045,1,2024-05-01"))
        .isInstanceOf(ImportException.class)
        .hasMessageContaining("has no column for lat")
        .hasMessageEndingWith("map one with lat=COLUMN");
  }

  @Test
  void moreThanABatchGoesIn() {
    var lines = new ArrayList<>(List.of(HEADER));
    for (int number = 1; number <= 2_500; number++) {
      lines.add("SEA045,1,,57,10," + number + ",");
    }
    assertThat(imported(lines.toArray(String[]::new)).inserted()).isEqualTo(2_500);
    assertThat(imported(lines.toArray(String[]::new)).unchanged()).isEqualTo(2_500);
  }

  @Test
  void positionsOfASailbuoyAreItsMissionsTrack() {
    missionImport()
        .withFleet(Fleet.SAILBUOYS)
        .importCsv(file("s.csv", "sailbuoy,mission,start", "16,1,2024-05-01"), ColumnMap.byName());
    String[] lines = {
      "sailbuoy,mission,time,lat,lon",
      "SB16,1,2024-05-01T02:00:00Z,57.6,190",
      "16,1,2024-05-01T01:00:00Z,57.5,10",
      "SB17,1,2024-05-01T01:00:00Z,57.5,10"
    };
    PositionImport sailbuoys = positions().withFleet(Fleet.SAILBUOYS);
    ImportReport report = sailbuoys.importFile(file("p.csv", lines), FileFormat.standard());
    assertThat(report.updated()).isEqualTo(2);
    assertThat(report.rejected()).extracting(RejectedRow::line).containsExactly(4L);
    assertThat(track(Fleet.SAILBUOYS, new MissionKey("SB16", 1)))
        .extracting(Position::lon)
        .containsExactly(10.0, -170.0);
    assertThat(sailbuoys.importFile(file("p.csv", lines), FileFormat.standard()).unchanged())
        .isEqualTo(2);
  }

  @Test
  void rejectedRowsGoToAFileBesideTheInputUntilThereAreNone() {
    ImportReport report =
        imported(HEADER, "SEA045,1,,57,10,1,", "SEA045,1,,99,10,2,", "SEA045,,,57,10,3,");
    Path rejected = folder.resolve("positions-csv.rejected");
    assertThat(report.rejectedFile()).isEqualTo(rejected);
    assertThat(rejected)
        .content()
        .startsWith("line,column,value,reason," + HEADER + "\n3,lat,99,")
        .contains("\n4,mission,,\"is blank, but is needed\",SEA045,,,57,10,3,\n");
    assertThat(imported(HEADER, "SEA045,1,,57,10,2,").rejectedFile()).isNull();
    assertThat(folder).isDirectoryNotContaining(file -> file.toString().contains("rejected"));
  }

  @Test
  void rejectedRowsAreNoInput() {
    Path rejected = file("positions-csv.rejected", HEADER, "SEA045,1,,57,10,1,");
    assertThatThrownBy(() -> positions().importFile(rejected, FileFormat.standard()))
        .isInstanceOf(ImportException.class)
        .hasMessageContaining("holds the rejected rows of an earlier import");
  }

  @Test
  void platformAndNumberAreCutOutOfAnIdentifier() {
    FileFormat format =
        FileFormat.standard()
            .withExtraction("id=(nrt_)?(?<platformSerial>SEA\\d+)_(?<mission>M\\d+)");
    ImportReport report =
        positions()
            .importFile(file("p.csv", "id,lat,lon,number", "nrt_SEA045_M1,57.5,10,1"), format);
    assertThat(report.notes()).noneMatch(note -> note.contains("not read"));
    assertThat(track(Fleet.GLIDERS, SEA045)).hasSize(1);
    ImportReport other =
        positions().importFile(file("p.csv", "id,lat,lon,number", "x,57.5,10,1"), format);
    assertThat(other.rejected().get(0).reason()).startsWith("does not fit the pattern");
  }

  @Test
  void aPlatformIsMadeOfSeveralColumnsAndNames() {
    FileFormat format = FileFormat.standard().withPlatformFrom(List.of("array", "glider"));
    String json = "{\"of\":[{\"array\":\"GP05\",\"glider\":\"GL1\",\"mission\":1,";
    positions()
        .importFile(
            file("p.csv", "array,glider,mission,lat,lon,number", "GP05,GL1,1,57,10,1"), format);
    positions().importFile(file("p.json", json + "\"lat\":58,\"lon\":10,\"number\":2}]}"), format);
    assertThat(track(Fleet.GLIDERS, new MissionKey("GP05-GL1", 1)))
        .extracting(Position::lat)
        .containsExactly(57.0, 58.0);
  }

  @Test
  void aColumnThatIsThereTwiceIsRefused() {
    FileFormat format = FileFormat.standard().withColumns(ColumnMap.parse("lat=y"));
    Path file = file("p.csv", "platform,mission,number,y,y,lon", "SEA045,1,1,57,58,10");
    assertThatThrownBy(() -> positions().importFile(file, format))
        .isInstanceOf(ImportException.class)
        .hasMessageEndingWith("has two columns \"y\": rename one of them");
  }

  @Test
  void ofSeveralFilesAStrictImportStopsAtTheFirstWithARowToReject() {
    var reports = new ArrayList<ImportReport>();
    positions()
        .withStrict(true)
        .importAll(
            List.of(
                ImportInput.of(file("1.csv", HEADER, "SEA045,1,,57,10,1,")),
                ImportInput.of(file("2.csv", HEADER, "SEA045,1,,57,10,2,", "SEA045,1,,99,10,3,")),
                ImportInput.of(file("3.csv", HEADER, "SEA045,1,,57,10,4,"))),
            FileFormat.standard(),
            new ImportListener() {
              @Override
              public void imported(ImportReport report) {
                reports.add(report);
              }

              @Override
              public void refused(ImportException why) {
                throw why;
              }
            });
    assertThat(reports).extracting(ImportReport::stopped).containsExactly(false, true);
    assertThat(profiles()).hasSize(1);
  }
}
