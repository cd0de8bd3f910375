package org.oceanportal.importing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.oceanportal.model.MissionKey;

/**
 * A position as a row has it.
 *
 * @param mission whose it is
 * @param number its number within the mission
 * @param time when it was; null if the row does not say
 * @param lat degrees north
 * @param lon degrees east, from -180 to 180
 * @param depthMetres the greatest depth; null if the row does not say
 */
record PositionRow(
    MissionKey mission,
    int number,
    @Nullable Instant time,
    double lat,
    double lon,
    @Nullable Object depthMetres) {}
