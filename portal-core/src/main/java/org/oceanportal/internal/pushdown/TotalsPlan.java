package org.oceanportal.internal.pushdown;

import static org.oceanportal.internal.pushdown.Expressions.*;
import static org.oceanportal.mongo.MissionField.*;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.oceanportal.mongo.CollectionSchema;
import org.oceanportal.mongo.MissionField;
import org.oceanportal.query.Dimension;
import org.oceanportal.query.TotalsQuery;
import org.oceanportal.query.YearMeasure;

/**
 * Totals: a match, a projection that leaves nothing but values that can be right, and a group.
 *
 * <p>The names in the reply are those that {@link TotalsReader} reads.
 */
final class TotalsPlan {

  private static final long MILLIS_A_DAY = 86_400_000;
  private static final List<MissionField> FIGURES =
      List.of(PROFILES, DISTANCE_METRES, DEPTH_METRES, DATA_POINTS);

  private final CollectionSchema schema;
  private final TotalsQuery query;

  private TotalsPlan(CollectionSchema schema, TotalsQuery query) {
    this.schema = schema;
    this.query = query;
  }

  /** The totals of all missions asked for, with the number of platforms instead of their names. */
  static Plan of(MissionsView view, TotalsQuery query) {
    var plan = new TotalsPlan(view.schema(), query);
    return Plan.over(view, List.of(plan.matched(), plan.cleaned(null), plan.grouped(), counted()));
  }

  /**
   * The totals of each stored value of a dimension, with the names of the platforms: groups that
   * turn out to be of one line can then be merged.
   */
  static Plan of(MissionsView view, TotalsQuery query, Dimension by) {
    var plan = new TotalsPlan(view.schema(), query);
    return Plan.over(view, List.of(plan.matched(), plan.cleaned(by), plan.grouped()));
  }

  private Document matched() {
    var conditions = new Conditions(schema);
    var all = new ArrayList<Document>();
    all.addAll(conditions.inYear(query));
    all.addAll(conditions.inScope(query.fleet(), query.scope()));
    return match(all);
  }

  private Document cleaned(@Nullable Dimension by) {
    Object start = path(START);
    Object end = path(END);
    var clean =
        new Document("_id", 0)
            .append("key", by == null ? literal("all") : key(by))
            .append("platform", platform())
            .append("start", dateOrNull(start))
            .append("end", dateOrNull(end))
            .append("atSea", op("$and", isDate(start), isDate(end), op("$gte", end, start)))
            .append("issue", cond(op("$or", issues().toArray()), 1, 0));
    figures().forEach(field -> clean.append(field.name(), cleanFigure(field)));
    return project(clean);
  }

  private Object key(Dimension by) {
    return switch (by) {
      // Guarded here, so that no later stage meets a start that is no date.
      case YEAR -> cond(isDate(path(START)), op1("$year", dateOrNull(path(START))), null);
      case PLATFORM -> platform();
      case BASIN -> schema.has(BASIN) ? textOrNull(path(BASIN)) : literal("");
      case PROJECT -> schema.has(PROJECT) ? textOrNull(path(PROJECT)) : literal("");
    };
  }

  private static Document op1(String operator, Object argument) {
    return new Document(operator, argument);
  }

  /** The platform as it is stored, or null if it is not of its type. */
  private Object platform() {
    Object stored = path(PLATFORM);
    return schema.platformNumberPrefix() == null
        ? textOrNull(stored)
        : cond(isInteger(stored), stored, null);
  }

  private Object cleanFigure(MissionField field) {
    boolean counts = field == PROFILES || field == DATA_POINTS;
    return counts ? count(path(field)) : figure(path(field));
  }

  private Stream<MissionField> figures() {
    return query.measure() == YearMeasure.BY_OVERLAP
        ? Stream.empty()
        : FIGURES.stream().filter(schema::has);
  }

  private List<Document> issues() {
    Object start = path(START);
    Object end = path(END);
    var issues = new ArrayList<Document>();
    issues.add(isWrongDate(start));
    issues.add(isWrongDate(end));
    issues.add(op("$and", isDate(start), isDate(end), op("$lt", end, start)));
    figures().map(field -> isWrongFigure(path(field))).forEach(issues::add);
    return issues;
  }

  private Document grouped() {
    var sums =
        new Document("_id", "$key")
            .append("missions", op1("$sum", 1))
            .append("platforms", op1("$addToSet", "$platform"))
            .append("millisAtSea", op1("$sum", cond("$atSea", op("$subtract", to(), from()), 0)))
            .append("days", op1("$sum", cond("$atSea", days(), 0)))
            .append("firstStart", op1("$min", "$start"))
            .append("lastEnd", op1("$max", "$end"))
            .append("dataIssues", op1("$sum", "$issue"));
    figures().forEach(field -> sums.append(field.name(), op1("$sum", "$" + field.name())));
    if (figures().anyMatch(PROFILES::equals)) {
      sums.append("dives", op1("$sum", op("$floor", op("$divide", "$" + PROFILES.name(), 2))));
    }
    return group(sums);
  }

  private Object from() {
    Instant year = yearOfOverlap(0);
    return year == null ? "$start" : op("$max", "$start", date(year));
  }

  private Object to() {
    Instant next = yearOfOverlap(1);
    return next == null ? "$end" : op("$min", "$end", date(next));
  }

  /** Days touched: the difference of day numbers, and one. */
  private Document days() {
    Instant next = yearOfOverlap(1);
    Object last = next == null ? "$end" : op("$min", "$end", date(next.minusMillis(1)));
    return op("$add", op("$subtract", day(last), day(from())), 1);
  }

  private static Document day(Object instant) {
    Document millis = op("$subtract", instant, date(Instant.EPOCH));
    return op("$floor", op("$divide", millis, MILLIS_A_DAY));
  }

  private @Nullable Instant yearOfOverlap(int later) {
    return query.year() == null || query.measure() == YearMeasure.BY_START
        ? null
        : Conditions.firstInstantOf(query.year() + later);
  }

  /** The same, with the platforms counted: null stands for those that are not of their type. */
  private static Document counted() {
    var noPlatform = new ArrayList<@Nullable Object>();
    noPlatform.add(null);
    var counted = new Document();
    TotalsReader.NAMES.forEach(name -> counted.append(name, 1));
    return project(
        counted
            .append("_id", 0)
            .append("platforms", op1("$size", op("$setDifference", "$platforms", noPlatform))));
  }

  private String path(MissionField field) {
    return Fields.path(field, schema);
  }
}
