package org.oceanportal.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.oceanportal.model.Fleet;

/** Values that other programs write in ways of their own, and what becomes of bad ones. */
class LenientValuesTest extends ImportTestBase {

  private static final String HEADER =
      "platform_serial,mission,start,end,basin,project,profiles,lat";

  private ImportReport imported(FileFormat format, String... lines) {
    return missionImport().importFile(file("missions.csv", lines), format);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nan", "NaN", "None", "N/A", "NaT", "null", "NULL", "-", "NA", "#N/A", "<NA>", "\\N"
      })
  void aWordForNothingIsNothingInEveryField(String word) {
    ImportReport report =
        csv(HEADER, "SEA045,1,2024-05-01,W,W,W,W,W".replace("W", word), "SEA046,1,2024-05-01,,,,,");
    assertThat(report.rejected()).isEmpty();
    assertThat(missions()).allSatisfy(mission -> assertThat(mission).hasSize(3));
    assertThat(report.notes())
        .contains("taken for no value: \"" + word + "\", in 5 cells, the first on line 2");
  }

  @Test
  void aWordForNothingIsNoPlatformNorNumber() {
    ImportReport report =
        csv(HEADER, "None,1,2024-05-01,,,,,", "SEA045,nan,2024-05-01,,,,,", "S,1,NaT,,,,,");
    assertThat(report.rejected())
        .extracting(RejectedRow::column)
        .containsExactly("platform_serial", "mission", "start");
  }

  @Test
  void wordsForNothingAreOneNote() {
    ImportReport report =
        csv(HEADER, "SEA045,1,2024-05-01,NaT,nan,None,-,N/A", "S,1,2024-05-01,,,NULL,,");
    assertThat(report.notes())
        .contains(
            "taken for no value: \"NaT\", \"nan\", \"None\", \"-\", \"N/A\" and the like,"
                + " in 6 cells, the first on line 2");
  }

  @Test
  void aBadValueThatIsNotNeededIsLeftOutAndNoted() {
    ImportReport report =
        csv(
            HEADER,
            "SEA045,1,2024-05-01,,,,1.5,91",
            "SEA045,2,2024-06-01,,,,-1,92",
            "SEA045,3,2024-07-01,,,,7,93");
    assertThat(report.rejected()).isEmpty();
    assertThat(missions()).hasSize(3).noneMatch(mission -> mission.containsKey("lat_min"));
    assertThat(report.notes())
        .contains(
            "line 2: profiles \"1.5\" is not a whole number from 0 to 2^53: left out, and 1 more",
            "line 2: lat \"91\" is not a latitude in degrees from -90 to 90: left out, and 2 more");
  }

  @ParameterizedTest
  @ValueSource(strings = {"NaN m", "Infinity", "-1", "1.5", "1e300", "1e999999999", "12O4"})
  void aFigureThatIsNoneIsLeftOut(String figure) {
    csv(HEADER, "SEA045,1,2024-05-01,,,," + figure + ",");
    assertThat(mission()).doesNotContainKey("total_profiles");
  }

  @Test
  void aStrictImportRejectsThemToo() {
    Path file = file("missions.csv", HEADER, "SEA045,1,2024-05-01,,,,,91");
    ImportReport report = missionImport().withStrict(true).importCsv(file, ColumnMap.byName());
    assertThat(report.rejected()).extracting(RejectedRow::column).containsExactly("lat");
    assertThat(missions()).isEmpty();
  }

  @Test
  void anEndThatCannotBeReadRejectsItsRow() {
    ImportReport report = csv(HEADER, "SEA045,1,2024-05-01,20201-09-09,,,,");
    assertThat(report.rejected()).extracting(RejectedRow::column).containsExactly("end");
  }

  @ParameterizedTest
  @CsvSource({
    "25 30.5N, 25.508333333333333",
    "25 30.5 S, -25.508333333333333",
    "N25 30.5, 25.508333333333333",
    "25°30'18\"N, 25.505",
    "25:30:18 N, 25.505",
    "-25 30.5, -25.508333333333333",
    "25.5N, 25.5",
    "25.5 s, -25.5",
    "'57,7', 57.7",
    "57.123, 57.123",
  })
  void aLatitudeMayHaveMinutesAndALetter(String written, double degrees) {
    csv(HEADER, "SEA045,1,2024-05-01,,,,,\"" + written.replace("\"", "\"\"") + "\"");
    assertThat(mission()).containsEntry("lat_min", degrees);
  }

  @ParameterizedTest
  @ValueSource(strings = {"25 30.5E", "25 60N", "-25 30N", "N25N", "91N", "25 30 18 7N", "N"})
  void whatIsNoLatitudeIsLeftOut(String written) {
    csv(HEADER, "SEA045,1,2024-05-01,,,,," + written);
    assertThat(mission()).doesNotContainKey("lat_min");
  }

  @ParameterizedTest
  @CsvSource({
    "210.5, -149.5",
    "359.75, -0.25",
    "360, 0",
    "180, 180",
    "090 12.0W, -90.2",
    "12 30E, 12.5",
    "270 00E, -90"
  })
  void aLongitudeBeyond180IsWest(String written, double degrees) {
    csv("platform_serial,start,lon", "SEA045,2024-05-01," + written);
    assertThat(mission()).containsEntry("lon_min", degrees);
  }

  @ParameterizedTest
  @CsvSource({
    "Yes, true",
    "y, true",
    "TRUE, true",
    "1.0, true",
    "wahr, true",
    "no, false",
    "FALSCHT, ",
    "Nej, false"
  })
  void aFlagMayBeAWord(String written, Boolean flag) {
    csv("platform_serial,start,complete", "SEA045,2024-05-01," + written);
    assertThat(mission().get("is_complete")).isEqualTo(flag);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "702300,5|702300.5",
        "702 300,5|702300.5",
        "702\u00A0300,5|702300.5",
        "702\u202F300|702300",
        "702'300.5|702300.5",
        "1.702.300|1702300",
        "1.702,5|1702.5",
        "702,300|702.3",
        "702.30|702.3",
        "0.300|0.3",
        "7.023E5|702300",
      })
  void decimalCommasAreUsualWhereSemicolonsSeparate(String written, double metres) {
    csv("platform_serial;start;distanceMetres", "SEA045;2024-05-01;" + written);
    assertThat(mission()).containsEntry("total_distance_m", metres);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"702300,5|702300.5", "1,702,300|1702300", "1,702.5|1702.5", "702.300|702.3"})
  void decimalPointsAreUsualElsewhere(String written, double metres) {
    csv("platform_serial,start,distanceMetres", "SEA045,2024-05-01,\"" + written + "\"");
    assertThat(mission()).containsEntry("total_distance_m", metres);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {";|702.300", ",|702,300"})
  void whatMayBeThousandsOrAFractionIsLeftOutAndNoted(String separator, String written) {
    ImportReport report =
        csv(
            "platform_serial,start,distanceMetres".replace(",", separator),
            "SEA045" + separator + "2024-05-01" + separator + '"' + written + '"');
    assertThat(mission()).doesNotContainKey("total_distance_m");
    assertThat(report.notes())
        .contains(
            "line 2: distanceMetres \""
                + written
                + "\" is ambiguous: it may have a fraction of three digits, or be in thousands: left out");
  }

  @Test
  void aNamedDecimalMarkLeavesNothingAmbiguous() {
    String[] lines = {"platform_serial;start;distanceMetres", "SEA045;2024-05-01;702.300"};
    imported(FileFormat.standard().withDecimalMark(','), lines);
    assertThat(mission()).containsEntry("total_distance_m", 702_300.0);
    imported(FileFormat.standard().withDecimalMark('.'), lines);
    assertThat(mission()).containsEntry("total_distance_m", 702.3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1,204", "1.204", "1 204"})
  void aCountHasNoFraction(String written) {
    String separator = written.contains(",") ? "," : ";";
    csv(
        "platform_serial,start,profiles".replace(",", separator),
        "SEA045" + separator + "2024-05-01" + separator + '"' + written + '"');
    assertThat(mission()).containsEntry("total_profiles", 1204);
  }

  @Test
  void kilometresAreStoredAsMetres() {
    csv("platform_serial,start,distanceKm", "SEA045,2024-05-01,702.3");
    assertThat(mission()).containsEntry("total_distance_m", 702_300.0);
  }

  @Test
  void metresWinOverKilometres() {
    csv("platform_serial,start,Distance (km),distanceMetres", "SEA045,2024-05-01,702.3,702311");
    assertThat(mission()).containsEntry("total_distance_m", 702_311.0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"03/04/2024", "3.4.2024", "25/04/2024 10:00", "4/25/24"})
  void aDateWithoutItsYearFirstNeedsAFormat(String written) {
    ImportReport report = csv("platform_serial,start", "SEA045," + written);
    assertThat(report.rejected())
        .extracting(RejectedRow::reason)
        .containsExactly(
            "is ambiguous: such dates need a date format, such as dd/MM/yyyy or MM/dd/yyyy");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "dd/MM/yyyy|03/04/2024|2024-04-03T00:00:00Z",
        "M/d/yyyy|3/4/2024 14:58|2024-03-04T14:58:00Z",
        "d.M.yyyy HH:mm|3.4.2024 14:58|2024-04-03T14:58:00Z",
        "MMM d, yyyy|Apr 25, 2024|2024-04-25T00:00:00Z",
        "dd/MM/yyyy HH:mm XXX|03/04/2024 14:58 +02:00|2024-04-03T12:58:00Z",
        "dd/MM/yyyy|2024-04-03T14:58:00Z|2024-04-03T14:58:00Z",
      })
  void datesAreReadByTheirFormat(String format, String written, String meant) {
    imported(
        FileFormat.standard().withDateFormat(format), "platform_serial;start", "SEA045;" + written);
    assertThat(mission()).containsEntry("start", date(meant));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "dd/MM", "HH:mm", "{", "yyyy", "dd/MM/yyyyb"})
  void aDateFormatHasDayMonthAndYear(String format) {
    assertThatThrownBy(() -> FileFormat.standard().withDateFormat(format))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("date format ");
  }

  @Test
  void missionsWithNamesGetNumbers() {
    ImportReport report =
        csv(
            "platform_serial,mission,start",
            "bass,Gulf 2024 hurricane,2024-06-01",
            "bass,Gulf 2023,2023-06-01");
    assertThat(numbers()).containsExactly("bass 1 2023-06-01", "bass 2 2024-06-01");
    assertThat(report.notes())
        .contains(
            "the column mission holds no mission's number such as 25 or M25:"
                + " numbers are given in order of start");
  }

  @Test
  void aNameAmongNumbersIsRejected() {
    ImportReport report =
        csv("platform_serial,mission,start", "bass,Gulf,2024-06-01", "bass,7,2023-06-01");
    assertThat(report.rejected()).extracting(RejectedRow::value).containsExactly("Gulf");
  }

  @Test
  void aDocumentMayWriteItsValuesAsOtherTypes() {
    ImportReport report =
        json(
            "{\"platform_serial\":\"SEA045\",\"mission\":\"M25\",\"start\":\"2024-05-01T00:00:00Z\","
                + "\"end\":1715385600000,\"total_profiles\":\"1204\",\"is_complete\":\"true\","
                + "\"lon_min\":210.5,\"lat_min\":91,\"basin\":\"nan\",\"total_distance_m\":NaN}");
    assertThat(report.rejected()).isEmpty();
    assertThat(mission())
        .containsEntry("mission", 25)
        .containsEntry("start", date("2024-05-01T00:00:00Z"))
        .containsEntry("end", date("2024-05-11T00:00:00Z"))
        .containsEntry("total_profiles", 1204)
        .containsEntry("is_complete", true)
        .containsEntry("lon_min", -149.5)
        .doesNotContainKeys("lat_min", "basin", "total_distance_m");
    assertThat(report.notes()).hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"$date\":\"2014-03-03T00:00:00.000+0000\"}",
        "{\"$date\":\"2014-03-03T01:00:00.000+0100\"}",
        "{ \"$date\" : \"2014-03-03T00:00:00+00:00\" }",
        "{\"$date\":\"2014-03-03\"}",
        "{\"$date\":1393804800000}",
        "{\"$date\":{\"$numberLong\":\"1393804800000\"}}",
        "ISODate(\"2014-03-03T00:00:00Z\")",
      })
  void mongoexportHasWrittenDatesInManyWays(String written) {
    json("{\"platform_serial\":\"SEA045\",\"mission\":1,\"start\":" + written + "}");
    assertThat(mission()).containsEntry("start", date("2014-03-03T00:00:00Z"));
  }

  @Test
  void longitudesOfATrackBeyond180AreWest() {
    Path file =
        file(
            "sailbuoys.json",
            "{\"sailbuoy\":2016,\"mission\":1,\"start\":{\"$date\":\"2024-05-01T00:00:00Z\"},"
                + "\"lat\":[54.5,55,NaN],\"lon\":[179,181,NaN]}");
    missionImport().withFleet(Fleet.SAILBUOYS).importFile(file, ColumnMap.byName());
    assertThat(database().getCollection("sailbuoymissions").find().first())
        .containsEntry("lon", List.of(179, -179.0, Double.NaN));
  }
}
