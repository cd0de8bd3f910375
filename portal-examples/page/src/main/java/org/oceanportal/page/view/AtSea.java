package org.oceanportal.page.view;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.oceanportal.model.Both;
import org.oceanportal.model.Box;
import org.oceanportal.model.Fleet;
import org.oceanportal.model.Position;
import org.oceanportal.model.RecentMission;
import org.oceanportal.page.answers.PageStats;
import org.oceanportal.page.geo.Fixes;
import org.oceanportal.query.RecentQuery;
import org.oceanportal.query.Scope;

/**
 * The missions at sea, as one picture: counts, list and map are of the same answers, so that none
 * shows a platform that another lacks.
 *
 * @param asOf the instant of the answers; null if neither fleet's missions are known
 * @param vessels the missions of both fleets, gliders first, each fleet in order of start
 * @param recovered those that ended a short while ago and are complete, likewise
 * @param failures the reasons why a fleet's missions are unknown; empty if both are known
 * @param trackFailures the reasons why a fleet's tracks are unknown; empty if both are known
 * @param tooMuch the reason why only the last fixes of a fleet's tracks are known; empty if
 *     neither's are
 */
public record AtSea(
    @Nullable Instant asOf,
    List<Vessel> vessels,
    List<Vessel> recovered,
    List<RuntimeException> failures,
    List<RuntimeException> trackFailures,
    List<RuntimeException> tooMuch) {

  /**
   * A mission at sea, or recovered.
   *
   * @param fleet its fleet
   * @param mission the mission
   * @param track its positions, oldest first, without invalid fixes; empty if unknown
   * @param area the rectangle of its positions, where no track is known; null if that is unknown
   *     too
   */
  public record Vessel(
      Fleet fleet, RecentMission mission, List<Position> track, @Nullable Box area) {

    /** Returns the fixes, separated by whether they are plausible. */
    Fixes.Checked fixes() {
      return Fixes.check(track, mission.start(), mission.end());
    }

    /** Returns its last position; null if unknown. */
    public @Nullable Position last() {
      return track.isEmpty() ? null : track.get(track.size() - 1);
    }

    /**
     * Returns the time of its last fix: sailbuoys' fixes have no time, so theirs is the mission's
     * end.
     */
    public @Nullable Instant lastFix() {
      Position last = last();
      Instant time = last == null ? null : last.time();
      return time == null ? mission.end() : time;
    }
  }

  /** Copies the lists. */
  public AtSea {
    vessels = List.copyOf(vessels);
    recovered = List.copyOf(recovered);
    failures = List.copyOf(failures);
    trackFailures = List.copyOf(trackFailures);
    tooMuch = List.copyOf(tooMuch);
  }

  /** Returns a picture of one vessel. */
  static AtSea of(Vessel vessel, Instant asOf) {
    return new AtSea(asOf, List.of(vessel), List.of(), List.of(), List.of(), List.of());
  }

  /**
   * Queries the missions at sea, both fleets at the same time. A part whose query fails is left
   * out.
   *
   * @param stats the statistics, called by several threads at once
   * @param scope the scope of gliders
   * @return the missions at sea
   */
  public static AtSea ask(PageStats stats, Scope scope) {
    Both<RecentQuery> recent = RecentQuery.bothFleets(scope);
    Supplier<FleetAtSea> sailbuoys =
        PartThreads.run(() -> FleetAtSea.ask(stats, recent.sailbuoys()));
    return of(new Both<>(FleetAtSea.ask(stats, recent.gliders()), sailbuoys.get()));
  }

  private static AtSea of(Both<FleetAtSea> fleets) {
    return new AtSea(
        fleets.stream()
            .map(FleetAtSea::asOf)
            .filter(Objects::nonNull)
            .min(Comparator.naturalOrder())
            .orElse(null),
        fleets.stream().flatMap(fleet -> fleet.vessels().stream()).toList(),
        fleets.stream().flatMap(fleet -> fleet.recovered().stream()).toList(),
        known(fleets, fleet -> fleet.missions().failure()),
        known(fleets, fleet -> fleet.tracks().failure()),
        known(fleets, FleetAtSea::tooMuch));
  }

  private static List<RuntimeException> known(
      Both<FleetAtSea> fleets, Function<FleetAtSea, @Nullable RuntimeException> failure) {
    return fleets.stream()
        .flatMap(fleet -> Optional.ofNullable(failure.apply(fleet)).stream())
        .toList();
  }
}
