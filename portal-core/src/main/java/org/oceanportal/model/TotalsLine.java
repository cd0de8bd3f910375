package org.oceanportal.model;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One line of a breakdown.
 *
 * @param key the year ({@code 2024}), platform serial, basin or project; null for missions without
 *     one
 * @param totals the sums of its missions
 */
public record TotalsLine(@Nullable String key, FleetTotals totals) {

  /** Checks that the totals are not null. */
  public TotalsLine {
    Objects.requireNonNull(totals, "totals");
  }
}
