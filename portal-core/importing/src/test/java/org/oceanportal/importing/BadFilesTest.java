package org.oceanportal.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Files that are refused as a whole: one message each, and nothing written. */
class BadFilesTest extends ImportTestBase {

  private static final String HEADER = "platform_serial,mission,start,comment\n";
  private static final String ROW = "SEA045,1,2024-05-01,x\n";

  private void isRefused(Path file, String why) {
    assertThatThrownBy(() -> missionImport().importFile(file, ColumnMap.byName()))
        .isInstanceOf(ImportException.class)
        .hasMessage(file + ": " + why)
        .extracting(refused -> ((ImportException) refused).file())
        .isEqualTo(file);
    assertThat(missions()).isEmpty();
  }

  private Path written(byte[]... parts) throws IOException {
    Path file = folder.resolve("missions.csv");
    try (var out = Files.newOutputStream(file)) {
      for (byte[] part : parts) {
        out.write(part);
      }
    }
    return file;
  }

  private Path written(String text, Charset charset) throws IOException {
    return written(text.getBytes(charset));
  }

  @Test
  void aMissingFile() {
    isRefused(folder.resolve("missing.csv"), "does not exist");
  }

  @Test
  void aFolder() {
    isRefused(folder, "is a folder, not a file");
  }

  @Test
  void anEmptyFile() throws IOException {
    isRefused(written(), "is empty");
  }

  @Test
  void aFileOfBlankLines() throws IOException {
    isRefused(written("\uFEFF \n\n", StandardCharsets.UTF_8), "is empty");
  }

  @Test
  void aHeaderAlone() throws IOException {
    isRefused(written(HEADER + "\n,,,\n", StandardCharsets.UTF_8), "has a header but no rows");
  }

  @Test
  void aBinaryFile() throws IOException {
    isRefused(
        written(HEADER.getBytes(StandardCharsets.UTF_8), new byte[] {'a', (byte) 0xFF, 0}),
        "is a binary file, not text: it holds null bytes");
  }

  @Test
  void aFileInUtf16WithoutAMark() throws IOException {
    isRefused(
        written(HEADER + ROW, StandardCharsets.UTF_16LE),
        "is a binary file, not text: it holds null bytes");
  }

  @Test
  void aWorkbook() throws IOException {
    isRefused(
        written(new byte[] {'P', 'K', 3, 4, 0, 0}),
        "is a ZIP archive or an Excel workbook: unpack it, or save the sheet as CSV");
  }

  @Test
  void aCompressedFileThatIsCutOff() throws IOException {
    byte[] whole = CsvTextTest.gzip(HEADER + ROW.repeat(1000));
    isRefused(
        written(Arrays.copyOf(whole, whole.length / 2)),
        "cannot be read: its gzip data are damaged or cut off"
            + " (Unexpected end of ZLIB input stream)");
  }

  @Test
  void aFileInLatin1() throws IOException {
    isRefused(
        written(HEADER + ROW + "SEA045,2,2024-05-01,Å\n", StandardCharsets.ISO_8859_1),
        "is not UTF-8 text: line 3 holds the byte 0xC5; save it as UTF-8, or name its encoding, such as windows-1252");
  }

  @Test
  void aFileCutOffWithinALetter() throws IOException {
    isRefused(
        written((HEADER + ROW).getBytes(StandardCharsets.UTF_8), new byte[] {(byte) 0xC3}),
        "is not UTF-8 text: line 3 holds the byte 0xC3; save it as UTF-8, or name its encoding, such as windows-1252");
  }

  @Test
  void aBadByteFarIntoAFile() throws IOException {
    String rows = "SEA045,1,2024-05-01,åäö\n".repeat(10_000);
    isRefused(
        written((HEADER + rows).getBytes(StandardCharsets.UTF_8), new byte[] {(byte) 0xFF, '\n'}),
        "is not UTF-8 text: line 10002 holds the byte 0xFF; save it as UTF-8, or name its encoding, such as windows-1252");
  }

  @Test
  void lettersOfManyBytesMayLieAnywhere() throws IOException {
    String comment = "å€😀".repeat(20_000);
    Path file = written(HEADER + ROW.replace("x", "-" + comment), StandardCharsets.UTF_8);
    missionImport().importCsv(file, ColumnMap.byName());
    assertThat(mission()).containsEntry("comment", "-" + comment);
  }

  @Test
  void aHeaderWhoseQuoteHasNoEnd() throws IOException {
    isRefused(
        written("platform_serial,\"start\nSEA045,2024-05-01\n", StandardCharsets.UTF_8),
        "is not CSV: the header on line 1 has a quote without its end");
  }

  @Test
  void aFolderInPlaceOfRejectedRowsIsLeftAlone() throws IOException {
    Path inTheWay = Files.createDirectories(folder.resolve("missions-csv.rejected").resolve("x"));
    csv("platform_serial,mission,start", "SEA045,x,2024-05-01");
    assertThat(inTheWay).exists();
  }

  @Test
  void aRefusedFileLeavesTheRejectedRowsOfTheLastRun() throws IOException {
    csv("platform_serial,mission,start", "SEA045,x,2024-05-01");
    isRefused(written(), "is empty");
    assertThat(folder.resolve("missions-csv.rejected")).exists();
  }
}
