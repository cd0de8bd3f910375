package org.oceanportal.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which rows do not go in, and what becomes of them. */
class RejectedRowsTest extends ImportTestBase {

  private static final String HEADER = "platform_serial,mission,start,end,profiles,lat";
  private static final String GOOD = "SEA045,1,2024-05-01,2024-05-11,100,54";

  private RejectedRow rejected(String... lines) {
    ImportReport report = csv(lines);
    assertThat(report.rejected()).hasSize(1);
    return report.rejected().get(0);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SEA045,x,2024-05-01,,,|mission|x|is not a mission's number such as 25 or M25",
        "SEA045,-1,2024-05-01,,,|mission|-1|is not a mission's number such as 25 or M25",
        "SEA045,2.5,2024-05-01,,,|mission|2.5|is not a mission's number such as 25 or M25",
        "SEA045,9999999999,2024-05-01,,,|mission|9999999999|is not a mission's number such as 25 or M25",
        "SEA045,,2024-05-01,,,|mission|''|is blank, but is needed",
        ",1,2024-05-01,,,|platform_serial|''|is blank, but is needed",
        "SEA045,1,,,,|start|''|is blank, but is needed",
        "SEA045,1,2024-05-11,2024-05-01,,|end|2024-05-01T00:00:00Z|is before the start, 2024-05-11T00:00:00Z",
      })
  void aBadValueIsReportedWithItsColumnAndReason(
      String row, String column, String value, String reason) {
    Path file = folder.resolve("missions.csv");
    assertThat(rejected(HEADER, row)).isEqualTo(new RejectedRow(file, 2, column, value, reason));
    assertThat(missions()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "May",
        "2024-02-30",
        "2024-05-01T25:00:00Z",
        "2024-05",
        "45407.624",
        "171452160000000",
        "20240532",
        "2024-05-01Z",
        "2024-05-01T",
        "2024-05-01T10:00:00 CET",
        "2024-05-01T24:00:01Z",
        "2024-05-01T10:00:00+25:00",
        "0024-05-01",
        "1970-01-01T00:00:00Z",
        "1989-12-31T23:59:59Z",
        "2100-01-01",
        "20245-05-01",
        "+12024-05-01",
      })
  void whatIsNoTimeOfAnyMissionIsNoStart(String start) {
    RejectedRow row = rejected(HEADER, "SEA045,1," + start + ",,,");
    assertThat(row.column()).isEqualTo("start");
    assertThat(row.value()).isEqualTo(start);
    assertThat(row.reason())
        .isEqualTo(
            "is not a time such as 2024-05-31T12:00:00Z or 2024-05-31, in the years 1990 to 2099");
  }

  @Test
  void aRowIsAsLongAsTheHeader() {
    ImportReport report = csv(HEADER, "SEA045,1", GOOD + ",x", GOOD + ", ,");
    assertThat(report.inserted()).isEqualTo(1);
    assertThat(report.rejected())
        .extracting(RejectedRow::reason)
        .containsExactly(
            "has 2 cells where the header has 6", "has 7 cells where the header has 6");
  }

  @Test
  void aMissionEndsAsItBegins() {
    csv(HEADER, "SEA045,1,2024-05-01,2024-05-01,,");
    assertThat(missions()).hasSize(1);
  }

  @Test
  void aBoxReachesNorth() {
    RejectedRow row = rejected("platform_serial,start,latMin,latMax", "SEA045,2024-05-01,55,54");
    assertThat(row.column()).isEqualTo("latMin");
    assertThat(row.reason()).isEqualTo("is north of the northernmost, 54.0");
  }

  @Test
  void theSameMissionWithAnotherStartIsRejected() {
    RejectedRow row = rejected(HEADER, GOOD, "SEA045,M1,2024-05-02,2024-05-11,100,54");
    assertThat(row.line()).isEqualTo(3);
    assertThat(row.column()).isEqualTo("start");
    assertThat(row.value()).isEqualTo("2024-05-02T00:00:00Z");
    assertThat(row.reason())
        .isEqualTo(
            "line 2 has the same mission, from 2024-05-01T00:00:00Z to 2024-05-11T00:00:00Z, and"
                + " the two overlap");
    assertThat(mission()).containsEntry("start", date("2024-05-01T00:00:00Z"));
  }

  @Test
  void theSameMissionWithAnotherFigureIsRejected() {
    RejectedRow row = rejected(HEADER, GOOD, GOOD.replace("100", "101"));
    assertThat(row.column()).isNull();
    assertThat(row.reason()).isEqualTo("line 2 has the same mission and says something else");
  }

  @Test
  void theSameStartWithAnotherEndIsRejected() {
    RejectedRow row =
        rejected(
            "platform_serial,start,end",
            "SEA045,2024-05-01,2024-05-11",
            "SEA045,2024-05-01,2024-05-12");
    assertThat(row.line()).isEqualTo(3);
    assertThat(mission()).containsEntry("end", date("2024-05-11T00:00:00Z"));
  }

  @Test
  void theSameRowAgainIsUnchanged() {
    ImportReport report = csv(HEADER, GOOD, GOOD.replace(",1,", ",M1,"));
    assertThat(report.read()).isEqualTo(2);
    assertThat(report.inserted()).isEqualTo(1);
    assertThat(report.unchanged()).isEqualTo(1);
    assertThat(report.rejected()).isEmpty();
  }

  @Test
  void aMissionIsNotMadeToStartAfterItsStoredEnd() {
    csv(HEADER, GOOD);
    RejectedRow row = rejected(HEADER, "SEA045,1,2024-06-01,,,");
    assertThat(row.column()).isEqualTo("start");
    assertThat(row.reason())
        .startsWith(
            "SEA045 1 is stored from 2024-05-01T00:00:00Z to 2024-05-11T00:00:00Z, and this row,"
                + " from 2024-06-01T00:00:00Z, without an end, does not touch that time");
    assertThat(mission()).containsEntry("start", date("2024-05-01T00:00:00Z"));
  }

  @Test
  void theGoodRowsGoIn() {
    ImportReport report = csv(HEADER, "SEA045,x,2024-05-01,,,", GOOD);
    assertThat(report.inserted()).isEqualTo(1);
    assertThat(report.stopped()).isFalse();
    assertThat(missions()).hasSize(1);
  }

  @Test
  void aStrictImportStopsBeforeAnythingIsWritten() {
    Path file = file("missions.csv", HEADER, GOOD, "SEA045,x,2024-05-01,,,");
    ImportReport report = missionImport().withStrict(true).importCsv(file, ColumnMap.byName());
    assertThat(report.stopped()).isTrue();
    assertThat(report.read()).isEqualTo(2);
    assertThat(report.inserted() + report.unchanged()).isZero();
    assertThat(report.rejected()).hasSize(1);
    assertThat(report.rejectedFile()).exists();
    assertThat(missions()).isEmpty();
  }

  @Test
  void aStrictImportOfAGoodFileGoesIn() {
    Path file = file("missions.csv", HEADER, GOOD);
    ImportReport report = missionImport().withStrict(true).importCsv(file, ColumnMap.byName());
    assertThat(report.stopped()).isFalse();
    assertThat(missions()).hasSize(1);
  }

  @Test
  void rejectedRowsGoToAFileBesideTheInput() {
    ImportReport report =
        csv(
            "platform_serial,mission,start,comment",
            "SEA045,x,2024-05-01,\"a, \"\"b\"\"",
            "c\"",
            "SEA045,1,2024-05-01,",
            "SEA045,2",
            "\"S,1\",3,May,ok");
    assertThat(report.rejectedFile()).isEqualTo(folder.resolve("missions-csv.rejected"));
    assertThat(report.rejectedFile())
        .hasContent(
            """
            line,column,value,reason,platform_serial,mission,start,comment
            2,mission,x,is not a mission's number such as 25 or M25,SEA045,x,2024-05-01,"a, ""b""
            c"
            5,,,has 2 cells where the header has 4,SEA045,2
            6,start,May,"is not a time such as 2024-05-31T12:00:00Z or 2024-05-31, in the years 1990 to 2099","S,1",3,May,ok
            """);
  }

  @Test
  void theFileOfRejectedRowsIsSeparatedAsTheInputIs() {
    csv("platform_serial;mission;start", "SEA045;x;2024-05-01");
    assertThat(folder.resolve("missions-csv.rejected"))
        .content()
        .startsWith("line;column;value;reason;platform_serial;mission;start\n2;mission;x;");
  }

  @Test
  void theNextRunReplacesTheFileOfRejectedRows() {
    csv(HEADER, "SEA045,x,2024-05-01,,,");
    csv(HEADER, GOOD, "SEA045,y,2024-05-01,,,");
    assertThat(folder.resolve("missions-csv.rejected"))
        .content()
        .contains("3,mission,y")
        .doesNotContain(",x,");
  }

  @Test
  void aRunWithoutRejectedRowsRemovesTheFile() {
    csv(HEADER, "SEA045,x,2024-05-01,,,");
    ImportReport report = csv(HEADER, GOOD);
    assertThat(report.rejectedFile()).isNull();
    assertThat(folder.resolve("missions-csv.rejected")).doesNotExist();
  }

  @Test
  void nothingElseIsLeftBesideTheInput() throws IOException {
    csv(HEADER, "SEA045,x,2024-05-01,,,");
    try (var files = Files.list(folder)) {
      assertThat(files)
          .containsExactlyInAnyOrder(
              folder.resolve("missions.csv"), folder.resolve("missions-csv.rejected"));
    }
  }

  @Test
  void theMendedFileOfRejectedRowsCanBeImported() throws IOException {
    csv(HEADER, "SEA045,x,2024-05-01,,,");
    Path rejected = folder.resolve("missions-csv.rejected");
    String rows = Files.readString(rejected).replace("SEA045,x", "SEA045,7");
    Path mended = Files.writeString(folder.resolve("mended.csv"), rows);
    ImportReport report = missionImport().importCsv(mended, ColumnMap.byName());
    assertThat(report.inserted()).isEqualTo(1);
    assertThat(mission()).containsEntry("mission", 7);
  }

  @Test
  void rejectedRowsAreNoInput() {
    csv(HEADER, "SEA045,x,2024-05-01,,,");
    Path rejected = folder.resolve("missions-csv.rejected");
    assertThatThrownBy(() -> missionImport().importFile(rejected, ColumnMap.byName()))
        .isInstanceOf(ImportException.class)
        .hasMessageStartingWith(rejected + ": holds the rejected rows of an earlier import");
    assertThat(rejected).exists();
  }

  @ParameterizedTest
  @CsvSource({
    "missions.csv, missions-csv.rejected",
    "missions.json, missions-json.rejected",
    "missions.csv.gz, missions-csv-gz.rejected",
    "missions.jsonl, missions-jsonl.rejected",
    "ru29.2023.csv, ru29.2023-csv.rejected",
    "missions, missions.rejected",
  })
  void noPatternForInputsFitsTheFileOfRejectedRows(String input, String rejected) {
    assertThat(RejectedFile.beside(folder.resolve(input))).isEqualTo(folder.resolve(rejected));
  }

  @Test
  void theReportComesThoughTheFileCannotBeWritten() throws IOException {
    Files.createDirectories(folder.resolve("missions-csv.rejected").resolve("in the way"));
    ImportReport report = csv(HEADER, GOOD, "SEA045,x,2024-05-01,,,");
    assertThat(report.inserted()).isEqualTo(1);
    assertThat(report.rejected()).hasSize(1);
    assertThat(report.rejectedFile()).isNull();
    assertThat(report.notes())
        .anySatisfy(
            note ->
                assertThat(note)
                    .startsWith("the rejected rows could not be written to ")
                    .contains("missions-csv.rejected"))
        .anySatisfy(note -> assertThat(note).contains("could not be removed"));
  }

  @Test
  void aLongValueIsShortened() {
    RejectedRow row = rejected(HEADER, "SEA045,1," + "x".repeat(5_000) + ",,,");
    assertThat(row.value()).hasSize(201).endsWith("…");
  }

  @Test
  void aRejectedRowIsALineForPeople() {
    RejectedRow row = rejected(HEADER, "SEA045,1,7\u001B[31m,,,");
    assertThat(row)
        .hasToString(
            folder.resolve("missions.csv")
                + ":2: start \"7\\u001b[31m\": is not a time such as 2024-05-31T12:00:00Z or"
                + " 2024-05-31, in the years 1990 to 2099");
  }
}
