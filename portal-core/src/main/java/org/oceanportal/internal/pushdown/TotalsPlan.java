package org.oceanportal.internal.pushdown;

import static org.oceanportal.internal.pushdown.Expressions.*;
import static org.oceanportal.mongo.MissionField.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.oceanportal.internal.Moment;
import org.oceanportal.mongo.CollectionSchema;
import org.oceanportal.mongo.MissionField;
import org.oceanportal.query.Dimension;
import org.oceanportal.query.TotalsQuery;

/**
 * The plan of totals: a match and a group of {@link TotalsExpressions}, which {@link TotalsReader}
 * reads.
 */
final class TotalsPlan {

  static final String IN_SCOPE = "inScope";
  static final String OUTSIDE = "outsideScope";
  static final String MISSIONS = "missions";

  private static final String PLATFORMS = "platforms";

  private TotalsPlan() {}

  /**
   * Returns the totals of all missions of a query, with the number of platforms instead of their
   * names.
   */
  static Plan of(CollectionSchema schema, TotalsQuery query, Moment moment) {
    return of(schema, query, moment, List.of(grouped(schema, query, moment, null), counted()));
  }

  /**
   * Returns the totals of each stored value of a dimension, with the names of the platforms: groups
   * that turn out to be of one line can then be merged.
   */
  static Plan of(CollectionSchema schema, TotalsQuery query, Dimension by, Moment moment) {
    Document grouped = grouped(schema, query, moment, key(schema, by));
    return of(schema, query, moment, List.of(grouped), field(by));
  }

  /**
   * Returns the missions of a query, without the lists that make them big, and their contributions.
   */
  private static Plan of(
      CollectionSchema schema,
      TotalsQuery query,
      Moment moment,
      List<Document> sums,
      MissionField... groupedBy) {
    var conditions = new Conditions(schema);
    List<Document> scope = conditions.inScope(query.fleet(), query.scope());
    var fields = new ArrayList<>(List.of(PLATFORM, START, END));
    fields.addAll(List.of(groupedBy));
    if (!scope.isEmpty()) {
      fields.add(BASIN);
    }
    fields.addAll(TotalsExpressions.FIGURES);
    var stages = new ArrayList<Document>();
    stages.add(match(conditions.inYear(query, moment)));
    stages.add(project(Fields.of(fields, schema)));
    stages.add(evaluatedOnce());
    stages.addAll(scope.isEmpty() ? sums : List.of(apart(scope, sums)));
    return Plan.over(schema, stages);
  }

  /** Returns the sums of the missions in a scope, and separately the number of those outside it. */
  private static Document apart(List<Document> scope, List<Document> sums) {
    var inScope = new ArrayList<>(List.of(match(scope)));
    inScope.addAll(sums);
    List<Document> outside =
        List.of(
            match(List.of(new Document("$nor", List.of(all(scope))))),
            new Document("$group", new Document("_id", null).append(MISSIONS, sum(1))));
    return new Document("$facet", new Document(IN_SCOPE, inScope).append(OUTSIDE, outside));
  }

  private static MissionField field(Dimension by) {
    return switch (by) {
      case YEAR -> START;
      case PLATFORM -> PLATFORM;
      case BASIN -> BASIN;
      case PROJECT -> PROJECT;
    };
  }

  private static @Nullable Object key(CollectionSchema schema, Dimension by) {
    return switch (by) {
      case YEAR -> year(Fields.path(START, schema));
      case PLATFORM -> TotalsExpressions.platform(schema);
      case BASIN, PROJECT -> text(field(by), schema);
    };
  }

  /** Returns the year of a start, guarded because {@code $year} fails on what is not a date. */
  private static Document year(String start) {
    // The embedded server takes the zone of its machine by default.
    Document utc = new Document("date", dateOrNull(start)).append("timezone", "UTC");
    return cond(isDate(start), new Document("$year", utc), null);
  }

  private static @Nullable Object text(MissionField field, CollectionSchema schema) {
    return schema.has(field) ? textOrNull(Fields.path(field, schema)) : null;
  }

  private static Document grouped(
      CollectionSchema schema, TotalsQuery query, Moment moment, @Nullable Object key) {
    Document addends = TotalsExpressions.of(schema, query, moment);
    var sums =
        new Document("_id", key)
            .append(MISSIONS, sum(1))
            .append(
                PLATFORMS, new Document("$addToSet", addends.get(TotalsExpressions.PLATFORM_NAME)))
            .append("firstStart", new Document("$min", addends.get(TotalsExpressions.START_NAME)))
            .append("lastEnd", new Document("$max", addends.get(TotalsExpressions.END_NAME)));
    TotalsReader.SUMS.stream()
        .filter(addends::containsKey)
        .forEach(name -> sums.append(name, sum(Objects.requireNonNull(addends.get(name)))));
    return new Document("$group", sums);
  }

  private static Document sum(Object addend) {
    return new Document("$sum", addend);
  }

  /**
   * Returns this plan with the platforms counted: null stands for those that are not of their type.
   */
  private static Document counted() {
    var noPlatform = new ArrayList<@Nullable Object>();
    noPlatform.add(null);
    var counted = new Document("_id", 0);
    counted.append(MISSIONS, 1).append("firstStart", 1).append("lastEnd", 1);
    TotalsReader.SUMS.forEach(name -> counted.append(name, 1));
    Document platforms = op("$setDifference", "$" + PLATFORMS, noPlatform);
    return project(counted.append(PLATFORMS, new Document("$size", platforms)));
  }
}
