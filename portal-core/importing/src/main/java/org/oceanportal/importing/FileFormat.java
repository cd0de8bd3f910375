package org.oceanportal.importing;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The format of files where they do not state it themselves: the fields of columns, the notation of
 * dates and numbers, the encoding. Immutable.
 */
public final class FileFormat {

  private static final FileFormat STANDARD =
      new FileFormat(ColumnMap.byName(), List.of(), null, null, null);

  private final ColumnMap columns;
  private final List<Derivation> derivations;
  private final @Nullable DateFormat dateFormat;
  private final @Nullable Character decimalMark;
  private final @Nullable Charset encoding;

  private FileFormat(
      ColumnMap columns,
      List<Derivation> derivations,
      @Nullable DateFormat dateFormat,
      @Nullable Character decimalMark,
      @Nullable Charset encoding) {
    this.columns = Objects.requireNonNull(columns, "columns");
    this.derivations = List.copyOf(derivations);
    this.dateFormat = dateFormat;
    this.decimalMark = decimalMark;
    this.encoding = encoding;
  }

  /**
   * Returns the format of files that need no description: columns of the fields' names, dates with
   * the year first, text in UTF-8 or UTF-16.
   *
   * @return the format
   */
  public static FileFormat standard() {
    return STANDARD;
  }

  /**
   * Returns this format with a map of columns.
   *
   * @param map the columns of fields
   * @return the format
   */
  public FileFormat withColumns(ColumnMap map) {
    return new FileFormat(map, derivations, dateFormat, decimalMark, encoding);
  }

  /**
   * Returns this format with a platform that is joined from several columns, with hyphens between
   * them: for catalogues that number missions from 1 again in each array or campaign.
   *
   * @param names the columns
   * @return the format
   * @throws IllegalArgumentException if there are none, or one is blank
   */
  public FileFormat withPlatformFrom(List<String> names) {
    return with(new JoinedColumns(ImportField.PLATFORM_SERIAL, names));
  }

  /**
   * Returns this format with fields that are extracted from a column: {@code
   * datasetID=(?<platformSerial>.+)-(?<start>.+)}. Each named group is a field, and the pattern
   * must match the whole cell.
   *
   * @param extraction the column, an equals sign and a {@link java.util.regex.Pattern}
   * @return the format
   * @throws IllegalArgumentException if it is not that, or names no field or an unknown one
   */
  public FileFormat withExtraction(String extraction) {
    return with(Extraction.parse(extraction));
  }

  private FileFormat with(Derivation derivation) {
    var more = new ArrayList<>(derivations);
    more.add(derivation);
    return new FileFormat(columns, more, dateFormat, decimalMark, encoding);
  }

  /**
   * Returns this format with dates in a described format, in addition to those that need no
   * description. Month names are English. A format without hours accepts a date with and without a
   * time of day; without an offset a time is UTC.
   *
   * @param pattern a pattern of {@link java.time.format.DateTimeFormatter} such as {@code
   *     dd/MM/yyyy HH:mm}
   * @return the format
   * @throws IllegalArgumentException if it is not a pattern, or lacks year, month or day
   */
  public FileFormat withDateFormat(String pattern) {
    Objects.requireNonNull(pattern, "pattern");
    return new FileFormat(columns, derivations, new DateFormat(pattern), decimalMark, encoding);
  }

  /**
   * Returns this format with a decimal mark, so that {@code 702.300} is not ambiguous.
   *
   * @param mark {@code '.'} or {@code ','}; the other one may stand between thousands
   * @return the format
   * @throws IllegalArgumentException if it is another character
   */
  public FileFormat withDecimalMark(char mark) {
    if (mark != '.' && mark != ',') {
      throw new IllegalArgumentException("decimal mark must be a comma or a point but was " + mark);
    }
    return new FileFormat(columns, derivations, dateFormat, mark, encoding);
  }

  /**
   * Returns this format with an encoding. UTF-16 that begins with a byte order mark is still read
   * as UTF-16.
   *
   * @param charset the encoding of text files
   * @return the format
   */
  public FileFormat withEncoding(Charset charset) {
    return new FileFormat(
        columns, derivations, dateFormat, decimalMark, Objects.requireNonNull(charset));
  }

  /** Returns the columns of fields, including derived ones. */
  ColumnMap columns() {
    return DerivedTable.map(columns, derivations);
  }

  /**
   * Returns whether an object with these names has a platform among them.
   *
   * @param byItsName decides where the user does not specify the platform's columns
   */
  boolean hasPlatform(Set<String> names, Predicate<List<String>> byItsName) {
    List<String> sources = platformSources();
    return sources.isEmpty() ? byItsName.test(List.copyOf(names)) : names.containsAll(sources);
  }

  /** Returns the columns of the platform, if they are specified. */
  private List<String> platformSources() {
    String mapped = columns.columns().get(ImportField.PLATFORM_SERIAL);
    return derivations.stream()
        .filter(derivation -> derivation.fields().contains(ImportField.PLATFORM_SERIAL))
        .map(Derivation::sources)
        .findFirst()
        .orElse(mapped == null ? List.of() : List.of(mapped));
  }

  /** Returns a table with the derived columns. */
  Table derived(Table table) {
    return derivations.isEmpty() ? table : new DerivedTable(table, derivations);
  }

  @Nullable Charset encoding() {
    return encoding;
  }

  /** Returns the notation of values in a file whose cells a character separates. */
  Notation notation(char separator) {
    return new Notation(separator == ';' ? ',' : '.', decimalMark, dateFormat);
  }
}
