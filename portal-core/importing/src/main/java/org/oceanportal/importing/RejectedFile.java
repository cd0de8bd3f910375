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
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The file beside the input that holds the rejected rows, each preceded by its line, column, value
 * and reason. As those come first, a row with too many cells does not shift them. It is not an
 * input: once corrected and renamed, it can be imported as it is.
 */
final class RejectedFile {

  private static final String ENDING = ".rejected";
  private static final List<String> FOUND = List.of("line", "column", "value", "reason");

  private final Rows rows;
  private final Path path;
  private final Path draft;
  private @Nullable CsvWriter csv;

  RejectedFile(Rows rows) {
    this.rows = rows;
    this.path = beside(rows.file());
    this.draft = path.resolveSibling("." + UUID.randomUUID() + ENDING);
  }

  /**
   * Returns the file beside an input, {@code missions-csv.rejected} for {@code missions.csv}: a
   * name that no pattern for inputs, such as {@code *.csv} or {@code *.json*}, matches.
   */
  static Path beside(Path file) {
    String name = file.getFileName().toString();
    int dot = name.lastIndexOf('.', name.endsWith(".gz") ? name.length() - 4 : name.length());
    String stem = dot < 0 ? name : name.substring(0, dot) + name.substring(dot).replace('.', '-');
    return file.resolveSibling(stem + ENDING);
  }

  /** Returns whether a file holds rejected rows of an earlier import, by its name. */
  static boolean isOne(Path file) {
    return file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(ENDING);
  }

  Path path() {
    return path;
  }

  /** Removes the file of an earlier import, so that the file never describes another run. */
  void remove() throws IOException {
    Files.deleteIfExists(path);
  }

  /** Adds a row, which is not visible before the file is {@linkplain #publish published}. */
  void add(Row row, RejectedRow found) throws IOException {
    try {
      if (csv == null) {
        csv = open();
      }
      csv.writeRecord(joined(cells(found), row.texts()));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private CsvWriter open() throws IOException {
    CsvWriter writer =
        CsvWriter.builder()
            .fieldSeparator(rows.separator())
            .lineDelimiter(LineDelimiter.LF)
            .build(draft, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    return writer.writeRecord(joined(FOUND, rows.columns()));
  }

  /** Moves the file, whole, to where the user looks for it. */
  void publish() throws IOException {
    if (csv != null) {
      csv.close();
      Files.move(draft, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      csv = null;
    }
  }

  /** Discards what was added and not published. */
  void discard() throws IOException {
    if (csv != null) {
      csv.close();
      csv = null;
    }
    Files.deleteIfExists(draft);
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
