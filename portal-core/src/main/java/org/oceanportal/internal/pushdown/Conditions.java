package org.oceanportal.internal.pushdown;

import static org.oceanportal.internal.pushdown.Expressions.date;
import static org.oceanportal.internal.pushdown.Expressions.dateFrom;
import static org.oceanportal.mongo.MissionField.*;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.oceanportal.internal.MissionReader;
import org.oceanportal.internal.Platforms;
import org.oceanportal.internal.Values;
import org.oceanportal.model.MissionStatus;
import org.oceanportal.mongo.CollectionSchema;
import org.oceanportal.mongo.MissionField;
import org.oceanportal.query.Basins;
import org.oceanportal.query.Fleet;
import org.oceanportal.query.MissionKey;
import org.oceanportal.query.Scope;
import org.oceanportal.query.TotalsQuery;
import org.oceanportal.query.YearMeasure;

/**
 * Query conditions on the fields of a collection.
 *
 * <p>They compare a field with constants, so that an index can serve them. A condition on a field
 * that holds a list is true if it is for any of the list's elements; here a list is a value of the
 * wrong type, so each condition says that it is not one.
 */
final class Conditions {

  private static final Document NOT_A_LIST = new Document("$type", "array");
  private static final Document NEVER = new Document("_id", new Document("$in", List.of()));

  private final CollectionSchema schema;

  Conditions(CollectionSchema schema) {
    this.schema = schema;
  }

  /** The missions in a scope; of sailbuoys, all. */
  List<Document> inScope(Fleet fleet, Scope scope) {
    if (fleet == Fleet.SAILBUOYS || scope.equals(Scope.all())) {
      return List.of();
    }
    if (!schema.has(BASIN)) {
      return List.of(NEVER);
    }
    String pattern = scope.basinName().map(Basins::pattern).orElse(Basins.NAMES_A_BASIN);
    // The embedded server matches the text of numbers too, unless the type is asked for apart.
    return List.of(
        on(BASIN, new Document("$type", "string")),
        on(BASIN, new Document("$not", NOT_A_LIST)),
        on(BASIN, new Document("$regex", pattern)));
  }

  /** The missions that overlap a span of time, both ends included; null is no bound. */
  List<Document> atSea(@Nullable Instant from, @Nullable Instant to) {
    var conditions = new ArrayList<Document>();
    conditions.add(endsFrom(from));
    conditions.add(on(END, new Document("$not", NOT_A_LIST)));
    Document started = dates(Values.FIRST_DATE, to == null ? Values.LAST_DATE : to);
    // Alternatives that are ruled out: DocumentDB takes a second $or for the one to search by.
    var not = new ArrayList<Document>();
    not.add(on(END, new Document("$gt", date(Values.LAST_DATE))));
    not.add(on(END, null).append(schema.name(START), new Document("$not", started)));
    if (to != null) {
      not.add(on(START, datesAfter(to)));
    }
    conditions.add(new Document("$nor", not));
    return conditions;
  }

  /**
   * The same missions, and some of which an end or start is of the wrong type. It takes DocumentDB
   * as long to plan the conditions that keep those out as to find the missions.
   */
  List<Document> perhapsAtSea(Instant from, Instant to) {
    return List.of(endsFrom(from), new Document("$nor", List.of(on(START, datesAfter(to)))));
  }

  /** Ends from an instant on, or no end: leaves few, and an index on the end serves it. */
  private Document endsFrom(@Nullable Instant from) {
    Instant first = from == null || from.isBefore(Values.FIRST_DATE) ? Values.FIRST_DATE : from;
    return new Document(
        "$or", List.of(on(END, new Document("$gte", dateFrom(first))), on(END, null)));
  }

  /** The missions of a year; without one, all. */
  List<Document> inYear(TotalsQuery query) {
    if (query.year() == null) {
      return List.of();
    }
    Instant year = firstInstantOf(query.year());
    Instant next = firstInstantOf(query.year() + 1);
    if (query.measure() == YearMeasure.BY_START) {
      return List.of(on(START, dates(year, next.minusMillis(1))));
    }
    return List.of(
        on(START, dates(Values.FIRST_DATE, next.minusMillis(1))),
        new Document(
            "$or",
            List.of(
                on(START, new Document("$gte", date(year))),
                on(END, new Document("$eq", null).append("$not", NOT_A_LIST)),
                on(END, dates(year, Values.LAST_DATE)))));
  }

