package org.oceanportal.internal.pushdown;

import static org.oceanportal.mongo.MissionField.*;

import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.oceanportal.internal.Lines;
import org.oceanportal.internal.Platforms;
import org.oceanportal.internal.Sums;
import org.oceanportal.internal.Values;
import org.oceanportal.model.Breakdown;
import org.oceanportal.model.FleetTotals;
import org.oceanportal.mongo.CollectionSchema;
import org.oceanportal.query.BreakdownQuery;
import org.oceanportal.query.Dimension;
import org.oceanportal.query.TotalsQuery;

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

  /** The totals of a reply whose one group has its platforms counted; null has no mission. */
  static FleetTotals totals(@Nullable Document reply, CollectionSchema schema, TotalsQuery query) {
    List<Document> found = reply == null ? List.of() : List.of(reply);
    List<Document> groups = inScope(found);
    Sums sums = groups.isEmpty() ? new Sums() : sums(groups.get(0));
    long platforms = groups.isEmpty() ? 0 : whole(groups.get(0), "platforms");
    sums.outsideScope = outsideScope(found);
    return sums.totals(schema, query.measure(), platforms);
  }

  /** The lines of a reply of groups, in which the platforms are named. */
  static Breakdown breakdown(List<Document> reply, CollectionSchema schema, BreakdownQuery query) {
    var lines = new Lines(query.by());
    for (Document group : inScope(reply)) {
      lines.add(key(group, query.by(), schema), sumsOfGroup(group, schema));
    }
    return new Breakdown(lines.totals(schema), outsideScope(reply));
  }

  /** The groups of the missions in the scope: apart from the others, or all there are. */
  private static List<Document> inScope(List<Document> reply) {
    return isApart(reply) ? reply.get(0).getList(TotalsPlan.IN_SCOPE, Document.class) : reply;
  }

  private static long outsideScope(List<Document> reply) {
    return isApart(reply)
        ? reply.get(0).getList(TotalsPlan.OUTSIDE, Document.class).stream()
            .mapToLong(group -> whole(group, TotalsPlan.MISSIONS))
            .sum()
        : 0;
  }

  private static boolean isApart(List<Document> reply) {
    return !reply.isEmpty() && reply.get(0).containsKey(TotalsPlan.IN_SCOPE);
  }

  /** The sums of a group with the names of its platforms. */
  private static Sums sumsOfGroup(Document group, CollectionSchema schema) {
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
  private static @Nullable Object key(Document group, Dimension by, CollectionSchema schema) {
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
