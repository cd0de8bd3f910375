package org.oceanportal.importing;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The records of CSV text, one after the other. A record whose quotes are wrong is one line,
 * however far its quote would reach: libraries that read CSV give up there, or take the following
 * rows for part of a cell.
 */
final class CsvRecords {

  private static final int MOST_LINES = 1_000;

  private static final String NO_END = "has a quote without its end";
  private static final String STRAY_QUOTE = "has a quote within quotes: write it twice";

  private final BufferedReader reader;
  private final char separator;
  private final List<String> columns;
  private final Deque<String> ahead = new ArrayDeque<>();
  private long line;

  /**
   * Creates a reader of the records of a text.
   *
   * @param columns the header; empty if the header itself is to be read
   */
  CsvRecords(BufferedReader reader, char separator, List<String> columns) {
    this.reader = reader;
    this.separator = separator;
    this.columns = columns;
  }

  /** Returns the next line as it is; null at the end of the text. */
  @Nullable String line() throws IOException {
    String next = ahead.isEmpty() ? reader.readLine() : ahead.remove();
    line += next == null ? 0 : 1;
    return next;
  }

  /** Returns the number of the last line that was read. */
  long lineNumber() {
    return line;
  }

  /** Pushes a line back, to be read once more. */
  void back(String text) {
    ahead.addFirst(text);
    line--;
  }

  /** Returns the next record; null at the end of the text. */
  @Nullable Row next() throws IOException {
    String first = line();
    if (first == null) {
      return null;
    }
    var cells = new CsvCells(separator);
    if (!cells.add(first)) {
      return new Row(line, List.of(first), STRAY_QUOTE);
    }
    return cells.isOpen() ? overLines(cells, first) : new Row(line, fitted(cells.cells()), null);
  }

  private Row overLines(CsvCells cells, String first) throws IOException {
    long start = line;
    var more = new ArrayDeque<String>();
    boolean right = true;
    while (right && cells.isOpen() && more.size() < MOST_LINES) {
      String next = line();
      right = next != null && cells.add(next);
      if (next != null) {
        more.add(next);
      }
    }
    List<String> fitted = fitted(cells.cells());
    boolean fits = columns.isEmpty() || fitted.size() == columns.size();
    if (right && !cells.isOpen() && fits) {
      return new Row(start, fitted, null);
    }
    while (!more.isEmpty()) {
      ahead.addFirst(more.removeLast());
    }
    line = start;
    return new Row(start, List.of(first), NO_END);
  }

  /**
   * Returns as many cells as the header has, if only blank ones are too many, or those without a
   * name are missing.
   */
  private List<String> fitted(List<String> cells) {
    int width = columns.size();
    while (width > 0 && cells.size() > width && cells.get(cells.size() - 1).isBlank()) {
      cells.remove(cells.size() - 1);
    }
    while (cells.size() < width && columns.get(cells.size()).isEmpty()) {
      cells.add("");
    }
    return cells;
  }
}
