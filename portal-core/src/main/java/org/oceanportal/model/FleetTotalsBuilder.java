package org.oceanportal.model;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Makes {@link FleetTotals}, for implementations of queries and for tests. Not thread-safe. */
public final class FleetTotalsBuilder {

  private long missions;
  private long platforms;
  private @Nullable Long profiles;
  private @Nullable Long dives;
  private Duration timeAtSea = Duration.ZERO;
  private long gliderDays;
  private @Nullable Double distanceMetres;
  private @Nullable Double depthMetres;
  private @Nullable Long dataPoints;
  private @Nullable Instant firstStart;
  private @Nullable Instant lastEnd;
  private long dataIssues;
  private long missionsOutsideScope;

  FleetTotalsBuilder() {}

  /**
   * Sets how many missions there are, whether or not their values are right.
   *
   * @param missions the number
   * @return this builder
   */
  public FleetTotalsBuilder missions(long missions) {
    this.missions = missions;
    return this;
  }

  /**
   * Sets how many different platforms they are of.
   *
   * @param platforms the number
   * @return this builder
   */
  public FleetTotalsBuilder platforms(long platforms) {
    this.platforms = platforms;
    return this;
  }

  /**
   * Sets the sum of the missions' profiles; of a fractional count the whole part.
   *
   * @param profiles the number; null if the fleet has none
   * @return this builder
   */
  public FleetTotalsBuilder profiles(@Nullable Long profiles) {
    this.profiles = profiles;
    return this;
  }

  /**
   * Sets the number of dives: two profiles make one, and halves are dropped for each mission.
   *
   * @param dives the number; null if the fleet does not dive
   * @return this builder
   */
  public FleetTotalsBuilder dives(@Nullable Long dives) {
    this.dives = dives;
    return this;
  }

  /**
   * Sets the sum over missions of the end (or the instant asked about, if that is earlier) minus
   * the start; parallel missions both count, one without an end not yet.
   *
   * @param timeAtSea the time
   * @return this builder
   */
  public FleetTotalsBuilder timeAtSea(Duration timeAtSea) {
    this.timeAtSea = timeAtSea;
    return this;
  }

  /**
   * Sets how many UTC calendar days missions touch, from start to end, summed over missions; a part
   * of a day counts whole.
   *
   * @param gliderDays the number
   * @return this builder
   */
  public FleetTotalsBuilder gliderDays(long gliderDays) {
    this.gliderDays = gliderDays;
    return this;
  }

  /**
   * Sets the sum of the distances over ground.
   *
   * @param distanceMetres metres; null if the fleet has none
   * @return this builder
   */
  public FleetTotalsBuilder distanceMetres(@Nullable Double distanceMetres) {
    this.distanceMetres = distanceMetres;
    return this;
  }

  /**
   * Sets the sum of the greatest depths of all profiles.
   *
   * @param depthMetres metres; null if the fleet has none
   * @return this builder
   */
  public FleetTotalsBuilder depthMetres(@Nullable Double depthMetres) {
    this.depthMetres = depthMetres;
    return this;
  }

  /**
   * Sets the sum of the rows of data.
   *
   * @param dataPoints the number; null if the fleet has none
   * @return this builder
   */
  public FleetTotalsBuilder dataPoints(@Nullable Long dataPoints) {
    this.dataPoints = dataPoints;
    return this;
  }

  /**
   * Sets the earliest start.
   *
   * @param firstStart the instant; null if there is none
   * @return this builder
   */
  public FleetTotalsBuilder firstStart(@Nullable Instant firstStart) {
    this.firstStart = firstStart;
    return this;
  }

  /**
   * Sets the latest end by the instant asked about.
   *
   * @param lastEnd the instant; null if there is none
   * @return this builder
   */
  public FleetTotalsBuilder lastEnd(@Nullable Instant lastEnd) {
    this.lastEnd = lastEnd;
    return this;
  }

  /**
   * Sets how many missions have at least one value that cannot be right.
   *
   * @param dataIssues the number
   * @return this builder
   */
  public FleetTotalsBuilder dataIssues(long dataIssues) {
    this.dataIssues = dataIssues;
    return this;
  }

  /**
   * Sets how many missions were left out because they are not in the scope asked about; 0 in a line
   * of a {@link Breakdown}, which tells it once.
   *
   * @param missionsOutsideScope the number
   * @return this builder
   */
  public FleetTotalsBuilder missionsOutsideScope(long missionsOutsideScope) {
    this.missionsOutsideScope = missionsOutsideScope;
    return this;
  }

  /**
   * Returns totals with these values.
   *
   * @return it
   */
  public FleetTotals build() {
    return new FleetTotals(
        missions,
        platforms,
        profiles,
        dives,
        timeAtSea,
        gliderDays,
        distanceMetres,
        depthMetres,
        dataPoints,
        firstStart,
        lastEnd,
        dataIssues,
        missionsOutsideScope);
  }
}
