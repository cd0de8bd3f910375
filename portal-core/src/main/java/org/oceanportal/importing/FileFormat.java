package org.oceanportal.importing;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * How files are to be read where they do not say it themselves: which column is which field, how
 * dates and numbers are written, the encoding. Immutable.
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
    return new FileFormat(map, derivations, dateFormat, decimalMark, encoding);
  }

  /**
   * The same format with a platform that is made of several columns, with hyphens between them: for
   * catalogues that count missions from 1 again in each array or campaign.
   *
   * @param names the columns
   * @return the format
   * @throws IllegalArgumentException if there are none, or one is blank
   */
  public FileFormat withPlatformFrom(List<String> names) {
    return with(new JoinedColumns(ImportField.PLATFORM_SERIAL, names));
  }

  /**
   * The same format with fields that are cut out of a column: {@code
   * datasetID=(?<platformSerial>.+)-(?<start>.+)}. Each named group is a field, and the pattern
   * must fit the whole cell.
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
    return new FileFormat(columns, derivations, new DateFormat(pattern), decimalMark, encoding);
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
    return new FileFormat(columns, derivations, dateFormat, mark, encoding);
  }

  /**
   * The same format with an encoding. UTF-16 that begins with a byte order mark is read as that all
   * the same.
   *
   * @param charset the encoding of text files
   * @return the format
   */
  public FileFormat withEncoding(Charset charset) {
    return new FileFormat(
        columns, derivations, dateFormat, decimalMark, Objects.requireNonNull(charset));
  }

  /** Which column is which field, those that are made of others too. */
  ColumnMap columns() {
    return DerivedTable.map(columns, derivations);
  }

  /**
   * Whether an object that has these names has a platform among them.
   *
   * @param byItsName tells so where the user does not say what the platform is made of
   */
  boolean hasPlatform(Set<String> names, Predicate<List<String>> byItsName) {
    List<String> sources = platformSources();
    return sources.isEmpty() ? byItsName.test(List.copyOf(names)) : names.containsAll(sources);
  }

  /** The columns that the platform is made of, if that is said. */
  private List<String> platformSources() {
    String mapped = columns.columns().get(ImportField.PLATFORM_SERIAL);
    return derivations.stream()
        .filter(derivation -> derivation.fields().contains(ImportField.PLATFORM_SERIAL))
        .map(Derivation::sources)
        .findFirst()
        .orElse(mapped == null ? List.of() : List.of(mapped));
  }

  /** A table with the columns that are made of its own. */
  Table derived(Table table) {
    return derivations.isEmpty() ? table : new DerivedTable(table, derivations);
  }

  @Nullable Charset encoding() {
    return encoding;
  }

  /** How the values of a file are written whose cells a character separates. */
  Notation notation(char separator) {
    return new Notation(separator == ';' ? ',' : '.', decimalMark, dateFormat);
  }
}
