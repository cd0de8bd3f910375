package org.oceanportal.internal.pushdown;

import static org.oceanportal.internal.pushdown.Expressions.date;
import static org.oceanportal.internal.pushdown.Expressions.dateFrom;
import static org.oceanportal.mongo.MissionField.*;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.oceanportal.internal.Moment;
import org.oceanportal.internal.Platforms;
import org.oceanportal.internal.Values;
import org.oceanportal.model.Fleet;
import org.oceanportal.model.MissionKey;
import org.oceanportal.model.MissionStatus;
import org.oceanportal.mongo.CollectionSchema;
import org.oceanportal.mongo.MissionField;
import org.oceanportal.query.Basins;
import org.oceanportal.query.Scope;
import org.oceanportal.query.TotalsQuery;
import org.oceanportal.query.YearMeasure;

/**
 * Query conditions on the fields of a collection.
 *
 * <p>They compare a field with constants, so that an index can serve them. A condition on a field
 * that holds a list is true if it is for any of the list's elements; here a list is a value of the
 * wrong type, so each condition excludes lists.
 */
final class Conditions {

  private static final Document NOT_A_LIST = new Document("$type", "array");
  private static final Document NEVER = new Document("_id", new Document("$in", List.of()));

  private final CollectionSchema schema;

  Conditions(CollectionSchema schema) {
    this.schema = schema;
  }

  /** Returns the missions in a scope; of sailbuoys, all. */
  List<Document> inScope(Fleet fleet, Scope scope) {
    if (fleet == Fleet.SAILBUOYS || scope.equals(Scope.all())) {
      return List.of();
    }
    if (!schema.has(BASIN)) {
      return List.of(NEVER);
    }
    String pattern = scope.basinName().map(Basins::pattern).orElse(Basins.NAMES_A_BASIN);
    // The embedded server matches the text of numbers too, unless the type has a condition of its
    // own.
    return List.of(
        on(BASIN, new Document("$type", "string")),
        on(BASIN, new Document("$not", NOT_A_LIST)),
        on(BASIN, new Document("$regex", pattern)));
  }

  /** Returns the missions that had started at a moment, and those whose start is unknown. */
  List<Document> started(Moment moment) {
    return List.of(new Document("$nor", List.of(on(START, datesAfter(moment.at())))));
  }

  /**
   * Returns the missions that overlap a span of time, both ends included; null is no bound. One
   * without an end lasts for as long as a mission can.
   */
  List<Document> overlapping(@Nullable Instant from, @Nullable Instant to, Moment moment) {
    var conditions = new ArrayList<Document>();
    conditions.add(endsFrom(from, moment, on(END, null)));
    conditions.add(on(END, new Document("$not", NOT_A_LIST)));
    Instant first = from == null ? Values.FIRST_DATE : moment.openSince(from);
    Document lasts = new Document("$not", dates(first, to == null ? Values.LAST_DATE : to));
    // A $nor of the opposite, since DocumentDB would take a second $or for the one to search by.
    var not = new ArrayList<Document>();
    not.add(on(END, new Document("$gt", date(Values.LAST_DATE))));
    not.add(on(END, null).append(schema.name(START), lasts));
    not.add(on(END, datesAfter(moment.latestEnd())).append(schema.name(START), lasts));
    if (to != null) {
      not.add(on(START, datesAfter(to)));
    }
    conditions.add(new Document("$nor", not));
    return conditions;
  }

  /**
   * Returns the missions that are recent, and some whose end is of the wrong type or too far ahead.
   * DocumentDB takes as long to plan the conditions that exclude those as to find the missions.
   */
  List<Document> perhapsRecent(Instant from, Moment moment) {
    Document open = on(END, null);
    open.append(schema.name(START), new Document("$gte", dateFrom(moment.openSince())));
    var conditions = new ArrayList<>(List.of(endsFrom(from, moment, open)));
    conditions.addAll(started(moment));
    return conditions;
  }

  /**
   * Returns a condition for ends from an instant on, or open ones: it leaves few missions, and an
   * index on the end serves it.
   */
  private Document endsFrom(@Nullable Instant from, Moment moment, Document open) {
    Instant first = from == null || from.isBefore(Values.FIRST_DATE) ? Values.FIRST_DATE : from;
    // Ends too far ahead count as absent, so the start of the span must not exclude them.
    Instant far = moment.latestEnd().plusMillis(1);
    Instant bound = first.isAfter(far) ? far : first;
    return new Document("$or", List.of(on(END, new Document("$gte", dateFrom(bound))), open));
  }

  /** Returns the missions that have no end that counts, and started at an instant or later. */
  private List<Document> openSince(Instant start, Moment moment) {
    Document started = dates(start, Values.LAST_DATE);
    return List.of(
        on(END, new Document("$eq", null).append("$not", NOT_A_LIST))
            .append(schema.name(START), started),
        on(END, datesAfter(moment.latestEnd())).append(schema.name(START), started));
  }

  /** Returns the missions of a year that had started at a moment; without a year, all that had. */
  List<Document> inYear(TotalsQuery query, Moment moment) {
    if (query.year() == null) {
      return started(moment);
    }
    Instant year = firstInstantOf(query.year());
    Instant lastOfYear = firstInstantOf(query.year() + 1).minusMillis(1);
    Instant last = moment.at().isBefore(lastOfYear) ? moment.at() : lastOfYear;
    if (last.isBefore(year)) {
      return List.of(NEVER);
    }
    if (query.measure() == YearMeasure.BY_START) {
      return List.of(on(START, dates(year, last)));
    }
    var touching = new ArrayList<Document>();
    touching.add(on(START, new Document("$gte", date(year))));
    touching.addAll(openSince(moment.openSince(year), moment));
    touching.add(on(END, dates(year, moment.latestEnd())));
    return List.of(on(START, dates(Values.FIRST_DATE, last)), new Document("$or", touching));
  }

