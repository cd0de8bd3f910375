package org.oceanportal.importing;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * The rows of a CSV file: RFC 4180 with commas, semicolons, tabs or bars between the cells.
 * ERDDAP's line of units may follow the header.
 */
final class CsvRows implements Rows, Table {

  private static final Set<String> UNITS = Set.of("utc", "degrees_north", "degrees_east");
  private static final Pattern A_VALUE = Pattern.compile("[+-]?\\d{2,}.*|[+-]?\\d+\\.\\d+.*");
  private static final String NCCSV_END = "*END_DATA*";

  private final TextFile text;
  private final CsvHeader header;
  private final long unitsLine;

  private CsvRows(TextFile text, CsvHeader header, long unitsLine) {
    this.text = text;
    this.header = header;
    this.unitsLine = unitsLine;
  }

  /**
   * Reads the header.
   *
   * @throws ImportException if there is none
   */
  static CsvRows open(TextFile text) {
    CsvHeader header = CsvHeader.find(text);
    try (BufferedReader reader = text.open()) {
      CsvRecords records = records(reader, header);
      Row first = records.next();
      return new CsvRows(text, header, first != null && isUnits(first) ? first.line() : 0);
    } catch (IOException e) {
      throw TextFile.unreadable(text.path(), e);
    }
  }

  @Override
  public Path file() {
    return text.path();
  }

  @Override
  public List<String> columns() {
    return header.columns();
  }

  @Override
  public char separator() {
    return header.separator();
  }

  @Override
  public List<String> notes() {
    return unitsLine == 0
        ? List.of()
        : List.of("line " + unitsLine + " holds units, and was not read as a row");
  }

  @Override
  public void forEachWhile(Predicate<Row> action) {
    try (BufferedReader reader = text.open()) {
      CsvRecords records = records(reader, header);
      Row row = records.next();
      while (row != null && !isEnd(row) && (!isRow(row) || action.test(row))) {
        row = records.next();
      }
    } catch (IOException e) {
      throw TextFile.unreadable(text.path(), e);
    }
  }

  @Override
  public Rows rows() {
    return this;
  }

  @Override
  public List<String> cells(Row row) throws BadValueException {
    if (row.fault() != null) {
      throw BadValueException.ofRow(row.fault());
    }
    if (row.texts().size() != columns().size()) {
      throw BadValueException.ofRow(
          "has " + row.texts().size() + " cells where the header has " + columns().size());
    }
    return row.texts();
  }

  private boolean isRow(Row row) {
    return row.line() != unitsLine && !row.texts().stream().allMatch(String::isBlank);
  }

  private static CsvRecords records(BufferedReader reader, CsvHeader header) throws IOException {
    var records = new CsvRecords(reader, header.separator(), header.columns());
    CsvHeader.skip(records, header.lastLine());
    return records;
  }

  private static boolean isEnd(Row row) {
    return row.texts().get(0).startsWith(NCCSV_END);
  }

  /** Returns whether a row names units of times or places, and holds no value. */
  private static boolean isUnits(Row row) {
    return row.texts().stream()
            .anyMatch(cell -> UNITS.contains(cell.strip().toLowerCase(Locale.ROOT)))
        && row.texts().stream().noneMatch(cell -> A_VALUE.matcher(cell.strip()).matches());
  }
}
