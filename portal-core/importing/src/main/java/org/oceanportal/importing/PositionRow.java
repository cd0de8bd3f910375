package org.oceanportal.importing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.oceanportal.model.MissionKey;

/**
 * A position in a row.
 *
 * @param mission its mission
 * @param number its number within the mission
 * @param time its time; null if the row has none
 * @param lat degrees north
 * @param lon degrees east, from -180 to 180
 * @param depthMetres the greatest depth; null if the row has none
 */
record PositionRow(
    MissionKey mission,
    int number,
    @Nullable Instant time,
    double lat,
    double lon,
    @Nullable Object depthMetres) {}
