package org.oceanportal.importing;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The line of names of a CSV file, found after whatever precedes it: blank lines, comments, the
 * separator that Excel names ({@code sep=;}), the metadata of ERDDAP's NCCSV.
 *
 * @param separator the separator of the cells
 * @param columns the names, without blanks around them
 * @param lastLine the line on which the header ends
 */
record CsvHeader(char separator, List<String> columns, long lastLine) {

  private static final Pattern SEPARATOR_LINE =
      Pattern.compile("\"?sep=(.)\"?[,;\t]*", Pattern.CASE_INSENSITIVE);
  private static final String SEPARATORS = ",;\t|";
  private static final String NCCSV_BEGIN = "*GLOBAL*";
  private static final String NCCSV_END = "*END_METADATA*";

  /**
   * Finds the header.
   *
   * @throws ImportException if there is none
   */
  static CsvHeader find(TextFile text) {
    try (BufferedReader reader = text.open()) {
      // The separator of cells does not change what a line is.
      var lines = new CsvRecords(reader, ',', List.of());
      char named = 0;
      for (String line = lines.line(); line != null; line = lines.line()) {
        Matcher naming = SEPARATOR_LINE.matcher(line.strip());
        if (naming.matches()) {
          named = naming.group(1).charAt(0);
        } else if (line.startsWith(NCCSV_BEGIN)) {
          skipMetadata(lines);
        } else if (!line.isBlank() && !line.startsWith("#")) {
          lines.back(line);
          return read(text, lines.lineNumber(), named);
        }
      }
    } catch (IOException e) {
      throw TextFile.unreadable(text.path(), e);
    }
    throw new ImportException(text.path(), "is empty");
  }

  private static void skipMetadata(CsvRecords lines) throws IOException {
    String line = lines.line();
    while (line != null && !line.startsWith(NCCSV_END)) {
      line = lines.line();
    }
  }

  private static CsvHeader read(TextFile text, long linesBefore, char named) throws IOException {
    char separator = named == 0 ? separator(text, linesBefore) : named;
    try (BufferedReader reader = text.open()) {
      var records = new CsvRecords(reader, separator, List.of());
      skip(records, linesBefore);
      @Nullable Row header = records.next();
      if (header == null || header.fault() != null) {
        throw new ImportException(
            text.path(),
            "is not CSV: the header on line "
                + (linesBefore + 1)
                + (header == null ? " is gone" : " " + header.fault()));
      }
      return new CsvHeader(
          separator, header.texts().stream().map(String::strip).toList(), records.lineNumber());
    }
  }

  static void skip(CsvRecords records, long lines) throws IOException {
    for (long i = 0; i < lines; i++) {
      records.line();
    }
  }

  /** Returns the separator that the header's line has most of, outside of quotes. */
  private static char separator(TextFile text, long linesBefore) throws IOException {
    try (BufferedReader reader = text.open()) {
      var lines = new CsvRecords(reader, ',', List.of());
      skip(lines, linesBefore);
      String unquoted = String.valueOf(lines.line()).replaceAll("\"[^\"]*\"?", "");
      return SEPARATORS
          .chars()
          .mapToObj(c -> (char) c)
          .max(Comparator.comparingLong(c -> unquoted.chars().filter(found -> found == c).count()))
          .orElseThrow();
    }
  }
}
