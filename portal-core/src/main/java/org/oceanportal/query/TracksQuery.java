package org.oceanportal.query;

import java.util.List;
import java.util.Objects;
import org.oceanportal.model.Fleet;
import org.oceanportal.model.MissionKey;
import org.oceanportal.model.Track;

/**
 * Where a set of missions were: what a map needs.
 *
 * @param fleet whose missions
 * @param missions which missions, 1 to 1,000; duplicates are dropped
 * @param pointsEach how many positions of each mission at most, 1 to 10,000: 1 is the last
 *     position, 2 or more are spread evenly over the track's positions with both ends kept
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
   * The last position of each mission.
   *
   * @param fleet whose missions
   * @param missions which missions
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
