package org.oceanportal.sample;

import java.time.Duration;
import java.time.Instant;

/**
 * One mission before its documents are made.
 *
 * @param index its place in the fleet's plan, from which its random choices are seeded
 * @param platform the platform's place in the roster
 * @param mission its number
 * @param start the first data
 * @param end the last data
 * @param atSea whether it has no end yet, so that {@code end} is only the newest fix
 * @param complete whether the full-resolution data are in
 * @param basins its comma-separated basins; empty for waters outside all basins
 */
record PlannedMission(
    int index,
    int platform,
    int mission,
    Instant start,
    Instant end,
    boolean atSea,
    boolean complete,
    String basins) {

  Duration duration() {
    return Duration.between(start, end);
  }
}
