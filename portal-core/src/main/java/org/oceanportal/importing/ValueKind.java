package org.oceanportal.importing;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Date;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.oceanportal.internal.Values;
import org.oceanportal.query.Basins;

/** The kinds of values that missions have: how a cell becomes one, and which may be stored. */
@SuppressWarnings(
    "ImmutableEnumChecker") // Its functions are method references, which hold nothing.
enum ValueKind {
  TEXT("a text", cell -> cell, ValueKind::isText),
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
  LATITUDE(
      "a latitude in degrees from -90 to 90",
      ValueKind::decimal,
      value -> Values.degrees(value, 90) != null),
  LONGITUDE(
      "a longitude in degrees from -180 to 180",
      ValueKind::decimal,
      value -> Values.degrees(value, 180) != null),
  FLAG("true or false", ValueKind::flag, Boolean.class::isInstance);

  private static final Instant FIRST_TIME = Instant.parse("1990-01-01T00:00:00Z");
  private static final Instant AFTER_LAST_TIME = Instant.parse("2100-01-01T00:00:00Z");

  private final String meaning;
  private final Function<String, @Nullable Object> reader;
  private final Predicate<Object> rule;

  ValueKind(String meaning, Function<String, @Nullable Object> reader, Predicate<Object> rule) {
    this.meaning = meaning;
    this.reader = reader;
    this.rule = rule;
  }

  /** What is wrong with a value that is not good. */
  String complaint() {
    return "is not " + meaning;
  }

  /** The value of a cell that is not blank; null if it cannot be one of this kind. */
  @Nullable Object read(String cell) {
    return reader.apply(cell);
  }

  /** Whether a value may be stored. */
  boolean isGood(Object value) {
    return rule.test(value);
  }

  private static boolean isText(Object value) {
    return value instanceof String text && !Basins.trim(text).isEmpty();
  }

  private static @Nullable Object missionNumber(String cell) {
    boolean lettered = cell.startsWith("M") || cell.startsWith("m");
    return whole(lettered ? cell.substring(1).strip() : cell);
  }

  private static boolean isMissionNumber(Object value) {
    Integer number = Values.integer(value);
    return number != null && number >= 0;
  }

  private static @Nullable Object time(String cell) {
    return Times.parse(cell).map(Date::from).orElse(null);
  }

  private static boolean isTime(Object value) {
    Instant time = Values.date(value);
    return time != null && !time.isBefore(FIRST_TIME) && time.isBefore(AFTER_LAST_TIME);
  }

  private static @Nullable Object whole(String cell) {
    BigDecimal number = Numbers.parse(cell);
    return number == null ? null : Numbers.whole(number);
  }

  private static @Nullable Object number(String cell) {
    Object whole = whole(cell);
    return whole == null ? decimal(cell) : whole;
  }

  private static @Nullable Object decimal(String cell) {
    BigDecimal number = Numbers.parse(cell);
    return number == null ? null : (Double) number.doubleValue();
  }

  private static boolean isFigure(Object value) {
    return Values.figure(value) != null;
  }

  private static @Nullable Object flag(String cell) {
    return switch (cell.toLowerCase(Locale.ROOT)) {
      case "true", "1" -> true;
      case "false", "0" -> false;
      default -> null;
    };
  }
}
