package org.oceanportal.views;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.oceanportal.model.FleetTotals;

/**
 * A fleet's totals under names that are an interface. Figures that the fleet does not have are
 * null.
 */
public record FleetFigures(
    long missions,
    long platforms,
    @Nullable Long profiles,
    @Nullable Long dives,
    long timeAtSeaSeconds,
    String timeAtSea,
    long gliderDays,
    @Nullable BigDecimal distanceMetres,
    @Nullable BigDecimal depthMetres,
    @Nullable Long dataPoints,
    @Nullable Instant firstStart,
    @Nullable Instant lastEnd,
    long dataIssues) {

  public static FleetFigures of(FleetTotals totals) {
    return new FleetFigures(
        totals.missions(),
        totals.platforms(),
        totals.profiles(),
        totals.dives(),
        totals.timeAtSea().toSeconds(),
        totals.prettyTimeAtSea(),
        totals.gliderDays(),
        decimal(totals.distanceMetres()),
        decimal(totals.depthMetres()),
        totals.dataPoints(),
        totals.firstStart(),
        totals.lastEnd(),
        totals.dataIssues());
  }

  /** Returns the digits of the double, which are then written without a power of ten. */
  static @Nullable BigDecimal decimal(@Nullable Double value) {
    return value == null ? null : BigDecimal.valueOf(value).stripTrailingZeros();
  }
}
