package org.oceanportal.views.output;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Comma-separated values under a line of names; what is absent is empty. */
public final class Csv {

  private Csv() {}

  /** Writes a table. */
  public static void write(Table table, Writer out) {
    try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out)) {
      csv.writeRecord(table.columns());
      table.rows().forEach(row -> csv.writeRecord(row.stream().map(Csv::cell).toList()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
