package org.oceanportal.page.view;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.oceanportal.Answer;
import org.oceanportal.MissionStats;
import org.oceanportal.model.Position;
import org.oceanportal.model.RecentMission;
import org.oceanportal.model.Track;
import org.oceanportal.page.geo.Fixes;
import org.oceanportal.query.Fleet;
import org.oceanportal.query.MissionKey;
import org.oceanportal.query.RecentQuery;
import org.oceanportal.query.Scope;
import org.oceanportal.query.TracksQuery;

/**
 * What is at sea, as one picture: counts, list and map are of the same answers, so that none shows
 * a platform that another lacks.
 *
 * @param asOf the instant it is of
 * @param vessels the missions of both fleets, gliders first, each fleet in order of start
 */
public record AtSea(Instant asOf, List<Vessel> vessels) {

  /** Enough for a line that looks like the track, on any screen. */
  private static final int POINTS_EACH = 100;

  /** As many as one command may ask for. */
  private static final int MOST = 1_000;

  /**
   * A mission at sea.
   *
   * @param fleet whose it is
   * @param mission the mission
   * @param track where it was, oldest first, without fixes that are none; empty if that is not
   *     known
   */
  public record Vessel(Fleet fleet, RecentMission mission, List<Position> track) {

    /** Where it was last; null if that is not known. */
    public @Nullable Position last() {
      return track.isEmpty() ? null : track.get(track.size() - 1);
    }

    /** When it was last heard of: sailbuoys' fixes have no time, so theirs is the mission's end. */
    public @Nullable Instant lastFix() {
      Position last = last();
      Instant time = last == null ? null : last.time();
      return time == null ? mission.end() : time;
    }
  }

  /** Keeps a copy of the list. */
  public AtSea {
    Objects.requireNonNull(asOf, "asOf");
    vessels = List.copyOf(vessels);
  }

  /**
   * Asks for what is at sea: for each fleet which missions, and for their tracks in one command.
   *
   * @param stats is asked
   * @param scope which gliders count
   * @return what is at sea
   */
  public static AtSea ask(MissionStats stats, Scope scope) {
    Answer<List<RecentMission>> gliders = stats.recent(RecentQuery.gliders().in(scope));
    Answer<List<RecentMission>> sailbuoys = stats.recent(RecentQuery.sailbuoys());
    var vessels = new ArrayList<>(vessels(stats, Fleet.GLIDERS, gliders.value()));
    vessels.addAll(vessels(stats, Fleet.SAILBUOYS, sailbuoys.value()));
    Instant asOf = gliders.asOf().isBefore(sailbuoys.asOf()) ? gliders.asOf() : sailbuoys.asOf();
    return new AtSea(asOf, vessels);
  }

  private static List<Vessel> vessels(
      MissionStats stats, Fleet fleet, List<RecentMission> missions) {
    Map<MissionKey, Track> tracks = tracks(stats, fleet, missions);
    return missions.stream()
        .map(mission -> new Vessel(fleet, mission, fixes(tracks, mission)))
        .toList();
  }

  private static List<Position> fixes(Map<MissionKey, Track> tracks, RecentMission mission) {
    MissionKey key = key(mission);
    Track track = key == null ? null : tracks.get(key);
    return track == null ? List.of() : Fixes.real(track.positions());
  }

  private static Map<MissionKey, Track> tracks(
      MissionStats stats, Fleet fleet, List<RecentMission> missions) {
    List<MissionKey> keys =
        missions.stream().map(AtSea::key).filter(Objects::nonNull).distinct().limit(MOST).toList();
    return keys.isEmpty()
        ? Map.of()
        : stats.tracks(new TracksQuery(fleet, keys, POINTS_EACH)).value().stream()
            .collect(Collectors.toMap(Track::mission, Function.identity()));
  }

  /** What the mission is called; null if it lacks its platform or its number. */
  static @Nullable MissionKey key(RecentMission mission) {
    return Keys.of(mission.platformSerial(), mission.mission());
  }
}
