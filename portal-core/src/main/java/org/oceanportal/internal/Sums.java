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
 * Totals in the making: of missions one by one (the loop), or of groups that a database has added
 * up. Fields are open to the strategies, which fill them; not safe for concurrent use.
 */
public final class Sums {

  /** How many missions. */
  public long missions;

  /** The different platforms, as they are shown. */
  public final Set<String> platforms = new HashSet<>();

  /** Profiles. */
  public long profiles;

  /** Dives. */
  public long dives;

  /** Milliseconds between start and end. */
  public long millisAtSea;

  /** Calendar days touched. */
  public long days;

  /** Metres over ground. */
  public double distanceMetres;

  /** Metres down. */
  public double depthMetres;

  /** Rows of data. */
  public long dataPoints;

  /** The earliest start. */
  public @Nullable Instant firstStart;

  /** The latest end. */
  public @Nullable Instant lastEnd;

  /** Missions with a value that cannot be right. */
  public long dataIssues;

  /** Missions that were left out because they are not in the scope. */
  public long outsideScope;

  /** A mission that is left out because it is not in the scope. */
  public static Sums outsideScope() {
    var sums = new Sums();
    sums.outsideScope = 1;
    return sums;
  }

  /** Adds what another group came to. */
  public void add(Sums other) {
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

  /** Takes a start into account. */
  public void addStart(@Nullable Instant start) {
    if (start != null && (firstStart == null || start.isBefore(firstStart))) {
      firstStart = start;
    }
  }

  /** Takes an end into account. */
  public void addEnd(@Nullable Instant end) {
    if (end != null && (lastEnd == null || end.isAfter(lastEnd))) {
      lastEnd = end;
    }
  }

  /** The totals, with as many platforms as are named here. */
  public FleetTotals totals(CollectionSchema schema, YearMeasure measure) {
    return totals(schema, measure, platforms.size());
  }

  /**
   * The totals. Figures that the collection does not have, or that a part of a year cannot have,
   * are null.
   */
  public FleetTotals totals(CollectionSchema schema, YearMeasure measure, long platformCount) {
    boolean whole = measure == YearMeasure.BY_START;
    boolean dive = whole && schema.has(PROFILES);
    return new FleetTotals(
        missions,
        platformCount,
        dive ? (Long) profiles : null,
        dive ? (Long) dives : null,
        Duration.ofMillis(millisAtSea),
        days,
        whole && schema.has(DISTANCE_METRES) ? (Double) distanceMetres : null,
        whole && schema.has(DEPTH_METRES) ? (Double) depthMetres : null,
        whole && schema.has(DATA_POINTS) ? (Long) dataPoints : null,
        firstStart,
        lastEnd,
        dataIssues,
        outsideScope);
  }
}
