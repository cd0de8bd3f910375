package org.oceanportal.model;

import java.util.List;
import java.util.Objects;

/**
 * The positions of a mission.
 *
 * @param mission the mission
 * @param positions its positions in order of profile number, oldest first; at least one
 */
public record Track(MissionKey mission, List<Position> positions) {

  /**
   * Checks the components and copies the list.
   *
   * @throws IllegalArgumentException if there is no position
   */
  public Track {
    Objects.requireNonNull(mission, "mission");
    positions = List.copyOf(positions);
    if (positions.isEmpty()) {
      throw new IllegalArgumentException("positions must not be empty");
    }
  }

  /**
   * Returns the last known position.
   *
   * @return the newest of the positions
   */
  public Position last() {
    return positions.get(positions.size() - 1);
  }
}
