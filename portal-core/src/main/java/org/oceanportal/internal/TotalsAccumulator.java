package org.oceanportal.internal;

import static org.oceanportal.mongo.MissionField.*;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.oceanportal.model.FleetTotals;
import org.oceanportal.mongo.CollectionSchema;
import org.oceanportal.query.YearMeasure;

/**
 * An accumulator of totals: of missions one by one (the loop), or of groups that a database has
 * added up. Fields are open to the strategies, which fill them; not thread-safe.
 */
public final class TotalsAccumulator {

  /** The number of missions. */
  public long missions;

  /** The different platforms, as they are shown. */
  public final Set<String> platforms = new HashSet<>();

  /** The number of profiles. */
  public long profiles;

  /** The number of dives. */
  public long dives;

  /** Milliseconds between start and end. */
  public long millisAtSea;

  /** The calendar days touched. */
  public long days;

  /** Metres over ground. */
  public double distanceMetres;

  /** Metres down. */
  public double depthMetres;

  /** The rows of data. */
  public long dataPoints;

  /** The earliest start. */
  public @Nullable Instant firstStart;

  /** The latest end. */
  public @Nullable Instant lastEnd;

  /** The missions with an invalid value. */
  public long dataIssues;

  /** The missions that were left out because they are outside the scope. */
  public long outsideScope;

  /** Returns the sums of a mission outside the scope, which is counted as such and nothing else. */
  public static TotalsAccumulator outsideScope() {
    var sums = new TotalsAccumulator();
    sums.outsideScope = 1;
    return sums;
  }

  /** Adds the sums of another group. */
  public void add(TotalsAccumulator other) {
    missions += other.missions;
    platforms.addAll(other.platforms);
    profiles += other.profiles;
    dives += other.dives;
    millisAtSea += other.millisAtSea;
    days += other.days;
    distanceMetres += other.distanceMetres;
    depthMetres += other.depthMetres;
    dataPoints += other.dataPoints;
    dataIssues += other.dataIssues;
    outsideScope += other.outsideScope;
    addStart(other.firstStart);
    addEnd(other.lastEnd);
  }

  /** Lowers the first start to this one if it is earlier. */
  public void addStart(@Nullable Instant start) {
    if (start != null && (firstStart == null || start.isBefore(firstStart))) {
      firstStart = start;
    }
  }

  /** Raises the last end to this one if it is later. */
  public void addEnd(@Nullable Instant end) {
    if (end != null && (lastEnd == null || end.isAfter(lastEnd))) {
      lastEnd = end;
    }
  }

  /** Returns the totals, with as many platforms as are named here. */
  public FleetTotals totals(CollectionSchema schema, YearMeasure measure) {
    return totals(schema, measure, platforms.size());
  }

  /**
   * Returns the totals. Figures that the collection does not have, or that a part of a year cannot
   * have, are null.
   */
  public FleetTotals totals(CollectionSchema schema, YearMeasure measure, long platformCount) {
    boolean whole = measure == YearMeasure.BY_START;
    boolean dive = whole && schema.has(PROFILES);
    return FleetTotals.builder()
        .missions(missions)
        .platforms(platformCount)
        .profiles(dive ? (Long) profiles : null)
        .dives(dive ? (Long) dives : null)
        .timeAtSea(Duration.ofMillis(millisAtSea))
        .gliderDays(days)
        .distanceMetres(whole && schema.has(DISTANCE_METRES) ? (Double) distanceMetres : null)
        .depthMetres(whole && schema.has(DEPTH_METRES) ? (Double) depthMetres : null)
        .dataPoints(whole && schema.has(DATA_POINTS) ? (Long) dataPoints : null)
        .firstStart(firstStart)
        .lastEnd(lastEnd)
        .dataIssues(dataIssues)
        .missionsOutsideScope(outsideScope)
        .build();
  }
}
