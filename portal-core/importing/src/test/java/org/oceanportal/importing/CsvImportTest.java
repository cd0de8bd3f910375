package org.oceanportal.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.oceanportal.contract.Schemas;
import org.oceanportal.model.Fleet;

/** How the text of a CSV file is read. */
class CsvImportTest extends ImportTestBase {

  private static final String HEADER = "platform_serial,mission,start,end,basin";

  @Test
  void aRowBecomesAMission() {
    ImportReport report =
        csv(
            "platformSerial,mission,start,end,basin,project,profiles,distanceMetres,depthMetres,"
                + "dataPoints,latMin,latMax,lonMin,lonMax,seaName,wmoId,complete,projectUrl,comment",
            "SEA045,25,2024-05-01T10:00:00Z,2024-05-11T12:30:00.123Z,\"Skagerrak, Kattegat\",SAMBA,"
                + "1001,52000,60000.5,3000000000,54.5,55,-1,12.25,Baltic,6801567,true,"
                + "https://example.org/,Å");
    assertThat(report.inserted()).isEqualTo(1);
    assertThat(mission())
        .isEqualTo(
            new Document("platform_serial", "SEA045")
                .append("mission", 25)
                .append("start", date("2024-05-01T10:00:00Z"))
                .append("end", date("2024-05-11T12:30:00.123Z"))
                .append("basin", "Skagerrak, Kattegat")
                .append("project", "SAMBA")
                .append("total_profiles", 1001)
                .append("total_distance_m", 52000.0)
                .append("total_depth", 60000.5)
                .append("total_data_points", 3_000_000_000L)
                .append("lat_min", 54.5)
                .append("lat_max", 55.0)
                .append("lon_min", -1.0)
                .append("lon_max", 12.25)
                .append("sea_name", "Baltic")
                .append("wmo_id", 6_801_567)
                .append("is_complete", true)
                .append("project_url", "https://example.org/")
                .append("comment", "Å"));
  }

  @Test
  void semicolonsSeparateToo() {
    csv("platform_serial;mission;start;basin", "SEA045;1;2024-05-01;Skagerrak, Kattegat");
    assertThat(mission()).containsEntry("basin", "Skagerrak, Kattegat");
  }

  @Test
  void quotedSeparatorsInTheHeaderDoNotCount() {
    csv("platform_serial;mission;start;\"a,b,c,d,e\"", "SEA045;1;2024-05-01;x");
    assertThat(mission()).containsEntry("platform_serial", "SEA045");
  }

  @Test
  void aByteOrderMarkIsNoPartOfTheFirstName() {
    csv("\uFEFF" + HEADER, "SEA045,1,2024-05-01,,");
    assertThat(mission()).containsEntry("platform_serial", "SEA045");
  }

  @Test
  void aQuotedCellMayHoldSeparatorsQuotesAndEndsOfLines() {
    csv("platform_serial,mission,start,comment", "SEA045,1,2024-05-01,\"a, \"\"b\"\"", "c\"");
    assertThat(mission()).containsEntry("comment", "a, \"b\"\nc");
  }

  @Test
  void linesAreCountedThroughQuotedCells() {
    ImportReport report =
        csv(
            "platform_serial,mission,start,comment",
            "",
            "SEA045,1,2024-05-01,\"over",
            "three",
            "lines\"",
            "SEA045,2,May,");
    assertThat(report.rejected()).extracting(RejectedRow::line).containsExactly(6L);
  }

  @Test
  void endsOfLinesMayBeThoseOfWindows() throws IOException {
    Path file = folder.resolve("windows.csv");
    Files.writeString(file, HEADER + "\r\nSEA045,1,2024-05-01,,Kattegat\r\n");
    missionImport().importCsv(file, ColumnMap.byName());
    assertThat(mission()).containsEntry("basin", "Kattegat");
  }

  @Test
  void blanksAroundCellsNamesAndQuotesAreDropped() {
    csv(" platform_serial , mission,start ,basin", " SEA045 , 1 ,\u00A02024-05-01, \"a, b\" ");
    assertThat(mission()).containsEntry("platform_serial", "SEA045").containsEntry("basin", "a, b");
  }

