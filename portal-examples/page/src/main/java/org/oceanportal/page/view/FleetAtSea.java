package org.oceanportal.page.view;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.oceanportal.model.Box;
import org.oceanportal.model.Fleet;
import org.oceanportal.model.Mission;
import org.oceanportal.model.MissionKey;
import org.oceanportal.model.MissionPage;
import org.oceanportal.model.MissionStatus;
import org.oceanportal.model.Position;
import org.oceanportal.model.RecentMission;
import org.oceanportal.model.Track;
import org.oceanportal.page.answers.PageStats;
import org.oceanportal.page.geo.Fixes;
import org.oceanportal.page.view.AtSea.Vessel;
import org.oceanportal.query.Answer;
import org.oceanportal.query.RecentQuery;
import org.oceanportal.query.TracksQuery;

/**
 * The missions of one fleet that are at sea, and those recovered lately.
 *
 * @param fleet the fleet
 * @param missions its missions, or the reason why they are unknown
 * @param tracks the positions of those at sea, or the reason why they are unknown
 * @param fixes the fixes of each, without invalid ones
 * @param areas the rectangles of those at sea that have no track
 */
record FleetAtSea(
    Fleet fleet,
    Part<Answer<List<RecentMission>>> missions,
    Part<TracksOrLast> tracks,
    Map<MissionKey, List<Position>> fixes,
    Map<MissionKey, Box> areas) {

  /**
   * The number of positions of a track, enough for a line that looks like the track on any screen.
   */
  private static final int POINTS_EACH = 100;

  /**
   * The number of tracks beyond which the map shows only last positions: it would be unreadable,
   * and the database would read all positions of all missions.
   */
  private static final int MOST_TRACKS = 100;

  /** The most missions that one command may query. */
  private static final int MOST = 1_000;

  /**
   * Queries a fleet: one command for the missions, one for all their tracks (two if they are too
   * much for the database), and one for rectangles if some have no track. No further query runs
   * once one has failed.
   */
  static FleetAtSea ask(PageStats stats, RecentQuery query) {
    Fleet fleet = query.fleet();
    Part<Answer<List<RecentMission>>> missions = Part.of(() -> stats.recent(query));
    List<RecentMission> atSea = of(missions).stream().filter(FleetAtSea::isAtSea).toList();
    Part<TracksOrLast> tracks = Part.of(() -> tracks(stats, fleet, atSea));
    Map<MissionKey, List<Position>> fixes = fixes(tracks.answer());
    boolean lacks =
        tracks.answer() != null
            && atSea.stream().anyMatch(mission -> fixes(fixes, mission).isEmpty());
    return new FleetAtSea(fleet, missions, tracks, fixes, lacks ? areas(stats, fleet) : Map.of());
  }

  private static Map<MissionKey, List<Position>> fixes(@Nullable TracksOrLast tracks) {
    return tracks == null
        ? Map.of()
        : tracks.tracks().stream()
            .collect(Collectors.toMap(Track::mission, track -> Fixes.real(track.positions())));
  }

  private static boolean isAtSea(RecentMission mission) {
    return mission.status() != MissionStatus.COMPLETE;
  }

  private static List<RecentMission> of(Part<Answer<List<RecentMission>>> missions) {
    Answer<List<RecentMission>> answer = missions.answer();
    return answer == null ? List.of() : answer.value();
  }

  private static TracksOrLast tracks(PageStats stats, Fleet fleet, List<RecentMission> missions) {
    List<MissionKey> keys =
        missions.stream()
            .flatMap(mission -> mission.key().stream())
            .distinct()
            .limit(MOST)
            .toList();
    if (keys.isEmpty()) {
      return new TracksOrLast(List.of(), null);
    }
    int points = keys.size() <= MOST_TRACKS ? POINTS_EACH : 1;
    return TracksOrLast.ask(stats::tracksAtSea, new TracksQuery(fleet, keys, points));
  }

  private static Map<MissionKey, Box> areas(PageStats stats, Fleet fleet) {
    MissionPage page = Part.of(() -> stats.missionsAtSea(fleet).value()).answer();
    var areas = new HashMap<MissionKey, Box>();
    for (Mission mission : page == null ? List.<Mission>of() : page.missions()) {
      Box box = mission.box();
      if (box != null) {
        mission.key().ifPresent(key -> areas.put(key, box));
      }
    }
    return areas;
  }

  private static List<Position> fixes(
      Map<MissionKey, List<Position>> fixes, RecentMission mission) {
    return mission.key().map(key -> fixes.getOrDefault(key, List.of())).orElse(List.of());
  }

  /** Returns the instant of the missions; null if they are unknown. */
  @Nullable Instant asOf() {
    Answer<List<RecentMission>> answer = missions.answer();
    return answer == null ? null : answer.asOf();
  }

  /** Returns the reason why only the last fix of each mission is known; null if all are. */
  @Nullable RuntimeException tooMuch() {
    TracksOrLast answer = tracks.answer();
    return answer == null ? null : answer.tooMuch();
  }

  /** Returns the missions at sea, in order of start. */
  List<Vessel> vessels() {
    return of(missions).stream().filter(FleetAtSea::isAtSea).map(this::vessel).toList();
  }

  /** Returns the missions that ended a short while ago and are complete, in order of start. */
  List<Vessel> recovered() {
    return of(missions).stream()
        .filter(mission -> !isAtSea(mission))
        .map(mission -> new Vessel(fleet, mission, List.of(), null))
        .toList();
  }

  private Vessel vessel(RecentMission mission) {
    List<Position> track = fixes(fixes, mission);
    MissionKey key = mission.key().orElse(null);
    return new Vessel(
        fleet, mission, track, track.isEmpty() && key != null ? areas.get(key) : null);
  }
}
