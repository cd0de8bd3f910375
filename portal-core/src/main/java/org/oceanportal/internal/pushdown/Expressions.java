package org.oceanportal.internal.pushdown;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.bson.types.Decimal128;
import org.jspecify.annotations.Nullable;
import org.oceanportal.internal.LatestMission;
import org.oceanportal.internal.Values;

/**
 * Aggregation expressions that never fail, whatever a field holds.
 *
 * <p>There is no operator for a value's type that all servers have, but all of them order values by
 * type first. So types are tested by range comparison: what lies between two dates is a date. NaN
 * comes before all other numbers; but on the embedded server after them, and it counts as 0 there
 * beside a whole number that does not fit an int, unless that is a Decimal128.
 */
final class Expressions {

  private Expressions() {}

  /** Returns an operator applied to its arguments. */
  static Document op(String operator, @Nullable Object... arguments) {
    return new Document(operator, Arrays.asList(arguments));
  }

  /** Returns whether all of these hold. */
  static Document all(List<Document> conditions) {
    return new Document("$and", conditions);
  }

  /** Returns one of two values. */
  static Document cond(Object condition, @Nullable Object then, @Nullable Object otherwise) {
    return op("$cond", condition, then, otherwise);
  }

  /** Returns the value itself, never read as a path or an operator. */
  static Document literal(Object value) {
    return new Document("$literal", value);
  }

  /** Returns whether a value is a figure: a number from 0 to {@link Values#GREATEST_FIGURE}. */
  static Document isFigure(Object value) {
    return all(figureBounds(value));
  }

  /** Returns the conditions that hold of a figure, and of nothing else. */
  static List<Document> figureBounds(Object value) {
    return bounds(value, 0, Values.GREATEST_FIGURE);
  }

  private static List<Document> bounds(Object value, double least, double greatest) {
    Decimal128 last = new Decimal128(new BigDecimal(greatest));
    return List.of(op("$gte", value, least), op("$lte", value, last));
  }

  /** Returns whether a value is a number within bounds, both included. */
  static Document isNumber(Object value, double least, double greatest) {
    return all(bounds(value, least, greatest));
  }

  /** Returns the figure, or 0 if the value is none. */
  static Document figure(Object value) {
    return cond(isFigure(value), value, 0);
  }

  /**
   * Returns the whole part of the figure as a long, so that sums of them stay exact; 0 if it is
   * none.
   */
  static Document count(Object value) {
    return new Document("$toLong", figure(value));
  }

  /** Returns whether a value is a date within the first and the last. */
  static Document isDate(Object value) {
    return op(
        "$and",
        op("$gte", value, date(Values.FIRST_DATE)),
        op("$lte", value, date(Values.LAST_DATE)));
  }

  /** Returns the date, or null if the value is none. */
  static Document dateOrNull(Object value) {
    return cond(isDate(value), value, null);
  }

  /** Returns the text, or null if the value is none: embedded documents come after all texts. */
  static Document textOrNull(Object value) {
    Document isText =
        op("$and", op("$gte", value, literal("")), op("$lt", value, literal(new Document())));
    return cond(isText, value, null);
  }

  /** Returns whether a value is a whole number that fits an int. */
  static Document isInteger(Object value) {
    Document fits = isNumber(value, Integer.MIN_VALUE, Integer.MAX_VALUE);
    // The condition protects $floor from values on which it fails.
    return cond(fits, op("$eq", op("$floor", cond(fits, value, 0)), value), false);
  }

  /** Returns whether the first value is null or absent. */
  static Document isAbsent(Object value) {
    return op("$eq", op("$ifNull", value, null), null);
  }

  /**
   * Returns an instant as the driver sends it, in milliseconds. An instant before the first date or
   * after the last becomes that date, since it is only ever compared with dates.
   */
  static Date date(Instant instant) {
    if (instant.isBefore(LatestMission.UNKNOWN)) {
      return Date.from(LatestMission.UNKNOWN);
    }
    return Date.from(
        instant.isAfter(LatestMission.STILL_AT_SEA) ? LatestMission.STILL_AT_SEA : instant);
  }

  /** Returns the first millisecond that is not before an instant: a lower bound. */
  static Date dateFrom(Instant instant) {
    Date floor = date(instant);
    return instant.isAfter(floor.toInstant()) ? date(floor.toInstant().plusMillis(1)) : floor;
  }

  /** Returns a stage that selects the documents for which all conditions hold. */
  static Document match(List<Document> conditions) {
    return new Document(
        "$match",
        switch (conditions.size()) {
          case 0 -> new Document();
          case 1 -> conditions.get(0);
          default -> new Document("$and", conditions);
        });
  }

  /** Returns a stage that projects. */
  static Document project(Document fields) {
    return new Document("$project", fields);
  }

  /**
   * Returns a limit that no collection reaches. DocumentDB evaluates a projection again for each
   * value that a later stage takes from it, including reading the document, unless a limit stands
   * in between.
   */
  static Document evaluatedOnce() {
    return new Document("$limit", Integer.MAX_VALUE);
  }

  /** Returns a stage that groups. */
  static Document group(Document fields) {
    return new Document("$group", fields);
  }

  /** Returns a stage that sorts. */
  static Document sort(Document fields) {
    return new Document("$sort", fields);
  }
}
