package org.oceanportal.query;

import java.util.Objects;
import org.oceanportal.model.Breakdown;

/**
 * Totals with one line for each year, platform, basin or project: {@code
 * TotalsQuery.gliders().by(YEAR)}.
 *
 * @param totals the missions to add up, as of an instant
 * @param by the dimension of the lines
 */
public record BreakdownQuery(TotalsQuery totals, Dimension by) implements MissionQuery<Breakdown> {

  /**
   * Checks the components.
   *
   * @throws IllegalArgumentException if the totals are of the part of missions that falls into a
   *     year
   */
  public BreakdownQuery {
    Objects.requireNonNull(totals, "totals");
    Objects.requireNonNull(by, "by");
    if (totals.measure() == YearMeasure.BY_OVERLAP) {
      throw new IllegalArgumentException("measure must be BY_START in a breakdown");
    }
  }

  @Override
  public String name() {
    return "breakdown";
  }

  @Override
  public Answer<Breakdown> askOf(MissionStats stats) {
    return stats.breakdown(this);
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
