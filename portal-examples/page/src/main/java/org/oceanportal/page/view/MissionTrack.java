package org.oceanportal.page.view;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.oceanportal.model.Box;
import org.oceanportal.model.Mission;
import org.oceanportal.model.MissionKey;
import org.oceanportal.model.Position;
import org.oceanportal.model.RecentMission;
import org.oceanportal.model.Track;
import org.oceanportal.page.geo.Fixes;
import org.oceanportal.page.geo.GeoJson.FeatureCollection;
import org.oceanportal.page.view.AtSea.Vessel;

/**
 * The positions of one mission.
 *
 * @param mission the mission
 * @param key its key
 * @param positions oldest first; empty if unknown
 * @param tooMuch the reason why they are only the last ones; null if they are all
 */
public record MissionTrack(
    Mission mission, MissionKey key, List<Position> positions, @Nullable RuntimeException tooMuch) {

  /** Copies the list. */
  public MissionTrack {
    positions = List.copyOf(positions);
  }

  /** Returns the positions of an answer. */
  public static MissionTrack of(Mission mission, MissionKey key, TracksOrLast found) {
    List<Track> tracks = found.tracks();
    return new MissionTrack(
        mission,
        key,
        tracks.isEmpty() ? List.of() : Fixes.real(tracks.get(0).positions()),
        found.tooMuch());
  }

  /** Returns its map as stored, with freshness as of now. */
  public FeatureCollection map(Instant now) {
    return SeaMap.of(AtSea.of(vessel(null), now), now);
  }

  /**
   * Returns its map for people: doubtful fixes are marked, and without any fix its area is shown.
   */
  FeatureCollection markedMap(Instant now) {
    return SeaMap.marked(AtSea.of(vessel(mission.box()), now), now);
  }

  Vessel vessel() {
    return vessel(null);
  }

  private Vessel vessel(@Nullable Box area) {
    var recent =
        new RecentMission(
            key.platformSerial(), key.mission(), mission.start(), mission.end(), mission.status());
    return new Vessel(mission.fleet(), recent, positions, area);
  }
}
