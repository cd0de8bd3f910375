package org.oceanportal.internal.pushdown;

import static org.oceanportal.mongo.MissionField.*;

import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.oceanportal.internal.BreakdownAccumulator;
import org.oceanportal.internal.Platforms;
import org.oceanportal.internal.TotalsAccumulator;
import org.oceanportal.internal.Values;
import org.oceanportal.model.Breakdown;
import org.oceanportal.model.FleetTotals;
import org.oceanportal.mongo.CollectionSchema;
import org.oceanportal.query.BreakdownQuery;
import org.oceanportal.query.Dimension;
import org.oceanportal.query.TotalsQuery;

/** A reader of the replies to a {@link TotalsPlan}. */
final class TotalsReader {

  /** The names of the sums of a group. */
  static final List<String> SUMS =
      List.of(
          TotalsExpressions.MILLIS,
          TotalsExpressions.DAYS,
          TotalsExpressions.DIVES,
          TotalsExpressions.ISSUES,
          PROFILES.name(),
          DISTANCE_METRES.name(),
          DEPTH_METRES.name(),
          DATA_POINTS.name());

  private TotalsReader() {}

  /**
   * Returns the totals of a reply whose one group has its platforms counted; null has no mission.
   */
  static FleetTotals totals(@Nullable Document reply, CollectionSchema schema, TotalsQuery query) {
    List<Document> found = reply == null ? List.of() : List.of(reply);
    List<Document> groups = inScope(found);
    TotalsAccumulator sums = groups.isEmpty() ? new TotalsAccumulator() : sums(groups.get(0));
    long platforms = groups.isEmpty() ? 0 : whole(groups.get(0), "platforms");
    sums.outsideScope = outsideScope(found);
    return sums.totals(schema, query.measure(), platforms);
  }

  /** Returns the lines of a reply of groups, in which the platforms are named. */
  static Breakdown breakdown(List<Document> reply, CollectionSchema schema, BreakdownQuery query) {
    var lines = new BreakdownAccumulator(query.by());
    for (Document group : inScope(reply)) {
      lines.add(key(group, query.by(), schema), sumsOfGroup(group, schema));
    }
    return new Breakdown(lines.totals(schema), outsideScope(reply));
  }

  /**
   * Returns the groups of the missions in the scope: separate from the others, or all there are.
   */
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

  /** Returns the sums of a group with the names of its platforms. */
  private static TotalsAccumulator sumsOfGroup(Document group, CollectionSchema schema) {
    TotalsAccumulator sums = sums(group);
    for (Object stored : group.getList("platforms", Object.class)) {
      String platform = Platforms.shown(stored, schema);
      if (platform != null) {
        sums.platforms.add(platform);
      }
    }
    return sums;
  }

  /** Returns the key of a group, as {@link org.oceanportal.internal.LineKeys} takes it. */
  private static @Nullable Object key(Document group, Dimension by, CollectionSchema schema) {
    Object key = group.get("_id");
    return switch (by) {
      case YEAR -> Values.integer(key);
      case PLATFORM -> Platforms.shown(key, schema);
      case BASIN, PROJECT -> Values.text(key);
    };
  }

  private static TotalsAccumulator sums(Document group) {
    var sums = new TotalsAccumulator();
    sums.missions = whole(group, "missions");
    sums.profiles = whole(group, PROFILES.name());
    sums.dives = whole(group, TotalsExpressions.DIVES);
    sums.millisAtSea = whole(group, TotalsExpressions.MILLIS);
    sums.days = whole(group, TotalsExpressions.DAYS);
    sums.distanceMetres = metres(group, DISTANCE_METRES.name());
    sums.depthMetres = metres(group, DEPTH_METRES.name());
    sums.dataPoints = whole(group, DATA_POINTS.name());
    sums.addStart(Values.date(group.get("firstStart")));
    sums.addEnd(Values.date(group.get("lastEnd")));
    sums.dataIssues = whole(group, TotalsExpressions.ISSUES);
    return sums;
  }

  private static long whole(Document group, String name) {
    return group.get(name) instanceof Number number ? number.longValue() : 0;
  }

  private static double metres(Document group, String name) {
    return group.get(name) instanceof Number number ? number.doubleValue() : 0;
  }
}
