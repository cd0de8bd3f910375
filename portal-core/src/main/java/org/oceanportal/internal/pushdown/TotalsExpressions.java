package org.oceanportal.internal.pushdown;

import static org.oceanportal.internal.pushdown.Expressions.*;
import static org.oceanportal.mongo.MissionField.*;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.oceanportal.internal.Moment;
import org.oceanportal.internal.Values;
import org.oceanportal.mongo.CollectionSchema;
import org.oceanportal.mongo.MissionField;
import org.oceanportal.query.TotalsQuery;
import org.oceanportal.query.YearMeasure;

/**
 * The contribution of one mission to the totals, as an expression for each name of a reply.
 *
 * <p>Each expression uses the stored fields alone. Cleaning them in an earlier stage gained nothing
 * when measured.
 */
final class TotalsExpressions {

  static final String PLATFORM_NAME = "platform";
  static final String START_NAME = "start";
  static final String END_NAME = "end";
  static final String MILLIS = "millisAtSea";
  static final String DAYS = "days";
  static final String DIVES = "dives";
  static final String ISSUES = "dataIssues";

  /** The figures of a mission that are added up. */
  static final List<MissionField> FIGURES =
      List.of(PROFILES, DISTANCE_METRES, DEPTH_METRES, DATA_POINTS);

  private static final long MILLIS_A_DAY = 86_400_000;

  private final CollectionSchema schema;
  private final Moment moment;
  private final @Nullable Integer year;

  private TotalsExpressions(
      CollectionSchema schema, Moment moment, @Nullable Integer yearOfOverlap) {
    this.schema = schema;
    this.moment = moment;
    this.year = yearOfOverlap;
  }

  /** Returns the contribution of the started part of a mission to a query's totals. */
  static Document of(CollectionSchema schema, TotalsQuery query, Moment moment) {
    boolean part = query.measure() == YearMeasure.BY_OVERLAP;
    return new TotalsExpressions(schema, moment, part ? query.year() : null).expressions();
  }

  /**
   * Returns the expressions. Start and end are each checked against the only bound that could spoil
   * the least start or the greatest end: values beyond the other bound are neither as long as there
   * is a date.
   */
  private Document expressions() {
    Date first = date(Values.FIRST_DATE);
    Date last = earliest(moment.at(), moment.latestEnd());
    var all =
        new Document(PLATFORM_NAME, platform(schema))
            .append(START_NAME, cond(op("$gte", path(START), first), path(START), null))
            .append(END_NAME, cond(op("$lte", path(END), last), path(END), null))
            .append(MILLIS, cond(hasTime(), op("$subtract", to(), from()), 0))
            .append(DAYS, cond(hasTime(), days(), 0))
            .append(ISSUES, cond(isWhole(), 0, cond(isClean(), 0, 1)));
    figures().forEach(field -> all.append(field.name(), addend(field)));
    if (figures().contains(PROFILES)) {
      all.append(DIVES, new Document("$toLong", op("$divide", figure(path(PROFILES)), 2)));
    }
    return all;
  }

  /** Returns the platform as it is stored, or null if it is not of its type. */
  static Object platform(CollectionSchema schema) {
    String stored = Fields.path(PLATFORM, schema);
    return schema.platformNumberPrefix() == null
        ? textOrNull(stored)
        : cond(isInteger(stored), stored, null);
  }

  private Object addend(MissionField field) {
    boolean counts = field == PROFILES || field == DATA_POINTS;
    return counts ? count(path(field)) : figure(path(field));
  }

  private List<MissionField> figures() {
    return year != null ? List.of() : FIGURES.stream().filter(schema::has).toList();
  }

  /** Returns whether start and end are a valid pair; the length is computed of dates only. */
  private Document hasTime() {
    return cond(all(timeBounds()), isNotTooLong(), false);
  }

  /**
   * Returns the first date, start, end and the last date, in this order: if it holds, start and end
   * are dates.
   */
  private List<Document> timeBounds() {
    return List.of(
        op("$gte", path(START), date(Values.FIRST_DATE)),
        op("$lte", path(END), date(moment.latestEnd())),
        op("$gte", path(END), path(START)));
  }

  private Document isNotTooLong() {
    long most = moment.longestMission().toMillis();
    return op("$lte", op("$subtract", path(END), path(START)), most);
  }

  /** Returns whether every value is present and valid, the short cut for most missions. */
  private Document isWhole() {
    var whole = new ArrayList<>(timeBounds());
    figures().forEach(field -> whole.addAll(figureBounds(path(field))));
    return cond(all(whole), isNotTooLong(), false);
  }

  /** Returns whether every value is absent or valid; the likely side of each choice comes first. */
  private Document isClean() {
    var clean = new ArrayList<Document>();
    clean.add(op("$or", isDate(path(START)), isAbsent(path(START))));
    clean.add(cond(isAbsent(path(END)), isStillAtSea(), hasEnded()));
    figures().forEach(f -> clean.add(op("$or", isFigure(path(f)), isAbsent(path(f)))));
    return all(clean);
  }

  private Document isStillAtSea() {
    return op("$gte", path(START), dateFrom(moment.openSince()));
  }

  /** Returns whether the end is a date, and not before its start or too long after it. */
  private Document hasEnded() {
    Document isEnd =
        op(
            "$and",
            op("$gte", path(END), date(Values.FIRST_DATE)),
            op("$lte", path(END), date(moment.latestEnd())));
    return cond(isDate(path(START)), hasTime(), isEnd);
  }

  private Object from() {
    return year == null ? path(START) : op("$max", path(START), firstInstant(year));
  }

  private Object to() {
    Instant last = moment.at();
    Instant next = year == null ? last : Conditions.firstInstantOf(year + 1);
    return op("$min", path(END), earliest(last, next));
  }

  /** Returns the days touched: the difference of day numbers, and one. */
  private Document days() {
    Instant last = moment.at();
    Instant ofYear = year == null ? last : Conditions.firstInstantOf(year + 1).minusMillis(1);
    return op(
        "$add",
        op("$subtract", day(op("$min", path(END), earliest(last, ofYear))), day(from())),
        1);
  }

  private static Date earliest(Instant one, Instant other) {
    return date(one.isBefore(other) ? one : other);
  }

  private static Document day(Object instant) {
    Document millis = op("$subtract", instant, date(Instant.EPOCH));
    return op("$floor", op("$divide", millis, MILLIS_A_DAY));
  }

  private static Object firstInstant(int year) {
    return date(Conditions.firstInstantOf(year));
  }

  private String path(MissionField field) {
    return Fields.path(field, schema);
  }
}