  /** Returns the missions with a status at a moment. */
  List<Document> inStatus(MissionStatus status, Moment moment) {
    Document planned = on(START, datesAfter(moment.at()));
    return switch (status) {
      case PLANNED -> List.of(planned);
      case COMPLETE -> List.of(complete(moment), nor(List.of(planned)));
      case LIVE ->
          List.of(new Document("$or", live(moment)), nor(List.of(planned, complete(moment))));
      case LATE -> {
        var other = new ArrayList<>(live(moment));
        other.addAll(List.of(planned, complete(moment)));
        yield List.of(nor(other));
      }
    };
  }

  private static Document nor(List<Document> conditions) {
    return new Document("$nor", conditions);
  }

  private Document complete(Moment moment) {
    if (!schema.has(COMPLETE)) {
      return NEVER;
    }
    Instant last = moment.at().isBefore(moment.latestEnd()) ? moment.at() : moment.latestEnd();
    return on(COMPLETE, equalTo(true)).append(schema.name(END), dates(Values.FIRST_DATE, last));
  }

  private List<Document> live(Moment moment) {
    var live = new ArrayList<>(openSince(moment.openSince(), moment));
    live.add(on(END, dates(moment.liveSince(), moment.latestEnd())));
    return live;
  }

  /** Returns the documents of a platform. */
  Document ofPlatform(String serial) {
    return Platforms.stored(serial, schema)
        .map(platform -> on(PLATFORM, equalTo(platform)))
        .orElse(NEVER);
  }

  /** Returns the documents of a mission. */
  List<Document> ofMission(MissionKey key) {
    return List.of(ofPlatform(key.platformSerial()), on(MISSION, equalTo(key.mission())));
  }

  /**
   * Returns the documents of any of these missions, by the missions' numbers: there are few of
   * them, and an alternative for each mission would cost every document as many comparisons.
   */
  List<Document> ofMissions(List<MissionKey> keys) {
    var platforms = new TreeMap<Integer, List<Object>>();
    for (MissionKey key : keys) {
      Platforms.stored(key.platformSerial(), schema)
          .ifPresent(
              stored ->
                  platforms.computeIfAbsent(key.mission(), n -> new ArrayList<>()).add(stored));
    }
    if (platforms.isEmpty()) {
      return List.of(NEVER);
    }
    var of = new ArrayList<Document>();
    platforms.forEach(
        (number, some) ->
            of.add(
                on(PLATFORM, new Document("$in", some).append("$not", NOT_A_LIST))
                    .append(schema.name(MISSION), equalTo(number))));
    return of.size() == 1 ? of : List.of(new Document("$or", of));
  }

  /** Returns the documents with this text. */
  Document ofText(MissionField field, String text) {
    return schema.has(field) ? on(field, equalTo(text)) : NEVER;
  }

  /** Returns the profiles that have a number. */
  Document withNumber() {
    return on(NUMBER, numbers(Integer.MIN_VALUE, Integer.MAX_VALUE));
  }

  /** Returns the profiles that have a number, a latitude and a longitude. */
  List<Document> withPosition() {
    return List.of(withNumber(), on(LAT, numbers(-90, 90)), on(LON, numbers(-180, 180)));
  }

  /** Returns a condition on a field. */
  Document on(MissionField field, @Nullable Document condition) {
    return new Document(schema.name(field), condition);
  }

  /**
   * Returns a condition for numbers within bounds, both included. NaN comes before all numbers, and
   * on the embedded server after all that fit an int: one of the bounds excludes it.
   */
  private static Document numbers(int least, int greatest) {
    return new Document("$gte", least).append("$lte", greatest).append("$not", NOT_A_LIST);
  }

  /**
   * Joins conditions on different fields, without the {@code $and} that would cost the embedded
   * server about as much as another condition.
   */
  static Document together(List<Document> conditions) {
    var all = new Document();
    conditions.forEach(all::putAll);
    return all;
  }

  /**
   * Returns a condition for dates within bounds, both included; those before the first are none.
   */
  static Document dates(Instant first, Instant last) {
    Instant from = first.isBefore(Values.FIRST_DATE) ? Values.FIRST_DATE : first;
    Instant to = last.isAfter(Values.LAST_DATE) ? Values.LAST_DATE : last;
    return new Document("$gte", dateFrom(from)).append("$lte", date(to)).append("$not", NOT_A_LIST);
  }

  private static Document datesAfter(Instant instant) {
    if (instant.isBefore(Values.FIRST_DATE)) {
      return dates(Values.FIRST_DATE, Values.LAST_DATE);
    }
    return new Document("$gt", date(instant))
        .append("$lte", date(Values.LAST_DATE))
        .append("$not", NOT_A_LIST);
  }

  private static Document equalTo(Object value) {
    return new Document("$eq", value).append("$not", NOT_A_LIST);
  }

  /** Returns the first instant of a year. */
  static Instant firstInstantOf(int year) {
    return LocalDate.of(year, 1, 1).atStartOfDay(ZoneOffset.UTC).toInstant();
  }
}
