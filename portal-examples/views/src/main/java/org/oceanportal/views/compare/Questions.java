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

/** Every question, as a portal's pages ask it. */
public final class Questions {

  /** Their names, in the order in which they are asked. */
  public static final List<String> NAMES =
      List.of("recent", "totals", "breakdown", "mission", "missions", "positions", "tracks");

  private static final int MISSIONS_ON_A_MAP = 10;
  private static final int POINTS_ON_A_MAP = 100;

  private Questions() {}

  /**
   * The questions of a database. Those about single missions ask for its newest; without a mission
   * they are left out.
   */
  static List<Question> of(MissionStats stats, Instant at) {
    var questions = new ArrayList<>(List.of(recent(at), totals(at), breakdown(at), missions(at)));
    List<MissionKey> newest = newest(stats, at);
    if (!newest.isEmpty()) {
      MissionKey key = newest.get(0);
      var mission = OneMissionQuery.of(Fleet.GLIDERS, key).at(at);
      questions.add(question("mission", asked -> asked.mission(mission).value()));
      questions.add(question("positions", asked -> positions(asked, key)));
      var map = new TracksQuery(Fleet.GLIDERS, newest, POINTS_ON_A_MAP);
      questions.add(question("tracks", asked -> asked.tracks(map).value()));
    }
    questions.sort((a, b) -> NAMES.indexOf(a.name()) - NAMES.indexOf(b.name()));
    return questions;
  }

  private static Question recent(Instant at) {
    return new Question(
        "recent",
        asked -> asked.recent(RecentQuery.gliders().inAnyBasin().at(at)).value(),
        List.of(asked -> asked.recent(RecentQuery.sailbuoys().at(at)).value()));
  }

  private static Question totals(Instant at) {
    return new Question(
        "totals",
        asked -> asked.totals(TotalsQuery.gliders().inAnyBasin().at(at)).value(),
        List.of(
            asked -> asked.totals(TotalsQuery.gliders().at(at)).value(),
            asked -> asked.totals(TotalsQuery.sailbuoys().at(at)).value()));
  }

  private static Question breakdown(Instant at) {
    return new Question(
        "breakdown",
        by(Dimension.YEAR, at),
        List.of(by(Dimension.PLATFORM, at), by(Dimension.BASIN, at), by(Dimension.PROJECT, at)));
  }

  private static Function<MissionStats, Object> by(Dimension dimension, Instant at) {
    var query = TotalsQuery.gliders().inAnyBasin().at(at).by(dimension);
    return asked -> asked.breakdown(query).value();
  }

  private static Question missions(Instant at) {
    return new Question(
        "missions",
        asked -> asked.missions(MissionsQuery.of(Fleet.GLIDERS).at(at)).value(),
        List.of(asked -> asked.missions(MissionsQuery.of(Fleet.SAILBUOYS).at(at)).value()));
  }

  private static Question question(String name, Function<MissionStats, Object> asked) {
    return new Question(name, asked, List.of());
  }

  private static List<Position> positions(MissionStats asked, MissionKey key) {
    try (Stream<Position> positions = asked.positions(Fleet.GLIDERS, key).value()) {
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
