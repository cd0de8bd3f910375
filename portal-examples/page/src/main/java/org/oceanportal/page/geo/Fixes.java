package org.oceanportal.page.geo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.oceanportal.model.Position;

/** The positions that a map can show, and those that a vessel can have reached. */
public final class Fixes {

  /**
   * The greatest plausible speed, faster than any glider or sailbuoy in any current: a glider makes
   * 0.3, a sailbuoy 2.
   */
  public static final double GREATEST_METRES_A_SECOND = 5;

  /** The allowance for errors of fixes, and for a ship that moves a vessel at deployment. */
  private static final double ALLOWANCE_METRES = 20_000;

  /** The factor for fixes without times, which are not as evenly spread as assumed. */
  private static final double UNEVEN = 3;

  private static final double EARTH_METRES = 6_371_000;

  private Fixes() {}

  /**
   * Fixes by whether they are plausible.
   *
   * @param reached those that the vessel can have reached one from the other, in order
   * @param doubtful the others, in order
   */
  public record Checked(List<Position> reached, List<Position> doubtful) {

    /** Copies the lists. */
    public Checked {
      reached = List.copyOf(reached);
      doubtful = List.copyOf(doubtful);
    }

    /** Returns the last that it can have reached; null for none. */
    public @Nullable Position last() {
      return reached.isEmpty() ? null : reached.get(reached.size() - 1);
    }
  }

  /**
   * Returns the positions without fixes at (0, 0), which receivers without a fix report: they draw
   * lines across the map.
   *
   * @param positions in order of time
   * @return the others, in their order
   */
  public static List<Position> real(List<Position> positions) {
    return positions.stream().filter(fix -> fix.lat() != 0 || fix.lon() != 0).toList();
  }

  /**
   * Separates fixes that no vessel could have reached from those before and after, by speed alone:
   * {@value #GREATEST_METRES_A_SECOND} m/s for the time between, and 20 km. The longest run of
   * fixes that reach each other is trusted, of two alike the earlier, and what reaches it.
   *
   * @param fixes in order of time; those without a time are taken as evenly spread over the
   *     mission, and given three times that
   * @param start the start of the mission; null if unknown
   * @param end the end of the mission; null if unknown
   */
  public static Checked check(
      List<Position> fixes, @Nullable Instant start, @Nullable Instant end) {
    double usualSeconds =
        start == null || end == null || fixes.size() < 2
            ? Double.POSITIVE_INFINITY
            : UNEVEN * Math.max(0, Duration.between(start, end).toSeconds()) / (fixes.size() - 1);
    List<List<Position>> runs = runs(fixes, usualSeconds);
    int longest = longest(runs);
    var reached = new ArrayList<Position>();
    var doubtful = new ArrayList<Position>();
    for (int i = longest - 1; i >= 0; i--) {
      List<Position> run = runs.get(i);
      Position next = reached.isEmpty() ? runs.get(longest).get(0) : reached.get(0);
      boolean reaches = isReached(run.get(run.size() - 1), next, usualSeconds);
      (reaches ? reached : doubtful).addAll(0, run);
    }
    for (List<Position> run : runs.subList(Math.max(0, longest), runs.size())) {
      boolean reaches =
          reached.isEmpty()
              || run == runs.get(longest)
              || isReached(reached.get(reached.size() - 1), run.get(0), usualSeconds);
      (reaches ? reached : doubtful).addAll(run);
    }
    return new Checked(reached, doubtful);
  }

  /** Returns the fixes in pieces, each of which reaches from its first to its last. */
  private static List<List<Position>> runs(List<Position> fixes, double usualSeconds) {
    var runs = new ArrayList<List<Position>>();
    Position before = null;
    for (Position fix : fixes) {
      if (before == null || !isReached(before, fix, usualSeconds)) {
        runs.add(new ArrayList<>());
      }
      runs.get(runs.size() - 1).add(fix);
      before = fix;
    }
    return runs;
  }

  private static int longest(List<List<Position>> runs) {
    int longest = -1;
    for (int i = 0; i < runs.size(); i++) {
      if (longest < 0 || runs.get(i).size() > runs.get(longest).size()) {
        longest = i;
      }
    }
    return longest;
  }

  private static boolean isReached(Position from, Position to, double usualSeconds) {
    Instant left = from.time();
    Instant came = to.time();
    double seconds =
        left == null || came == null
            ? usualSeconds
            : Math.abs(Duration.between(left, came).toMillis()) / 1e3;
    return metres(from, to) <= ALLOWANCE_METRES + GREATEST_METRES_A_SECOND * seconds;
  }

  /** Returns the distance along a great circle, by the haversine formula. */
  private static double metres(Position from, Position to) {
    double north = Math.toRadians(to.lat() - from.lat());
    double east = Math.toRadians(to.lon() - from.lon());
    double haversine =
        Math.pow(Math.sin(north / 2), 2)
            + Math.cos(Math.toRadians(from.lat()))
                * Math.cos(Math.toRadians(to.lat()))
                * Math.pow(Math.sin(east / 2), 2);
    return 2 * EARTH_METRES * Math.asin(Math.min(1, Math.sqrt(haversine)));
  }
}