  /** The missions that stand so at an instant. */
  List<Document> inStatus(MissionStatus status, Instant at) {
    if (!schema.has(COMPLETE)) {
      return status == MissionStatus.COMPLETE ? List.of(NEVER) : endedFor(status, at);
    }
    Document complete = on(COMPLETE, equalTo(true));
    if (status == MissionStatus.COMPLETE) {
      return List.of(complete);
    }
    var conditions = new ArrayList<>(List.of(new Document("$nor", List.of(complete))));
    conditions.addAll(endedFor(status, at));
    return conditions;
  }

  private List<Document> endedFor(MissionStatus status, Instant at) {
    List<Document> live =
        List.of(
            on(END, new Document("$eq", null).append("$not", NOT_A_LIST)),
            on(END, dates(at.minus(MissionReader.LIVE), Values.LAST_DATE)));
    return List.of(new Document(status == MissionStatus.LIVE ? "$or" : "$nor", live));
  }

  /** The documents of a platform. */
  Document ofPlatform(String serial) {
    return Platforms.stored(serial, schema)
        .map(platform -> on(PLATFORM, equalTo(platform)))
        .orElse(NEVER);
  }

  /** The documents of a mission. */
  List<Document> ofMission(MissionKey key) {
    return List.of(ofPlatform(key.platformSerial()), on(MISSION, equalTo(key.mission())));
  }

  /**
   * The documents of any of these missions. Two cheap conditions come before the exact one, and
   * leave it little: most documents are of another platform.
   */
  List<Document> ofMissions(List<MissionKey> keys) {
    List<MissionKey> possible =
        keys.stream()
            .filter(key -> Platforms.stored(key.platformSerial(), schema).isPresent())
            .toList();
    if (possible.isEmpty()) {
      return List.of(NEVER);
    }
    List<Object> platforms =
        possible.stream()
            .flatMap(key -> Platforms.stored(key.platformSerial(), schema).stream())
            .distinct()
            .toList();
    List<Integer> numbers = possible.stream().map(MissionKey::mission).distinct().toList();
    return List.of(
        on(PLATFORM, new Document("$in", platforms)),
        on(MISSION, new Document("$in", numbers)),
        new Document("$or", possible.stream().map(key -> together(ofMission(key))).toList()));
  }

  /** The documents with this text. */
  Document ofText(MissionField field, String text) {
    return schema.has(field) ? on(field, equalTo(text)) : NEVER;
  }

  /** The profiles that have a number. */
  Document withNumber() {
    return on(NUMBER, numbers(Integer.MIN_VALUE, Integer.MAX_VALUE));
  }

  /** The profiles that have a number, a latitude and a longitude. */
  List<Document> withPosition() {
    return List.of(withNumber(), on(LAT, numbers(-90, 90)), on(LON, numbers(-180, 180)));
  }

  /** A condition on a field. */
  Document on(MissionField field, @Nullable Document condition) {
    return new Document(schema.name(field), condition);
  }

  /**
   * Numbers within bounds, both included. NaN comes before all numbers, and on the embedded server
   * after all that fit an int: one of the bounds keeps it out.
   */
  private static Document numbers(int least, int greatest) {
    return new Document("$gte", least).append("$lte", greatest).append("$not", NOT_A_LIST);
  }

  /**
   * Conditions on different fields, without the {@code $and} that would cost the embedded server
   * about as much as another condition.
   */
  static Document together(List<Document> conditions) {
    var all = new Document();
    conditions.forEach(all::putAll);
    return all;
  }

  /** Dates within bounds, both included. */
  static Document dates(Instant first, Instant last) {
    return new Document("$gte", dateFrom(first))
        .append("$lte", date(last))
        .append("$not", NOT_A_LIST);
  }

  private static Document datesAfter(Instant instant) {
    return new Document("$gt", date(instant))
        .append("$lte", date(Values.LAST_DATE))
        .append("$not", NOT_A_LIST);
  }

  private static Document equalTo(Object value) {
    return new Document("$eq", value).append("$not", NOT_A_LIST);
  }

  /** The first instant of a year. */
  static Instant firstInstantOf(int year) {
    return LocalDate.of(year, 1, 1).atStartOfDay(ZoneOffset.UTC).toInstant();
  }
}
