package org.oceanportal.internal.pushdown;

import static org.oceanportal.internal.pushdown.Expressions.*;
import static org.oceanportal.mongo.MissionField.*;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.oceanportal.internal.MissionReader;
import org.oceanportal.internal.Moment;
import org.oceanportal.internal.Place;
import org.oceanportal.model.MissionSort;
import org.oceanportal.model.PageKey;
import org.oceanportal.mongo.CollectionSchema;
import org.oceanportal.query.MissionsQuery;

/**
 * The plan of a page of missions: a match, the columns of a table with each mission's {@link Place}
 * in the order, the match of what comes after the previous page, a sort and a limit.
 *
 * <p>The place is computed, because a database sorts what is missing first and what is of another
 * type before or after, and the list has both last.
 */
final class MissionListPlan {

  /**
   * The name of the place, which no portal has among its own: a field of the same name would be
   * merged with it.
   */
  private static final String PLACE = "portal_place";

  /** The stand-in for a missing platform, after all others: the last code point. */
  private static final String NO_PLATFORM = Character.toString(Character.MAX_CODE_POINT);

  /** The stand-in for a missing mission number, after all others. */
  private static final long NO_MISSION = Integer.MAX_VALUE + 1L;

  private final CollectionSchema schema;
  private final MissionsQuery query;
  private final Moment moment;

  private MissionListPlan(CollectionSchema schema, MissionsQuery query, Moment moment) {
    this.schema = schema;
    this.query = query;
    this.moment = moment;
  }

  /**
   * Returns a plan for one mission more than the page holds, which shows whether there is a next
   * page.
   */
  static Plan of(CollectionSchema schema, MissionsQuery query, Moment moment) {
    var plan = new MissionListPlan(schema, query, moment);
    var stages = new ArrayList<Document>();
    stages.add(plan.matched());
    stages.add(project(Fields.of(MissionReader.FIELDS, schema).append(PLACE, plan.place())));
    stages.add(evaluatedOnce());
    if (query.after() != null) {
      stages.add(match(List.of(plan.after(Place.of(query.after())))));
    }
    stages.add(plan.sorted());
    stages.add(new Document("$limit", query.limit() + 1));
    return Plan.over(schema, stages);
  }

  private Document matched() {
    var conditions = new Conditions(schema);
    var all = new ArrayList<Document>();
    if (query.platformSerial() != null) {
      all.add(conditions.ofPlatform(query.platformSerial()));
    }
    if (query.project() != null) {
      all.add(conditions.ofText(PROJECT, query.project()));
    }
    if (query.from() != null || query.to() != null) {
      all.addAll(conditions.overlapping(query.from(), query.to(), moment));
    }
    if (query.status() != null) {
      all.addAll(conditions.inStatus(query.status(), moment));
    }
    all.addAll(conditions.inScope(query.fleet(), query.scope()));
    return match(all);
  }

  private Document place() {
    Object column = column();
    Object mission = Fields.path(MISSION, schema);
    Document place =
        new Document("missing", cond(isAbsent(column), 1, 0))
            .append("column", column)
            .append("platform", op("$ifNull", platform(), NO_PLATFORM))
            .append("mission", cond(isInteger(mission), mission, NO_MISSION));
    return query.after() == null ? place : place.append("later", isLater(query.after()));
  }

  /**
   * Returns whether a mission comes later, as an expression: a query condition compares identifiers
   * of one type alone.
   */
  private static Document isLater(PageKey last) {
    return op("$gt", "$_id", literal(Place.of(last).id()));
  }

  /** Returns the value of the sort column; null if it has none of its type. */
  private Object column() {
    if (query.sort() == MissionSort.PLATFORM) {
      return platform();
    }
    if (!schema.has(Place.field(query.sort()))) {
      return op("$ifNull", null, null);
    }
    Object stored = Fields.path(Place.field(query.sort()), schema);
    return switch (query.sort()) {
      case START -> dateOrNull(stored);
      case END -> cond(op("$lte", stored, date(moment.latestEnd())), dateOrNull(stored), null);
      case PROFILES -> cond(isFigure(stored), count(stored), null);
      case DISTANCE -> cond(isFigure(stored), stored, null);
      case PLATFORM, PROJECT -> textOrNull(stored);
    };
  }

  /**
   * Returns the platform as it is shown: a number has its digits compared, as the text it becomes.
   */
  private Object platform() {
    Object stored = Fields.path(PLATFORM, schema);
    String prefix = schema.platformNumberPrefix();
    if (prefix == null) {
      return textOrNull(stored);
    }
    Document digits = new Document("$toString", new Document("$toLong", stored));
    return cond(isInteger(stored), op("$concat", literal(prefix), digits), null);
  }

  private Document sorted() {
    return sort(
        new Document(PLACE + ".missing", 1)
            .append(PLACE + ".column", query.descending() ? -1 : 1)
            .append(PLACE + ".platform", 1)
            .append(PLACE + ".mission", 1)
            .append("_id", 1));
  }

  /**
   * Returns the missions after a place: greater in the first value of the sort in which they
   * differ.
   */
  private Document after(Place last) {
    @Nullable Object column = last.column();
    var steps = new ArrayList<Document>();
    var equal = new Document(PLACE + ".missing", column == null ? 1 : 0);
    steps.add(new Document(PLACE + ".missing", new Document("$gt", column == null ? 1 : 0)));
    if (column != null) {
      Object sent = column instanceof Instant instant ? date(instant) : column;
      steps.add(step(equal, PLACE + ".column", query.descending() ? "$lt" : "$gt", sent));
      equal.append(PLACE + ".column", sent);
    }
    String platform = last.platform() == null ? NO_PLATFORM : last.platform();
    steps.add(step(equal, PLACE + ".platform", "$gt", platform));
    equal.append(PLACE + ".platform", platform);
    long mission = last.mission() == null ? NO_MISSION : last.mission();
    steps.add(step(equal, PLACE + ".mission", "$gt", mission));
    equal.append(PLACE + ".mission", mission);
    steps.add(new Document(equal).append(PLACE + ".later", true));
    return new Document("$or", steps);
  }

  private static Document step(Document equal, String path, String operator, Object value) {
    return new Document(equal).append(path, new Document(operator, value));
  }
}
