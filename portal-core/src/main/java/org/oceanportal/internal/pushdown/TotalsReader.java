package org.oceanportal.internal.pushdown;

import static org.oceanportal.mongo.MissionField.*;

import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.oceanportal.internal.Platforms;
import org.oceanportal.internal.Sums;
import org.oceanportal.internal.Values;
import org.oceanportal.model.FleetTotals;
import org.oceanportal.mongo.CollectionSchema;
import org.oceanportal.query.Dimension;
import org.oceanportal.query.YearMeasure;

/** Reads what a {@link TotalsPlan} gives. */
final class TotalsReader {

  /** What a group adds up. */
  static final List<String> SUMS =
      List.of(
          Addends.MILLIS,
          Addends.DAYS,
          Addends.DIVES,
          Addends.ISSUES,
          PROFILES.name(),
          DISTANCE_METRES.name(),
          DEPTH_METRES.name(),
          DATA_POINTS.name());

  private TotalsReader() {}

  /** The totals of one group in which the platforms are counted; null is a group of no mission. */
  static FleetTotals totals(
      @Nullable Document group, CollectionSchema schema, YearMeasure measure) {
    Sums sums = group == null ? new Sums() : sums(group);
    long platforms = group == null ? 0 : whole(group, "platforms");
    return sums.totals(schema, measure, platforms);
  }

  /** The sums of a group with the names of its platforms. */
  static Sums sumsOfGroup(Document group, CollectionSchema schema) {
    Sums sums = sums(group);
    for (Object stored : group.getList("platforms", Object.class)) {
      String platform = Platforms.shown(stored, schema);
      if (platform != null) {
        sums.platforms.add(platform);
      }
    }
    return sums;
  }

  /** What a group is of, as {@link org.oceanportal.internal.LineKeys} takes it. */
  static @Nullable Object key(Document group, Dimension by, CollectionSchema schema) {
    Object key = group.get("_id");
    return switch (by) {
      case YEAR -> Values.integer(key);
      case PLATFORM -> Platforms.shown(key, schema);
      case BASIN, PROJECT -> Values.text(key);
    };
  }

  private static Sums sums(Document group) {
    var sums = new Sums();
    sums.missions = whole(group, "missions");
    sums.profiles = whole(group, PROFILES.name());
    sums.dives = whole(group, Addends.DIVES);
    sums.millisAtSea = whole(group, Addends.MILLIS);
    sums.days = whole(group, Addends.DAYS);
    sums.distanceMetres = metres(group, DISTANCE_METRES.name());
    sums.depthMetres = metres(group, DEPTH_METRES.name());
    sums.dataPoints = whole(group, DATA_POINTS.name());
    sums.addStart(Values.date(group.get("firstStart")));
    sums.addEnd(Values.date(group.get("lastEnd")));
    sums.dataIssues = whole(group, Addends.ISSUES);
    return sums;
  }

  private static long whole(Document group, String name) {
    return group.get(name) instanceof Number number ? number.longValue() : 0;
  }

  private static double metres(Document group, String name) {
    return group.get(name) instanceof Number number ? number.doubleValue() : 0;
  }
}
