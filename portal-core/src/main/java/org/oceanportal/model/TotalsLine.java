package org.oceanportal.model;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One line of a breakdown.
 *
 * @param key the year ({@code 2024}), platform serial, basin or project; null for the missions that
 *     have none
 * @param totals what they add up to
 */
public record TotalsLine(@Nullable String key, FleetTotals totals) {

  /** Checks that the totals are not null. */
  public TotalsLine {
    Objects.requireNonNull(totals, "totals");
  }
}
