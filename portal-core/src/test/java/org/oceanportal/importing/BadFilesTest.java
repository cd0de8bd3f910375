package org.oceanportal.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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
    Path file = folder.resolve("missions.csv");
    assertThatThrownBy(() -> missionImport().importJsonLines(file))
        .isInstanceOf(ImportException.class)
        .hasMessage(file + ": is empty");
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
  void aFileInUtf16() throws IOException {
    isRefused(written(HEADER + ROW, StandardCharsets.UTF_16), "is UTF-16 text: save it as UTF-8");
    isRefused(
        written("\uFEFF" + HEADER + ROW, StandardCharsets.UTF_16LE),
        "is UTF-16 text: save it as UTF-8");
  }

  @Test
  void aFileInLatin1() throws IOException {
    isRefused(
        written(HEADER + ROW + "SEA045,2,2024-05-01,Å\n", StandardCharsets.ISO_8859_1),
        "is not UTF-8 text: line 3 holds the byte 0xC5; save it as UTF-8");
  }

  @Test
  void aFileCutOffWithinALetter() throws IOException {
    isRefused(
        written((HEADER + ROW).getBytes(StandardCharsets.UTF_8), new byte[] {(byte) 0xC3}),
        "is not UTF-8 text: line 3 holds the byte 0xC3; save it as UTF-8");
  }

  @Test
  void aBadByteFarIntoAFile() throws IOException {
    String rows = "SEA045,1,2024-05-01,åäö\n".repeat(10_000);
    isRefused(
        written((HEADER + rows).getBytes(StandardCharsets.UTF_8), new byte[] {(byte) 0xFF, '\n'}),
        "is not UTF-8 text: line 10002 holds the byte 0xFF; save it as UTF-8");
  }

  @Test
  void lettersOfManyBytesMayLieAnywhere() throws IOException {
    String comment = "å€😀".repeat(20_000);
    Path file = written(HEADER + ROW.replace("x", "-" + comment), StandardCharsets.UTF_8);
    missionImport().importCsv(file, ColumnMap.byName());
    assertThat(mission()).containsEntry("comment", "-" + comment);
  }

  @Test
  void aQuoteWithoutEndTakesNoRowsWithIt() throws IOException {
    isRefused(
        written(
            HEADER + "SEA045,1,2024-05-01,\"x\nSEA045,2,2024-05-01,y\n", StandardCharsets.UTF_8),
        "is not CSV: Unclosed quoted field at end of input (record starting at line 2)");
  }

  @Test
  void aFolderInPlaceOfRejectedRowsIsLeftAlone() throws IOException {
    Path inTheWay = Files.createDirectories(folder.resolve("missions-csv.rejected").resolve("x"));
    csv("platform_serial,mission,start", "SEA045,x,2024-05-01");
    assertThat(inTheWay).exists();
  }

  @Test
  void aJsonArrayAndPrintedJson() throws IOException {
    String why = "is not JSON lines: each document must be one line, and not in an array";
    isRefused(written("[{\"mission\":1}]", StandardCharsets.UTF_8), why);
    isRefused(written("{\n\"mission\":1\n}", StandardCharsets.UTF_8), why);
  }

  @Test
  void aRefusedFileLeavesTheRejectedRowsOfTheLastRun() throws IOException {
    csv("platform_serial,mission,start", "SEA045,x,2024-05-01");
    isRefused(written(), "is empty");
    assertThat(folder.resolve("missions-csv.rejected")).exists();
  }
}
