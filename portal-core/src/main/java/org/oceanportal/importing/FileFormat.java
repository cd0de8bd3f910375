package org.oceanportal.importing;

import java.nio.charset.Charset;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How files are to be read where they do not say it themselves: which column is which field, how
 * dates and numbers are written, the encoding. Immutable.
 */
public final class FileFormat {

  private static final FileFormat STANDARD = new FileFormat(ColumnMap.byName(), null, null, null);

  private final ColumnMap columns;
  private final @Nullable DateFormat dateFormat;
  private final @Nullable Character decimalMark;
  private final @Nullable Charset encoding;

  private FileFormat(
      ColumnMap columns,
      @Nullable DateFormat dateFormat,
      @Nullable Character decimalMark,
      @Nullable Charset encoding) {
    this.columns = Objects.requireNonNull(columns, "columns");
    this.dateFormat = dateFormat;
    this.decimalMark = decimalMark;
    this.encoding = encoding;
  }

  /**
   * Files that say all there is to know: columns of the fields' names, dates with the year first,
   * text in UTF-8 or UTF-16.
   *
   * @return the format
   */
  public static FileFormat standard() {
    return STANDARD;
  }

  /**
   * The same format with a map of columns.
   *
   * @param map which column is which field
   * @return the format
   */
  public FileFormat withColumns(ColumnMap map) {
    return new FileFormat(map, dateFormat, decimalMark, encoding);
  }

  /**
   * The same format with dates as they are described, and those that need no description. Month
   * names are English. A format without hours takes a date with and without a time of day behind
   * it; without an offset a time is UTC.
   *
   * @param pattern a pattern of {@link java.time.format.DateTimeFormatter} such as {@code
   *     dd/MM/yyyy HH:mm}
   * @return the format
   * @throws IllegalArgumentException if it is no pattern, or lacks year, month or day
   */
  public FileFormat withDateFormat(String pattern) {
    Objects.requireNonNull(pattern, "pattern");
    return new FileFormat(columns, new DateFormat(pattern), decimalMark, encoding);
  }

  /**
   * The same format with a decimal mark, so that {@code 702.300} is not ambiguous.
   *
   * @param mark {@code '.'} or {@code ','}; the other one may stand between thousands
   * @return the format
   * @throws IllegalArgumentException if it is another character
   */
  public FileFormat withDecimalMark(char mark) {
    if (mark != '.' && mark != ',') {
      throw new IllegalArgumentException("decimal mark must be a comma or a point but was " + mark);
    }
    return new FileFormat(columns, dateFormat, mark, encoding);
  }

  /**
   * The same format with an encoding. UTF-16 that begins with a byte order mark is read as that all
   * the same.
   *
   * @param charset the encoding of text files
   * @return the format
   */
  public FileFormat withEncoding(Charset charset) {
    return new FileFormat(columns, dateFormat, decimalMark, Objects.requireNonNull(charset));
  }

  ColumnMap columns() {
    return columns;
  }

  @Nullable Charset encoding() {
    return encoding;
  }

  /** How the values of a file are written whose cells a character separates. */
  Notation notation(char separator) {
    return new Notation(separator == ';' ? ',' : '.', decimalMark, dateFormat);
  }
}
