package org.oceanportal.page.geo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.oceanportal.model.Position;

/** Which positions a map can show, and which of them a vessel can have reached. */
public final class Fixes {

  /** Faster than any glider or sailbuoy in any current: a glider makes 0.3, a sailbuoy 2. */
  public static final double GREATEST_METRES_A_SECOND = 5;

  /** What a fix may be wrong by, and a deployment from a ship may move a vessel. */
  private static final double ALLOWANCE_METRES = 20_000;

  /** Fixes without times are not as even as they are taken to be. */
  private static final double UNEVEN = 3;

  private static final double EARTH_METRES = 6_371_000;

  private Fixes() {}

  /**
   * Fixes told apart.
   *
   * @param reached those that the vessel can have reached one from the other, in order
   * @param doubtful the others, in order
   */
  public record Told(List<Position> reached, List<Position> doubtful) {

    /** Copies the lists. */
    public Told {
      reached = List.copyOf(reached);
      doubtful = List.copyOf(doubtful);
    }

    /** The last that it can have reached; null for none. */
    public @Nullable Position last() {
      return reached.isEmpty() ? null : reached.get(reached.size() - 1);
    }
  }

  /**
   * The positions without fixes at (0, 0), which receivers report that have no fix: they draw lines
   * across the map.
   *
   * @param positions in order of time
   * @return the others, in their order
   */
  public static List<Position> real(List<Position> positions) {
    return positions.stream().filter(fix -> fix.lat() != 0 || fix.lon() != 0).toList();
  }

  /**
   * Tells apart the fixes that no vessel could have reached from those before and after, by speed
   * alone: {@value #GREATEST_METRES_A_SECOND} m/s for the time between, and 20 km. The longest run
   * of fixes that reach each other is believed, of two alike the earlier, and what reaches it.
   *
   * @param fixes in order of time; those without a time are taken as evenly spread over the
   *     mission, and given three times that
   * @param start when the mission began; null if that is not known
   * @param end when it ended; null if that is not known
   */
  public static Told told(List<Position> fixes, @Nullable Instant start, @Nullable Instant end) {
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
    return new Told(reached, doubtful);
  }

  /** The fixes in pieces, each of which reaches from its first to its last. */
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

  /** Along a great circle, by the haversine formula. */
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
