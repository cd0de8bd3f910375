package org.oceanportal.importing;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;

/** The rows of a CSV file: RFC 4180 with comma or semicolon, and blanks around quotes. */
final class CsvRows implements Rows {

  private final TextFile text;
  private final char separator;
  private final List<String> columns;

  private CsvRows(TextFile text, char separator, List<String> columns) {
    this.text = text;
    this.separator = separator;
    this.columns = columns;
  }

  /**
   * Reads the header.
   *
   * @throws ImportException if there is none
   */
  static CsvRows open(TextFile text) {
    if (text.firstLetter() < 0) {
      throw new ImportException(text.path(), "is empty");
    }
    char separator = separator(text);
    List<String> header = new CsvRows(text, separator, List.of()).header();
    return new CsvRows(text, separator, header.stream().map(String::strip).toList());
  }

  @Override
  public Path file() {
    return text.path();
  }

  @Override
  public List<String> columns() {
    return columns;
  }

  @Override
  public char separator() {
    return separator;
  }

  @Override
  public void forEach(Consumer<Row> action) {
    try (CsvReader<CsvRecord> reader = reader()) {
      Iterator<CsvRecord> records = reader.iterator();
      records.next();
      while (records.hasNext()) {
        CsvRecord record = records.next();
        if (!record.getFields().stream().allMatch(String::isBlank)) {
          action.accept(new Row(record.getStartingLineNumber(), record.getFields()));
        }
      }
    } catch (CsvParseException e) {
      throw new ImportException(text.path(), "is not CSV: " + e.getMessage());
    } catch (IOException | UncheckedIOException e) {
      throw TextFile.unreadable(text.path(), e);
    }
  }

  private List<String> header() {
    try (CsvReader<CsvRecord> reader = reader()) {
      return reader.iterator().next().getFields();
    } catch (CsvParseException e) {
      throw new ImportException(text.path(), "is not CSV: " + e.getMessage());
    } catch (IOException e) {
      throw TextFile.unreadable(text.path(), e);
    }
  }

  private CsvReader<CsvRecord> reader() throws IOException {
    return CsvReader.builder()
        .fieldSeparator(separator)
        .trimWhitespacesAroundQuotes(true)
        // A row of the wrong length is rejected by itself; a quote without its end is not, because
        // it takes the rows behind it with it.
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .allowUnclosedQuote(false)
        .ofCsvRecord(text.open());
  }

  /** Whichever of the two the header has more of, outside of quotes. */
  private static char separator(TextFile text) {
    int semicolons = 0;
    boolean quoted = false;
    try (Reader reader = text.open()) {
      boolean blank = true;
      for (int c = reader.read(); c >= 0; c = reader.read()) {
        if (!quoted && !blank && (c == '\n' || c == '\r')) {
          break;
        }
        blank = blank && Character.isWhitespace(c);
        quoted = quoted != (c == '"');
        semicolons += quoted ? 0 : c == ';' ? 1 : c == ',' ? -1 : 0;
      }
    } catch (IOException e) {
      throw TextFile.unreadable(text.path(), e);
    }
    return semicolons > 0 ? ';' : ',';
  }
}