  @Test
  void blankRowsAreNoRows() {
    ImportReport report = csv(HEADER, "", ",,,,", "  ", "SEA045,1,2024-05-01,,", "");
    assertThat(report.read()).isEqualTo(1);
    assertThat(report.rejected()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "2024-05-01T10:20:30Z, 2024-05-01T10:20:30Z",
    "2024-05-01T10:20:30, 2024-05-01T10:20:30Z",
    "2024-05-01 10:20:30, 2024-05-01T10:20:30Z",
    "2024-05-01T10:20, 2024-05-01T10:20:00Z",
    "2024-05-01t10:20:30z, 2024-05-01T10:20:30Z",
    "2024-05-01T10:20:30.1239Z, 2024-05-01T10:20:30.123Z",
    "2024-05-01T10:20:30+02:00, 2024-05-01T08:20:30Z",
    "2024-05-01 10:20:30+0200, 2024-05-01T08:20:30Z",
    "2024-05-01, 2024-05-01T00:00:00Z",
    "20240501T102030, 2024-05-01T10:20:30Z",
    "20240501T102030Z, 2024-05-01T10:20:30Z",
    "2024-05-01T1020Z, 2024-05-01T10:20:00Z",
    "20240501, 2024-05-01T00:00:00Z",
    "202405011020, 2024-05-01T10:20:00Z",
    "20240501102030, 2024-05-01T10:20:30Z",
    "2024/05/01 10:20, 2024-05-01T10:20:00Z",
    "2024-05-01 10:20:30 UTC, 2024-05-01T10:20:30Z",
    "2024-05-01 10:20:30 GMT, 2024-05-01T10:20:30Z",
    "2024-05-01T10:20:30Z[UTC], 2024-05-01T10:20:30Z",
    "2024-05-01 10:20:30+02, 2024-05-01T08:20:30Z",
    "2024-05-01 10:20 -0230, 2024-05-01T12:50:00Z",
    "2024-05-01T10:20:30.123456789, 2024-05-01T10:20:30.123Z",
    "'2024-05-01T10:20:30,5', 2024-05-01T10:20:30.500Z",
    "2024-5-1T1:20:30, 2024-05-01T01:20:30Z",
    "2024-05-01 8:05, 2024-05-01T08:05:00Z",
    "2024-05-01T24:00:00Z, 2024-05-02T00:00:00Z",
    "2016-12-31T23:59:60Z, 2017-01-01T00:00:00Z",
    "1714558830, 2024-05-01T10:20:30Z",
    "1714558830.5, 2024-05-01T10:20:30.500Z",
    "1.71455883E9, 2024-05-01T10:20:30Z",
    "1714558830123, 2024-05-01T10:20:30.123Z",
    "1714558830123000, 2024-05-01T10:20:30.123Z",
    "1714558830123000000, 2024-05-01T10:20:30.123Z",
    "1990-01-01, 1990-01-01T00:00:00Z",
    "2099-12-31T23:59:59.999Z, 2099-12-31T23:59:59.999Z",
  })
  void aTimeIsTakenWhereTheYearComesFirst(String written, String meant) {
    csv(HEADER, "SEA045,1,\"" + written + "\",,");
    assertThat(mission()).containsEntry("start", date(meant));
  }

  @ParameterizedTest
  @ValueSource(strings = {"25", "M25", "m25", "M 25", "025", "25.0"})
  void aMissionsNumberMayHaveItsLetter(String written) {
    csv(HEADER, "SEA045," + written + ",2024-05-01,,");
    assertThat(mission()).containsEntry("mission", 25);
  }

  @Test
  void aBlankCellIsAnAbsentField() {
    csv(HEADER, "SEA045,1,2024-05-01,, ");
    assertThat(mission()).doesNotContainKeys("end", "basin");
  }

  @Test
  void formulasAndHtmlAreText() {
    String text = "=HYPERLINK(\"\"http://x\"\")<script>alert(1)</script>";
    csv(HEADER, "@SUM(1),1,2024-05-01,,\"" + text + "\"");
    assertThat(mission())
        .containsEntry("platform_serial", "@SUM(1)")
        .containsEntry("basin", text.replace("\"\"", "\""));
  }

