package org.oceanportal.importing;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.oceanportal.internal.Values;
import org.oceanportal.query.Basins;

/** The kinds of values of missions: how a cell is converted, and which values may be stored. */
@SuppressWarnings(
    "ImmutableEnumChecker") // Its functions are method references, which hold nothing.
enum ValueKind {
  TEXT("a text", (cell, notation) -> cell, ValueKind::isText),
  /** Texts, stored as a list of them. */
  NAMES("a list of texts", ValueKind::names, List.class::isInstance),
  MISSION_NUMBER(
      "a mission's number such as 25 or M25", ValueKind::missionNumber, ValueKind::isMissionNumber),
  TIME(
      "a time such as 2024-05-31T12:00:00Z or 2024-05-31, in the years 1990 to 2099",
      ValueKind::time,
      ValueKind::isTime),
  /** A figure that counts something. */
  WHOLE("a whole number from 0 to 2^53", ValueKind::whole, ValueKind::isFigure),
  /** A figure that portals store as a whole number if it is one. */
  NUMBER("a number from 0 to 2^53", ValueKind::number, ValueKind::isFigure),
  DECIMAL("a number from 0 to 2^53", ValueKind::decimal, ValueKind::isFigure),
  /** Kilometres, stored as metres. */
  KILOMETRES("a number from 0 to 2^53", ValueKind::metres, ValueKind::isFigure),
  LATITUDE(
      "a latitude in degrees from -90 to 90",
      Coordinates::latitude,
      value -> Values.degrees(value, 90) != null),
  LONGITUDE(
      "a longitude in degrees from -180 to 360",
      Coordinates::longitude,
      value -> Values.degrees(value, 180) != null),
  FLAG("true or false, yes or no", ValueKind::flag, Boolean.class::isInstance),
  /** A mission's status, of which only {@code complete} is stored. */
  STATUS("planned, complete, live or late", ValueKind::status, Boolean.class::isInstance);

  private static final Instant FIRST_TIME = Instant.parse("1990-01-01T00:00:00Z");
  private static final Instant AFTER_LAST_TIME = Instant.parse("2100-01-01T00:00:00Z");

  /** The words for yes in the usual languages of spreadsheets. */
  private static final Set<String> YES =
      Set.of(
          "true",
          "t",
          "yes",
          "y",
          "1",
          "1.0",
          "ja",
          "oui",
          "si",
          "sí",
          "sant",
          "wahr",
          "vrai",
          "verdadero",
          "vero",
          "waar",
          "sim",
          "kyllä",
          "sann",
          "sand",
          "on");

  private static final Set<String> NO =
      Set.of(
          "false", "f", "no", "n", "0", "0.0", "nej", "nei", "nein", "non", "nee", "falskt",
          "falsch", "faux", "falso", "onwaar", "não", "ei", "usann", "falsk", "off");

  private final String meaning;
  private final BiFunction<String, Notation, @Nullable Object> reader;
  private final Predicate<Object> rule;

  ValueKind(
      String meaning,
      BiFunction<String, Notation, @Nullable Object> reader,
      Predicate<Object> rule) {
    this.meaning = meaning;
    this.reader = reader;
    this.rule = rule;
  }

  /** Returns what is wrong with a value that is not good. */
  String complaint(Object cell, Notation notation) {
    if (cell instanceof String text && isNumeric() && Numbers.isAmbiguous(text, notation)) {
      return "is ambiguous: it may have a fraction of three digits, or be in thousands";
    }
    if (this == TIME && notation.dateFormat() == null && hasNoYearFirst(cell)) {
      return "is ambiguous: such dates need a date format, such as dd/MM/yyyy or MM/dd/yyyy";
    }
    return "is not " + meaning;
  }

  private boolean isNumeric() {
    return this == WHOLE || this == NUMBER || this == DECIMAL || this == KILOMETRES;
  }

