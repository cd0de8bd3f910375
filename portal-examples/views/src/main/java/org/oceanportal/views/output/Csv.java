package org.oceanportal.views.output;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Comma-separated values under a line of names; what is absent is empty. */
public final class Csv {

  /**
   * The beginnings that spreadsheets take for formulas, behind blanks, which some of them drop, in
   * narrow or wide letters.
   */
  private static final Pattern FORMULA =
      Pattern.compile("[\\t\\r\\n]|\\s*[=+\\-@\uFF1D\uFF0B\uFF0D\uFF20]");

  private Csv() {}

  /** Writes a table, every text as it is. */
  public static void write(Table table, Writer out) {
    write(table, out, Csv::cell);
  }

  /**
   * Writes a table for spreadsheets, which take a text for a formula that begins with one of {@code
   * = + - @}: a preceding apostrophe marks it as text. Numbers are written as they are.
   */
  public static void writeForSpreadsheets(Table table, Writer out) {
    write(table, out, Csv::safeCell);
  }

  private static void write(
      Table table, Writer out, Function<? super @Nullable Object, String> cells) {
    try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out)) {
      csv.writeRecord(table.columns());
      table.rows().forEach(row -> csv.writeRecord(row.stream().map(cells).toList()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String safeCell(@Nullable Object value) {
    String cell = cell(value);
    return !(value instanceof Number) && FORMULA.matcher(cell).lookingAt() ? "'" + cell : cell;
  }

  private static String cell(@Nullable Object value) {
    if (value == null) {
      return "";
    }
    if (value instanceof List<?> list) {
      return String.join(", ", list.stream().map(String::valueOf).toList());
    }
    return value instanceof BigDecimal decimal ? decimal.toPlainString() : value.toString();
  }
}
