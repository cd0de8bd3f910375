package org.oceanportal.importing;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/**
 * The file beside the input that holds the rejected rows, each behind its line, column, value and
 * reason. As those come first, a row with too many cells does not push them aside. It is no input:
 * who mends it gives it a name of its own, and can then import it as it is.
 */
final class RejectedFile {

  private static final String ENDING = ".rejected";
  private static final List<String> FOUND = List.of("line", "column", "value", "reason");

  private final Rows rows;
  private final Path path;

  RejectedFile(Rows rows) {
    this.rows = rows;
    this.path = beside(rows.file());
  }

  /**
   * {@code missions-csv.rejected} for {@code missions.csv}: a name that no pattern for inputs, such
   * as {@code *.csv} or {@code *.json*}, fits.
   */
  static Path beside(Path file) {
    String name = file.getFileName().toString();
    int dot = name.lastIndexOf('.', name.endsWith(".gz") ? name.length() - 4 : name.length());
    String stem = dot < 0 ? name : name.substring(0, dot) + name.substring(dot).replace('.', '-');
    return file.resolveSibling(stem + ENDING);
  }

  /** Whether a file holds rejected rows of an earlier import, by its name. */
  static boolean isOne(Path file) {
    return file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(ENDING);
  }

  Path path() {
    return path;
  }

  /** Removes what an earlier import left, so that the file never speaks of another run. */
  void remove() throws IOException {
    Files.deleteIfExists(path);
  }

  /** Writes the file whole, or not at all. */
  void write(Map<Long, RejectedRow> rejected) throws IOException {
    Path draft = path.resolveSibling("." + path.getFileName() + "." + UUID.randomUUID());
    try {
      writeTo(draft, rejected);
      Files.move(draft, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (UncheckedIOException | ImportException e) {
      throw new IOException(e.getMessage(), e);
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  private void writeTo(Path draft, Map<Long, RejectedRow> rejected) throws IOException {
    try (CsvWriter csv =
        CsvWriter.builder()
            .fieldSeparator(rows.separator())
            .lineDelimiter(LineDelimiter.LF)
            .build(draft, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      csv.writeRecord(joined(FOUND, rows.columns()));
      rows.forEach(
          row -> {
            RejectedRow found = rejected.get(row.line());
            if (found != null) {
              csv.writeRecord(joined(cells(found), row.texts()));
            }
          });
    }
  }

  private static List<String> cells(RejectedRow found) {
    String column = found.column() == null ? "" : found.column();
    String value = found.value() == null ? "" : found.value();
    return List.of(Long.toString(found.line()), column, value, found.reason());
  }

  private static List<String> joined(List<String> one, List<String> other) {
    var joined = new ArrayList<>(one);
    joined.addAll(other);
    return joined;
  }
}
