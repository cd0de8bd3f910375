package org.oceanportal.query;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.oceanportal.model.Both;
import org.oceanportal.model.Fleet;
import org.oceanportal.model.FleetTotals;

/**
 * The missions to add up, as of now or of a given instant: missions that start later count in
 * nothing, and time at sea ends then.
 *
 * @param fleet the fleet
 * @param scope the scope of gliders; sailbuoys are not filtered
 * @param year the year, 1 to 9998; null for all time
 * @param measure the missions that belong to the year; without a year it changes nothing and must
 *     be {@link YearMeasure#BY_START}
 * @param at the query's instant; null for the current time
 */
public record TotalsQuery(
    Fleet fleet, Scope scope, @Nullable Integer year, YearMeasure measure, @Nullable Instant at)
    implements MissionQuery<FleetTotals> {

  /**
   * Checks the components.
   *
   * @throws IllegalArgumentException if the year is out of range, or if it is null and the measure
   *     is by overlap
   */
  public TotalsQuery {
    Objects.requireNonNull(fleet, "fleet");
    Objects.requireNonNull(scope, "scope");
    Objects.requireNonNull(measure, "measure");
    if (year != null && (year < 1 || year > 9998)) {
      throw new IllegalArgumentException("year must be 1 to 9998 but was " + year);
    }
    if (year == null && measure == YearMeasure.BY_OVERLAP) {
      throw new IllegalArgumentException("measure BY_OVERLAP must have a year but had none");
    }
  }

  /**
   * Returns the query for the totals of all gliders over all time. The portal's own query is {@code
   * gliders().inAnyBasin()}.
   *
   * @return the query
   */
  public static TotalsQuery gliders() {
    return new TotalsQuery(Fleet.GLIDERS, Scope.all(), null, YearMeasure.BY_START, null);
  }

  /**
   * Returns the query for the totals of all sailbuoys over all time.
   *
   * @return the query
   */
  public static TotalsQuery sailbuoys() {
    return new TotalsQuery(Fleet.SAILBUOYS, Scope.all(), null, YearMeasure.BY_START, null);
  }

  /**
   * Returns the queries for the totals of both fleets over all time, for {@link
   * MissionStats#ask(Both)}.
   *
   * @param scope the scope of gliders; sailbuoys are not filtered
   * @return a query for each fleet
   */
  public static Both<TotalsQuery> bothFleets(Scope scope) {
    return new Both<>(gliders().in(scope), sailbuoys());
  }

  /**
   * Returns this query for the missions that name a basin, as the portal uses it.
   *
   * @return the query
   */
  public TotalsQuery inAnyBasin() {
    return in(Scope.inBasin());
  }

  /**
   * Returns this query with another scope.
   *
   * @param other the scope of gliders
   * @return the query
   */
  public TotalsQuery in(Scope other) {
    return new TotalsQuery(fleet, other, year, measure, at);
  }

  /**
   * Returns this query for the missions that start in a year.
   *
   * @param other the year; null for all time
   * @return the query
   */
  public TotalsQuery year(@Nullable Integer other) {
    return new TotalsQuery(fleet, scope, other, YearMeasure.BY_START, at);
  }

  /**
   * Returns this query for the part of the missions that falls into a year.
   *
   * @param other the year
   * @return the query
   */
  public TotalsQuery overlapping(int other) {
    return new TotalsQuery(fleet, scope, other, YearMeasure.BY_OVERLAP, at);
  }

  /**
   * Returns this query as of another instant.
   *
   * @param instant the instant; null for the current time
   * @return the query
   */
  public TotalsQuery at(@Nullable Instant instant) {
    return new TotalsQuery(fleet, scope, year, measure, instant);
  }

  /**
   * Returns the query with a line for each year, platform, basin or project of these totals.
   *
   * @param dimension the dimension of the lines
   * @return the query
   * @throws IllegalArgumentException if these totals are of the part of missions that falls into a
   *     year
   */
  public BreakdownQuery by(Dimension dimension) {
    return new BreakdownQuery(this, dimension);
  }

  @Override
  public String name() {
    return "totals";
  }

  @Override
  public Answer<FleetTotals> askOf(MissionStats stats) {
    return stats.totals(this);
  }

  @Override
  public boolean changesWithTime() {
    return false;
  }

  @Override
  public int version() {
    return 2;
  }
}
