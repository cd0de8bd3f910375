package org.oceanportal.model;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a fleet's missions add up to.
 *
 * <p>A figure is null if the fleet does not have it (sailbuoys do not dive) or if it cannot be told
 * for the part of a year. An absent value counts as nothing. So does one that cannot be right: not
 * a number, NaN, negative, infinite or beyond 2<sup>53</sup>, a time that is not one, an end before
 * the start; and the mission that has it is counted in {@code dataIssues}.
 *
 * @param missions how many missions, whether or not their values are right
 * @param platforms how many different platforms
 * @param profiles the sum of the missions' profiles; of a fractional count the whole part
 * @param dives two profiles make a dive; halves are dropped for each mission
 * @param timeAtSea the sum of end minus start over missions; parallel missions both count, one
 *     without an end not yet
 * @param gliderDays UTC calendar days that a mission touches, from start to end, summed over
 *     missions; a part of a day counts whole
 * @param distanceMetres the sum of the distances over ground
 * @param depthMetres the sum of the greatest depths of all profiles
 * @param dataPoints the sum of the rows of data
 * @param firstStart the earliest start, or null
 * @param lastEnd the latest end, or null
 * @param dataIssues how many missions have at least one value that cannot be right
 */
public record FleetTotals(
    long missions,
    long platforms,
    @Nullable Long profiles,
    @Nullable Long dives,
    Duration timeAtSea,
    long gliderDays,
    @Nullable Double distanceMetres,
    @Nullable Double depthMetres,
    @Nullable Long dataPoints,
    @Nullable Instant firstStart,
    @Nullable Instant lastEnd,
    long dataIssues) {

  /** Checks that time at sea is not null. */
  public FleetTotals {
    Objects.requireNonNull(timeAtSea, "timeAtSea");
  }

  /**
   * Time at sea in the portal's words.
   *
   * @return such as {@code 11 years 171 days}
   * @see PrettyTime
   */
  public String prettyTimeAtSea() {
    return PrettyTime.of(timeAtSea);
  }
}