  @Test
  void aPositionIsABoxOfOnePoint() {
    csv("platform_serial,mission,start,lat,lon", "SEA045,1,2024-05-01,54.5,-12");
    assertThat(mission())
        .containsEntry("lat_min", 54.5)
        .containsEntry("lat_max", 54.5)
        .containsEntry("lon_min", -12.0)
        .containsEntry("lon_max", -12.0);
  }

  @Test
  void aPositionGivesWayToTheExtentsOfItsRow() {
    csv(
        "platform_serial,mission,start,lat,lon,latMin,latMax,lonMin,lonMax",
        "SEA045,1,2024-05-01,54,12,53,55,11,13");
    assertThat(mission())
        .containsEntry("lat_min", 53.0)
        .containsEntry("lat_max", 55.0)
        .containsEntry("lon_min", 11.0)
        .containsEntry("lon_max", 13.0);
  }

  @Test
  void aPositionGivesWayToStoredExtents() {
    csv("platform_serial,mission,start,latMin,latMax", "SEA045,1,2024-05-01,53,55");
    ImportReport report = csv("platform_serial,mission,start,lat,lon", "SEA045,1,2024-05-01,54,12");
    assertThat(report.updated()).isEqualTo(1);
    assertThat(mission())
        .containsEntry("lat_min", 53.0)
        .containsEntry("lat_max", 55.0)
        .containsEntry("lon_min", 12.0)
        .containsEntry("lon_max", 12.0);
  }

  @Test
  void aPositionReplacesAStoredPosition() {
    csv("platform_serial,mission,start,lat,lon", "SEA045,1,2024-05-01,54,12");
    csv("platform_serial,mission,start,lat,lon", "SEA045,1,2024-05-01,55,12");
    assertThat(mission()).containsEntry("lat_min", 55.0).containsEntry("lat_max", 55.0);
  }

  @Test
  void aBoxMayCrossTheDateLine() {
    csv("platform_serial,mission,start,lonMin,lonMax", "SEA045,1,2024-05-01,179,-179");
    assertThat(mission()).containsEntry("lon_min", 179.0).containsEntry("lon_max", -179.0);
  }

  @Test
  void columnsThatAreNotReadAreNoted() {
    ImportReport report = csv("platform_serial,start,end,sensors,stop", "SEA045,2024-05-01,,x,y");
    assertThat(report.notes()).contains("columns not read: sensors, stop");
  }

  @Test
  void aFileWithoutEndsIsNoted() {
    ImportReport report = csv("platform_serial,start", "SEA045,2024-05-01");
    assertThat(report.notes())
        .contains("no column for end: missions new to the database are taken to be at sea");
  }

  @Test
  void sailbuoysAreStoredByTheirNumbers() {
    Path file =
        file("sailbuoys.csv", "sailbuoy,mission,start", "SB2016,1,2024-05-01", "7,2,2024-05-01");
    missionImport().withFleet(Fleet.SAILBUOYS).importCsv(file, ColumnMap.byName());
    assertThat(database().getCollection("sailbuoymissions").find())
        .extracting(mission -> mission.get("sailbuoy"))
        .containsExactly(2016, 7);
  }

  @Test
  void fieldsInEmbeddedDocumentsAreSetBesideTheirNeighbours() {
    MissionImport other = MissionImport.into(database(), Schemas.other());
    other.importCsv(
        file("a.csv", "platformSerial,mission,start,lat", "SEA045,1,2024-05-01,54"),
        ColumnMap.byName());
    other.importCsv(
        file("b.csv", "vehicle.serial,mission,start,end", "SEA045,1,2024-05-01,2024-05-11"),
        ColumnMap.byName());
    Document mission = database().getCollection("deployments").find().first();
    mission.remove("_id");
    assertThat(mission)
        .isEqualTo(
            new Document("vehicle", new Document("serial", "SEA045").append("deployment", 1))
                .append(
                    "time",
                    new Document("first", date("2024-05-01T00:00:00Z"))
                        .append("last", date("2024-05-11T00:00:00Z")))
                .append(
                    "where",
                    new Document("box", new Document("south", 54.0).append("north", 54.0))));
  }
}
