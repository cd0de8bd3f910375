package org.oceanportal.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands around the rows of CSV files, and where a bad record ends. */
class CsvTextTest extends ImportTestBase {

  private static final String HEADER = "platform_serial,mission,start,comment";

  static byte[] gzip(String text) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(bytes)) {
      gzip.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }

  private ImportReport imported(byte[] bytes) throws IOException {
    return imported(bytes, FileFormat.standard());
  }

  private ImportReport imported(byte[] bytes, FileFormat format) throws IOException {
    Path file = Files.write(folder.resolve("missions.csv"), bytes);
    return missionImport().importFile(file, format);
  }

  @Test
  void aFileMayBeCompressedWhateverItIsCalled() throws IOException {
    imported(gzip(HEADER + "\nSEA045,1,2024-05-01,Åland\n"));
    assertThat(mission()).containsEntry("comment", "Åland");
  }

  @Test
  void utf16WithAMarkIsText() throws IOException {
    String tabs = "\uFEFF" + HEADER.replace(',', '\t') + "\r\nSEA045\t1\t2024-05-01\tÅland\r\n";
    imported(tabs.getBytes(StandardCharsets.UTF_16LE));
    assertThat(mission()).containsEntry("comment", "Åland");
    imported(tabs.replace("Å", "Ö").getBytes(StandardCharsets.UTF_16BE));
    assertThat(mission()).containsEntry("comment", "Öland");
  }

  @Test
  void anotherEncodingIsNamed() throws IOException {
    Charset windows = Charset.forName("windows-1252");
    byte[] bytes = (HEADER + "\nSEA045,1,2024-05-01,Åland\n").getBytes(windows);
    imported(bytes, FileFormat.standard().withEncoding(windows));
    assertThat(mission()).containsEntry("comment", "Åland");
  }

  @ParameterizedTest
  @ValueSource(strings = {",", ";", "\t", "|"})
  void cellsAreSeparatedAsTheHeaderIs(String separator) {
    csv(HEADER.replace(",", separator), "SEA045,1,2024-05-01,x".replace(",", separator));
    assertThat(mission()).containsEntry("comment", "x");
  }

  @ParameterizedTest
  @ValueSource(strings = {"sep=;", "SEP=;", "\"sep=;\"", "sep=;;;;"})
  void excelNamesTheSeparator(String line) {
    csv(line, HEADER.replace(',', ';'), "SEA045;1;2024-05-01;x");
    assertThat(mission()).containsEntry("comment", "x");
  }

  @Test
  void commentsMayComeBeforeTheHeader() {
    ImportReport report =
        csv("# Title : an index, of \"deployments", "#", "", HEADER, "SEA045,1,May,x");
    assertThat(report.rejected()).extracting(RejectedRow::line).containsExactly(5L);
  }

  @Test
  void aRowThatBeginsAsACommentIsARowAndNoted() {
    ImportReport report = csv(HEADER, "#1,1,2024-05-01,x", "#2,1,2024-05-01,x");
    assertThat(report.inserted()).isEqualTo(2);
    assertThat(report.notes()).contains("a line that begins with # was read as a row (2 rows)");
  }

  @Test
  void theLineOfUnitsIsNoRow() {
    ImportReport report =
        csv(
            "platform_serial,start,end,latMin,profiles",
            ",UTC,UTC,degrees_north,1",
            "SEA045,2024-05-01T00:00:00Z,2024-05-11T00:00:00Z,57.5,7");
    assertThat(report.read()).isEqualTo(1);
    assertThat(report.rejected()).isEmpty();
    assertThat(report.notes()).contains("line 2 holds units, and was not read as a row");
  }

  @Test
  void aFirstRowThatNamesAUnitAndHasValuesIsARow() {
    ImportReport report = csv(HEADER, "SEA045,1,2024-05-01,UTC");
    assertThat(report.inserted()).isEqualTo(1);
  }

  @Test
  void theMetadataOfErddapAreNoRows() {
    ImportReport report =
        csv(
            "*GLOBAL*,Conventions,\"COARDS, NCCSV-1.2\"",
            "start,*DATA_TYPE*,String",
            "start,units,\"a \"\"unit\"\"\"",
            "",
            "*END_METADATA*",
            HEADER,
            "SEA045,1,2024-05-01,x",
            "*END_DATA*");
    assertThat(report.read()).isEqualTo(1);
    assertThat(report.inserted()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Platform Serial,Mission,Start (UTC),Comment",
        "PLATFORM_SERIAL,mission,start [UTC],c"
      })
  void namesAreKnownHoweverTheyAreWritten(String header) {
    csv(header, "SEA045,1,2024-05-01,x");
    assertThat(mission()).containsEntry("start", date("2024-05-01T00:00:00Z"));
  }

  @Test
  void aColumnInAnotherUnitIsAnother() {
    ImportReport report = csv("platformSerial,start,total_distance_m (km)", "SEA045,2024-05-01,7");
    assertThat(mission()).doesNotContainKey("total_distance_m");
    assertThat(report.notes()).contains("columns not read: total_distance_m (km)");
  }

  @Test
  void aNameThatHoldsACommaIsMappedInQuotes() {
    Path file = file("missions.csv", "Glider,\"Start, UTC\"", "SEA045,2024-05-01");
    missionImport().importCsv(file, ColumnMap.parse("platformSerial=Glider,start=\"Start, UTC\""));
    assertThat(mission()).containsEntry("platform_serial", "SEA045");
  }

  @Test
  void blankCellsBehindTheHeaderAreNothing() {
    csv(
        HEADER + ",",
        "SEA045,1,2024-05-01,x",
        "SEA045,2,2024-06-01,x,",
        "SEA045,3,2024-07-01,x,,,");
    assertThat(missions()).hasSize(3);
  }

  @Test
  void aStrayQuoteSpoilsOneRecord() {
    ImportReport report =
        csv(
            HEADER,
            "SEA045,1,2024-05-01,5\" dome",
            "SEA045,2,2024-06-01,\"lost \"near\" shore\"",
            "SEA045,3,2024-07-01,\"two",
            "lines; fine\"",
            "SEA045,4,2024-08-01,\"ends here",
            "SEA045,5,2024-09-01,ok");
    assertThat(numbers())
        .containsExactly("SEA045 1 2024-05-01", "SEA045 3 2024-07-01", "SEA045 5 2024-09-01");
    assertThat(report.rejected())
        .extracting(row -> row.line() + " " + row.reason())
        .containsExactly(
            "3 has a quote within quotes: write it twice", "6 has a quote without its end");
  }

  @Test
  void aQuoteThatClosesInALaterRowTakesNoRowsWithIt() {
    ImportReport report =
        csv(
            HEADER,
            "SEA045,1,2024-05-01,\"open",
            "SEA045,2,2024-06-01,b",
            "SEA045,3,2024-07-01,\"quoted\"",
            "SEA045,4,2024-08-01,\"open",
            "SEA045,5,2024-09-01,\"\"",
            "SEA045,6,2024-10-01,\"\",",
            "\"SEA045\",7,2024-11-01,x");
    assertThat(report.rejected()).extracting(RejectedRow::line).containsExactly(2L, 5L);
    assertThat(report.inserted()).isEqualTo(5);
  }
}
