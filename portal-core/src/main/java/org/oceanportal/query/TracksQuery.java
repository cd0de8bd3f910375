package org.oceanportal.query;

import java.util.List;
import java.util.Objects;
import org.oceanportal.model.Fleet;
import org.oceanportal.model.MissionKey;
import org.oceanportal.model.Track;

/**
 * The positions of a set of missions, for a map.
 *
 * @param fleet the fleet
 * @param missions the missions, 1 to 1,000; duplicates are dropped
 * @param pointsEach the most positions of each mission, 1 to 10,000: 1 is the last position, 2 or
 *     more are spread evenly over the track's positions with both ends included
 */
public record TracksQuery(Fleet fleet, List<MissionKey> missions, int pointsEach)
    implements MissionQuery<List<Track>> {

  /**
   * Checks the components.
   *
   * @throws IllegalArgumentException if there are no or too many missions, or if {@code pointsEach}
   *     is out of range
   */
  public TracksQuery {
    Objects.requireNonNull(fleet, "fleet");
    missions = missions.stream().distinct().toList();
    if (missions.isEmpty() || missions.size() > 1_000) {
      throw new IllegalArgumentException("missions must be 1 to 1000 but were " + missions.size());
    }
    if (pointsEach < 1 || pointsEach > 10_000) {
      throw new IllegalArgumentException("pointsEach must be 1 to 10000 but was " + pointsEach);
    }
  }

  /**
   * Returns the query for the last position of each mission.
   *
   * @param fleet the fleet
   * @param missions the missions
   * @return the query
   */
  public static TracksQuery lastPositions(Fleet fleet, List<MissionKey> missions) {
    return new TracksQuery(fleet, missions, 1);
  }

  @Override
  public String name() {
    return "tracks";
  }

  @Override
  public Answer<List<Track>> askOf(MissionStats stats) {
    return stats.tracks(this);
  }

  @Override
  public boolean changesWithTime() {
    return false;
  }

  @Override
  public int version() {
    return 1;
  }
}
