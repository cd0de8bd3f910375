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
 * What is at sea, as one picture: counts, list and map are of the same answers, so that none shows
 * a platform that another lacks.
 *
 * @param asOf the instant it is of; null if neither fleet's missions are known
 * @param vessels the missions of both fleets, gliders first, each fleet in order of start
 * @param recovered those that ended a short while ago and are complete, likewise
 * @param failures why a fleet's missions are not known; empty if both are
 * @param trackFailures why a fleet's tracks are not known; empty if both are
 * @param tooMuch why of a fleet's tracks only the last fixes are known; empty if neither's are
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
   * @param fleet whose it is
   * @param mission the mission
   * @param track where it was, oldest first, without fixes that are none; empty if that is not
   *     known
   * @param area the rectangle that it kept within, where no track is known; null if that is not
   *     known either
   */
  public record Vessel(
      Fleet fleet, RecentMission mission, List<Position> track, @Nullable Box area) {

    /** The fixes, told apart by whether it can have been there. */
    Fixes.Told fixes() {
      return Fixes.told(track, mission.start(), mission.end());
    }

    /** Where it was last; null if that is not known. */
    public @Nullable Position last() {
      return track.isEmpty() ? null : track.get(track.size() - 1);
    }

    /** When it was last heard of: sailbuoys' fixes have no time, so theirs is the mission's end. */
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

  /** A picture of one vessel. */
  static AtSea of(Vessel vessel, Instant asOf) {
    return new AtSea(asOf, List.of(vessel), List.of(), List.of(), List.of(), List.of());
  }

  /**
   * Asks for what is at sea, both fleets at the same time. A question that the database does not
   * answer leaves its part out.
   *
   * @param stats is asked, by several threads at once
   * @param scope which gliders count
   * @return what is at sea
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
