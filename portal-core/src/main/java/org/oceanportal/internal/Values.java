package org.oceanportal.internal;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.bson.types.Decimal128;
import org.bson.types.Symbol;
import org.jspecify.annotations.Nullable;
import org.oceanportal.mongo.CollectionSchema;
import org.oceanportal.mongo.MissionField;

/**
 * A reader of values that may be of any type. A value that is absent, null, or not of the requested
 * type is returned as null; {@link #isWrongFigure} and {@link #isWrongDate} distinguish the last
 * case.
 */
public final class Values {

  /** The greatest figure: beyond it a double no longer holds every whole number. */
  public static final double GREATEST_FIGURE = 0x1p53;

  /** The first valid date: those before it, and those after the last, are mistakes. */
  public static final Instant FIRST_DATE = Instant.parse("0001-01-01T00:00:00Z");

  /** The last valid date. */
  public static final Instant LAST_DATE = Instant.parse("9999-12-31T23:59:59.999Z");

  private Values() {}

  /**
   * Returns the value at a path such as {@code metadata.start}; null if there is none. Through a
   * list it is the list of the values in it, as in databases: a value of the wrong type.
   */
  public static @Nullable Object at(Map<String, ?> document, String path) {
    int dot = path.indexOf('.');
    return dot < 0
        ? document.get(path)
        : within(document.get(path.substring(0, dot)), path.substring(dot + 1));
  }

  private static @Nullable Object within(@Nullable Object value, String path) {
    if (value instanceof List<?> list) {
      return list.stream().map(element -> within(element, path)).filter(Objects::nonNull).toList();
    }
    return value instanceof Map<?, ?> inner ? at(fields(inner), path) : null;
  }

  @SuppressWarnings("unchecked") // an embedded document
  private static Map<String, ?> fields(Map<?, ?> document) {
    return (Map<String, ?>) document;
  }

  /** Returns the value of a field; null if the document or the schema does not have it. */
  public static @Nullable Object of(
      Map<String, ?> document, MissionField field, CollectionSchema schema) {
    return schema.has(field) ? at(document, schema.name(field)) : null;
  }

  /** Returns a text: a string, or a symbol, which servers order and compare as one. */
  public static @Nullable String text(@Nullable Object value) {
    if (value instanceof String text) {
      return text;
    }
    return value instanceof Symbol symbol ? symbol.getSymbol() : null;
  }

  /** Returns the texts of a list; other values in it are left out. */
  public static List<String> texts(@Nullable Object value) {
    return value instanceof List<?> list
        ? list.stream().map(Values::text).flatMap(Stream::ofNullable).toList()
        : List.of();
  }

  /** Returns a whole number that fits. */
  public static @Nullable Integer integer(@Nullable Object value) {
    Double number = number(value);
    return number == null || number != Math.rint(number) || !fits(value) || isRounded(value)
        ? null
        : (Integer) number.intValue();
  }

  /** Returns the whole part of a number, if that fits. */
  public static @Nullable Integer wholePart(@Nullable Object value) {
    Double number = number(value);
    return number == null || !fits(value) ? null : (Integer) number.intValue();
  }

  private static boolean fits(@Nullable Object value) {
    return isWithin(value, Integer.MIN_VALUE, Integer.MAX_VALUE);
  }

  /**
   * Returns whether a number is within bounds, both included; exactly, even if a double cannot hold
   * it.
   */
  private static boolean isWithin(@Nullable Object value, double least, double greatest) {
    Double number = number(value);
    if (number == null || !(number >= least && number <= greatest)) {
      return false;
    }
    BigDecimal exact = exact(value);
    return exact == null
        || (exact.compareTo(new BigDecimal(least)) >= 0
            && exact.compareTo(new BigDecimal(greatest)) <= 0);
  }

  /** Returns whether a number changes when converted to a double. */
  private static boolean isRounded(@Nullable Object value) {
    Double number = number(value);
    BigDecimal exact = exact(value);
    return number != null && exact != null && exact.compareTo(new BigDecimal(number)) != 0;
  }

  /** Returns the exact value of a number that a double may not hold; null for all others. */
  private static @Nullable BigDecimal exact(@Nullable Object value) {
    if (value instanceof Long whole) {
      return BigDecimal.valueOf(whole);
    }
    return value instanceof Decimal128 decimal && decimal.isFinite() ? exact(decimal) : null;
  }

  /** Returns the exact value of a finite decimal. */
  static BigDecimal exact(Decimal128 decimal) {
    try {
      return decimal.bigDecimalValue();
    } catch (ArithmeticException negativeZero) {
      return BigDecimal.ZERO;
    }
  }

  /** Returns a number of any of the database's types; NaN and the infinities are numbers too. */
  public static @Nullable Double number(@Nullable Object value) {
    return value instanceof Number number ? (Double) number.doubleValue() : null;
  }

  /** Returns a figure: a number from 0 to {@link #GREATEST_FIGURE}. */
  public static @Nullable Double figure(@Nullable Object value) {
    return isWithin(value, 0, GREATEST_FIGURE) ? number(value) : null;
  }

  /** Returns a count: of a fraction the whole part. */
  public static @Nullable Long count(@Nullable Object value) {
    Double figure = figure(value);
    return figure == null ? null : (Long) figure.longValue();
  }

  /** Returns whether a value is present and not a figure. */
  public static boolean isWrongFigure(@Nullable Object value) {
    return value != null && figure(value) == null;
  }

  /** Returns a date within {@link #FIRST_DATE} and {@link #LAST_DATE}. */
  public static @Nullable Instant date(@Nullable Object value) {
    if (!(value instanceof Date date)) {
      return null;
    }
    Instant instant = Instant.ofEpochMilli(date.getTime());
    return instant.isBefore(FIRST_DATE) || instant.isAfter(LAST_DATE) ? null : instant;
  }

  /** Returns whether a value is present and not a date. */
  public static boolean isWrongDate(@Nullable Object value) {
    return value != null && date(value) == null;
  }

  /** Returns a latitude or longitude: a number from {@code -bound} to {@code bound}. */
  public static @Nullable Double degrees(@Nullable Object value, double bound) {
    return isWithin(value, -bound, bound) ? number(value) : null;
  }
}
