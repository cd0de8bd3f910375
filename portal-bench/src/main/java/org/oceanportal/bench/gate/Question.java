package org.oceanportal.bench.gate;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.oceanportal.model.Fleet;
import org.oceanportal.model.MissionKey;
import org.oceanportal.model.Position;
import org.oceanportal.query.BreakdownQuery;
import org.oceanportal.query.Dimension;
import org.oceanportal.query.MissionQuery;
import org.oceanportal.query.MissionStats;
import org.oceanportal.query.MissionsQuery;
import org.oceanportal.query.OneMissionQuery;
import org.oceanportal.query.RecentQuery;
import org.oceanportal.query.TotalsQuery;
import org.oceanportal.query.TracksQuery;

/** The questions that are timed, each as a page of a portal asks it. */
public enum Question {
  /** Gliders at sea in the last 24 hours: the article's first slow function. */
  RECENT,
  /** What all glider missions add up to: the article's second one. */
  TOTALS,
  /** The totals of each year. */
  BREAKDOWN,
  /** The newest mission. */
  MISSION,
  /** A page of the table of missions. */
  MISSIONS,
  /** Where the newest mission was. */
  POSITIONS,
  /** Ten tracks for a map, 100 points each. */
  TRACKS;

  public static final int MISSIONS_ON_A_MAP = 10;
  private static final int POINTS_ON_A_MAP = 100;
  private static final BreakdownQuery BY_YEAR =
      TotalsQuery.gliders().inAnyBasin().by(Dimension.YEAR);

  /**
   * Asks it, and reads the answer to its end.
   *
   * @param stats who answers
   * @param newest the newest missions, at least one
   * @return the answer's value
   */
  public Object ask(MissionStats stats, List<MissionKey> newest) {
    return switch (this) {
      case RECENT -> value(stats, RecentQuery.gliders().inAnyBasin());
      case TOTALS -> value(stats, TotalsQuery.gliders().inAnyBasin());
      case BREAKDOWN -> value(stats, BY_YEAR);
      case MISSION -> value(stats, OneMissionQuery.of(Fleet.GLIDERS, newest.get(0)));
      case MISSIONS -> value(stats, MissionsQuery.of(Fleet.GLIDERS));
      case POSITIONS -> positions(stats, newest.get(0));
      case TRACKS -> value(stats, new TracksQuery(Fleet.GLIDERS, newest, POINTS_ON_A_MAP));
    };
  }

  private static <A> A value(MissionStats stats, MissionQuery<A> query) {
    return stats.ask(query).value();
  }

  /** Whether it needs profile documents. */
  public boolean needsPositions() {
    return this == POSITIONS || this == TRACKS;
  }

  private static List<Position> positions(MissionStats stats, MissionKey key) {
    try (Stream<Position> positions = stats.positions(Fleet.GLIDERS, key).value()) {
      return positions.toList();
    }
  }

  /** As parameters name it. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The question of a parameter.
   *
   * @param text a question's name
   * @return the question
   * @throws IllegalArgumentException if there is no such
   */
  public static Question of(String text) {
    return valueOf(text.toUpperCase(Locale.ROOT));
  }
}
