package org.oceanportal.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A position of a platform: a profile of a glider, or a fix of a sailbuoy.
 *
 * @param lat the latitude in degrees, -90 to 90
 * @param lon the longitude in degrees, -180 to 180
 * @param time the time; null for a sailbuoy, whose track has no times
 * @param maxDepthMetres the profile's greatest depth; null for a sailbuoy, or if it is unknown
 * @param number the profile's number; null for a sailbuoy
 */
public record Position(
    double lat,
    double lon,
    @Nullable Instant time,
    @Nullable Double maxDepthMetres,
    @Nullable Integer number) {

  /**
   * Checks the coordinates.
   *
   * @throws IllegalArgumentException if one is NaN or out of range
   */
  public Position {
    if (!(lat >= -90 && lat <= 90)) {
      throw new IllegalArgumentException("lat must be -90 to 90 but was " + lat);
    }
    if (!(lon >= -180 && lon <= 180)) {
      throw new IllegalArgumentException("lon must be -180 to 180 but was " + lon);
    }
  }
}
