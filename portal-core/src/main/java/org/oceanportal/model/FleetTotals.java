package org.oceanportal.model;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The sums over a fleet's missions.
 *
 * <p>A figure is null if the fleet does not have it (sailbuoys do not dive) or if it cannot be
 * given for the part of a year. An absent value counts as nothing. So does an invalid one: not a
 * number, NaN, negative, infinite or beyond 2<sup>53</sup>, a time that is not one, an end before
 * the start, one more than 24 hours ahead of the clock, a mission longer than any can be, or one
 * without an end that started longer ago than that; and a mission with such a value is counted in
 * {@code dataIssues}.
 *
 * @param missions the number of missions, whether or not their values are valid
 * @param platforms the number of different platforms
 * @param profiles the sum of the missions' profiles; of a fractional count the whole part
 * @param dives the number of dives, of two profiles each; halves are dropped for each mission
 * @param timeAtSea the sum over missions of the end (or the query's instant, if that is earlier)
 *     minus the start; parallel missions both count, one without an end not yet
 * @param gliderDays UTC calendar days that a mission touches, from start to end, summed over
 *     missions; a part of a day counts as a whole one
 * @param distanceMetres the sum of the distances over ground
 * @param depthMetres the sum of the greatest depths of all profiles
 * @param dataPoints the sum of the rows of data
 * @param firstStart the earliest start, or null
 * @param lastEnd the latest end by the query's instant, or null
 * @param dataIssues the number of missions with at least one invalid value
 * @param missionsOutsideScope the number of missions left out because they are outside the scope; 0
 *     in a line of a {@link Breakdown}, which has the number once
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
    long dataIssues,
    long missionsOutsideScope) {

  /**
   * Checks that time at sea is not null. Use {@link #builder}: this constructor changes with each
   * new component.
   */
  public FleetTotals {
    Objects.requireNonNull(timeAtSea, "timeAtSea");
  }

  /**
   * Returns a builder of the totals of no mission, in which each figure that a fleet may lack is
   * null.
   *
   * @return the builder
   */
  public static FleetTotalsBuilder builder() {
    return new FleetTotalsBuilder();
  }

  /**
   * Formats the time at sea like the portal.
   *
   * @return such as {@code 11 years 171 days}
   * @see PrettyTime
   */
  public String prettyTimeAtSea() {
    return PrettyTime.of(timeAtSea);
  }
}