  private static boolean hasNoYearFirst(Object cell) {
    return cell instanceof String text && text.matches("\\d{1,2}[./-]\\d{1,2}[./-]\\d{2,4}.*");
  }

  /**
   * Returns the value of a cell that is not blank; null if it cannot be one of this kind.
   *
   * @param cell a text, or a value of JSON
   */
  @Nullable Object read(Object cell, Notation notation) {
    Object value = cell instanceof String text ? reader.apply(text, notation) : ofJson(cell);
    return value == null || !isGood(value) ? null : value;
  }

  /** Returns whether a value may be stored. */
  boolean isGood(Object value) {
    return rule.test(value);
  }

  private @Nullable Object ofJson(Object value) {
    if (value instanceof Date) {
      return this == TIME ? value : null;
    }
    if (value instanceof List<?> list) {
      List<String> texts = list.stream().map(String::valueOf).toList();
      return this == NAMES ? texts : this == TEXT ? String.join(", ", texts) : null;
    }
    if (!(value instanceof Number || value instanceof Boolean)) {
      return null;
    }
    return reader.apply(plain(value), Notation.OF_JSON);
  }

  private static boolean isText(Object value) {
    return value instanceof String text && !Basins.trim(text).isEmpty();
  }

  private static List<String> names(String cell, Notation notation) {
    return Arrays.stream(cell.split(",", -1))
        .map(Basins::trim)
        .filter(name -> !name.isEmpty())
        .toList();
  }

  private static @Nullable Object missionNumber(String cell, Notation notation) {
    boolean lettered = cell.startsWith("M") || cell.startsWith("m");
    return whole(lettered ? cell.substring(1).strip() : cell, notation);
  }

  private static boolean isMissionNumber(Object value) {
    Integer number = Values.integer(value);
    return number != null && number >= 0;
  }

  private static @Nullable Object time(String cell, Notation notation) {
    DateFormat described = notation.dateFormat();
    return Optional.ofNullable(described)
        .flatMap(format -> format.parse(cell))
        .or(() -> Times.parse(cell))
        .map(Date::from)
        .orElse(null);
  }

  private static boolean isTime(Object value) {
    Instant time = Values.date(value);
    return time != null && !time.isBefore(FIRST_TIME) && time.isBefore(AFTER_LAST_TIME);
  }

  private static @Nullable Object whole(String cell, Notation notation) {
    BigDecimal number = Numbers.parseCount(cell, notation);
    return number == null ? null : Numbers.whole(number);
  }

  private static @Nullable Object number(String cell, Notation notation) {
    BigDecimal number = Numbers.parse(cell, notation);
    Object whole = number == null ? null : Numbers.whole(number);
    return whole == null ? decimal(cell, notation) : whole;
  }

  private static @Nullable Object decimal(String cell, Notation notation) {
    BigDecimal number = Numbers.parse(cell, notation);
    return number == null ? null : (Double) number.doubleValue();
  }

  private static @Nullable Object metres(String cell, Notation notation) {
    BigDecimal kilometres = Numbers.parse(cell, notation);
    return kilometres == null ? null : (Double) kilometres.movePointRight(3).doubleValue();
  }

  private static boolean isFigure(Object value) {
    return Values.figure(value) != null;
  }

  private static @Nullable Object flag(String cell, Notation notation) {
    String word = cell.toLowerCase(Locale.ROOT);
    return YES.contains(word) ? (Boolean) true : NO.contains(word) ? (Boolean) false : null;
  }

  private static @Nullable Object status(String cell, Notation notation) {
    return switch (cell.toLowerCase(Locale.ROOT)) {
      case "complete" -> true;
      case "planned", "live", "late" -> false;
      default -> null;
    };
  }

  /** Returns a number of JSON as a file would write it. */
  private static String plain(Object value) {
    return value instanceof Double number && Double.isFinite(number)
        ? BigDecimal.valueOf(number).toString()
        : value.toString();
  }
}
