package org.oceanportal.views.compare;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.oceanportal.model.Fleet;
import org.oceanportal.model.MissionKey;
import org.oceanportal.model.Position;
import org.oceanportal.query.Dimension;
import org.oceanportal.query.MissionStats;
import org.oceanportal.query.MissionsQuery;
import org.oceanportal.query.OneMissionQuery;
import org.oceanportal.query.RecentQuery;
import org.oceanportal.query.TotalsQuery;
import org.oceanportal.query.TracksQuery;

/** The queries that are compared, as a portal's pages use them. */
public final class ComparedQueries {

  /** The names of the queries, in the order in which they run. */
  public static final List<String> NAMES =
      List.of("recent", "totals", "breakdown", "mission", "missions", "positions", "tracks");

  private static final int MISSIONS_ON_A_MAP = 10;
  private static final int POINTS_ON_A_MAP = 100;

  private ComparedQueries() {}

  /**
   * Returns the queries of a database. Those of single missions use its newest; without a mission
   * they are left out.
   */
  static List<ComparedQuery> of(MissionStats stats, Instant at) {
    var queries = new ArrayList<>(List.of(recent(at), totals(at), breakdown(at), missions(at)));
    List<MissionKey> newest = newest(stats, at);
    if (!newest.isEmpty()) {
      MissionKey key = newest.get(0);
      var mission = OneMissionQuery.of(Fleet.GLIDERS, key).at(at);
      queries.add(query("mission", s -> s.mission(mission).value()));
      queries.add(query("positions", s -> positions(s, key)));
      var map = new TracksQuery(Fleet.GLIDERS, newest, POINTS_ON_A_MAP);
      queries.add(query("tracks", s -> s.tracks(map).value()));
    }
    queries.sort((a, b) -> NAMES.indexOf(a.name()) - NAMES.indexOf(b.name()));
    return queries;
  }

  private static ComparedQuery recent(Instant at) {
    return new ComparedQuery(
        "recent",
        stats -> stats.recent(RecentQuery.gliders().inAnyBasin().at(at)).value(),
        List.of(stats -> stats.recent(RecentQuery.sailbuoys().at(at)).value()));
  }

  private static ComparedQuery totals(Instant at) {
    return new ComparedQuery(
        "totals",
        stats -> stats.totals(TotalsQuery.gliders().inAnyBasin().at(at)).value(),
        List.of(
            stats -> stats.totals(TotalsQuery.gliders().at(at)).value(),
            stats -> stats.totals(TotalsQuery.sailbuoys().at(at)).value()));
  }

  private static ComparedQuery breakdown(Instant at) {
    return new ComparedQuery(
        "breakdown",
        by(Dimension.YEAR, at),
        List.of(by(Dimension.PLATFORM, at), by(Dimension.BASIN, at), by(Dimension.PROJECT, at)));
  }

  private static Function<MissionStats, Object> by(Dimension dimension, Instant at) {
    var query = TotalsQuery.gliders().inAnyBasin().at(at).by(dimension);
    return stats -> stats.breakdown(query).value();
  }

  private static ComparedQuery missions(Instant at) {
    return new ComparedQuery(
        "missions",
        stats -> stats.missions(MissionsQuery.of(Fleet.GLIDERS).at(at)).value(),
        List.of(stats -> stats.missions(MissionsQuery.of(Fleet.SAILBUOYS).at(at)).value()));
  }

  private static ComparedQuery query(String name, Function<MissionStats, Object> stats) {
    return new ComparedQuery(name, stats, List.of());
  }

  private static List<Position> positions(MissionStats stats, MissionKey key) {
    try (Stream<Position> positions = stats.positions(Fleet.GLIDERS, key).value()) {
      return positions.toList();
    }
  }

  private static List<MissionKey> newest(MissionStats stats, Instant at) {
    return stats.missions(MissionsQuery.of(Fleet.GLIDERS).at(at)).value().missions().stream()
        .flatMap(mission -> mission.key().stream())
        .limit(MISSIONS_ON_A_MAP)
        .toList();
  }
}
