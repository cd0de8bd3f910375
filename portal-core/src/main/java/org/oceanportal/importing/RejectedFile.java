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
import java.util.Map;
import java.util.UUID;

/**
 * The file beside the input that holds the rejected rows, each behind its line, column, value and
 * reason. As those come first, a row with too many cells does not push them aside, and the mended
 * file can be imported as it is.
 */
final class RejectedFile {

  private static final String SUFFIX = ".rejected.csv";
  private static final List<String> FOUND = List.of("line", "column", "value", "reason");

  private final Rows rows;
  private final Path path;

  RejectedFile(Rows rows) {
    this.rows = rows;
    this.path = beside(rows.file());
  }

  /**
   * {@code missions.rejected.csv} for a CSV file, {@code missions.json.rejected.csv} for others.
   */
  static Path beside(Path file) {
    String name = file.getFileName().toString();
    String stem = name.endsWith(".csv") ? name.substring(0, name.length() - 4) : name;
    return file.resolveSibling(stem + SUFFIX);
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
