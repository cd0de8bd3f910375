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

/** Totals: a match and a group of {@link Addends}, which {@link TotalsReader} reads. */
final class TotalsPlan {

  private static final String PLATFORMS = "platforms";

  private TotalsPlan() {}

  /** The totals of all missions asked for, with the number of platforms instead of their names. */
  static Plan of(CollectionSchema schema, TotalsQuery query, Moment moment) {
    var stages = new ArrayList<>(needed(schema, query, moment));
    stages.add(grouped(schema, query, moment, null));
    stages.add(counted());
    return Plan.over(schema, stages);
  }

  /**
   * The totals of each stored value of a dimension, with the names of the platforms: groups that
   * turn out to be of one line can then be merged.
   */
  static Plan of(CollectionSchema schema, TotalsQuery query, Dimension by, Moment moment) {
    var stages = new ArrayList<>(needed(schema, query, moment, field(by)));
    stages.add(grouped(schema, query, moment, key(schema, by)));
    return Plan.over(schema, stages);
  }

  /** The missions asked for without the lists that make them big. */
  private static List<Document> needed(
      CollectionSchema schema, TotalsQuery query, Moment moment, MissionField... groupedBy) {
    var fields = new ArrayList<>(List.of(PLATFORM, START, END));
    fields.addAll(List.of(groupedBy));
    fields.addAll(Addends.FIGURES);
    return List.of(
        matched(schema, query, moment), project(Fields.of(fields, schema)), evaluatedOnce());
  }

  private static MissionField field(Dimension by) {
    return switch (by) {
      case YEAR -> START;
      case PLATFORM -> PLATFORM;
      case BASIN -> BASIN;
      case PROJECT -> PROJECT;
    };
  }

  private static Document matched(CollectionSchema schema, TotalsQuery query, Moment moment) {
    var conditions = new Conditions(schema);
    var all = new ArrayList<Document>(conditions.inYear(query, moment));
    all.addAll(conditions.inScope(query.fleet(), query.scope()));
    return match(all);
  }

  private static @Nullable Object key(CollectionSchema schema, Dimension by) {
    return switch (by) {
      case YEAR -> year(Fields.path(START, schema));
      case PLATFORM -> Addends.platform(schema);
      case BASIN, PROJECT -> text(field(by), schema);
    };
  }

  /** The year of a start, which is no date to {@code $year} unless it is one. */
  private static Document year(String start) {
    // The embedded server takes the zone of its machine unless it is told.
    Document utc = new Document("date", dateOrNull(start)).append("timezone", "UTC");
    return cond(isDate(start), new Document("$year", utc), null);
  }

  private static @Nullable Object text(MissionField field, CollectionSchema schema) {
    return schema.has(field) ? textOrNull(Fields.path(field, schema)) : null;
  }

  private static Document grouped(
      CollectionSchema schema, TotalsQuery query, Moment moment, @Nullable Object key) {
    Document addends = Addends.of(schema, query, moment);
    var sums =
        new Document("_id", key)
            .append("missions", sum(1))
            .append(PLATFORMS, new Document("$addToSet", addends.get(Addends.PLATFORM_NAME)))
            .append("firstStart", new Document("$min", addends.get(Addends.START_NAME)))
            .append("lastEnd", new Document("$max", addends.get(Addends.END_NAME)));
    TotalsReader.SUMS.stream()
        .filter(addends::containsKey)
        .forEach(name -> sums.append(name, sum(Objects.requireNonNull(addends.get(name)))));
    return new Document("$group", sums);
  }

  private static Document sum(Object addend) {
    return new Document("$sum", addend);
  }

  /** The same, with the platforms counted: null stands for those that are not of their type. */
  private static Document counted() {
    var noPlatform = new ArrayList<@Nullable Object>();
    noPlatform.add(null);
    var counted = new Document("_id", 0);
    counted.append("missions", 1).append("firstStart", 1).append("lastEnd", 1);
    TotalsReader.SUMS.forEach(name -> counted.append(name, 1));
    Document platforms = op("$setDifference", "$" + PLATFORMS, noPlatform);
    return project(counted.append(PLATFORMS, new Document("$size", platforms)));
  }
}
