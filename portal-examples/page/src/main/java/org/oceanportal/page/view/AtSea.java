package org.oceanportal.page.view;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
import org.oceanportal.query.Answer;
import org.oceanportal.query.RecentQuery;
import org.oceanportal.query.Scope;
import org.oceanportal.query.TracksQuery;

/**
 * What is at sea, as one picture: counts, list and map are of the same answers, so that none shows
 * a platform that another lacks.
 *
 * @param asOf the instant it is of; null if neither fleet's missions are known
 * @param vessels the missions of both fleets, gliders first, each fleet in order of start
 * @param recovered those that ended a short while ago and are complete, likewise
 * @param failures why a fleet's missions are not known; empty if both are
 * @param trackFailures why a fleet's tracks are not known; empty if both are
 */
public record AtSea(
    @Nullable Instant asOf,
    List<Vessel> vessels,
    List<Vessel> recovered,
    List<RuntimeException> failures,
    List<RuntimeException> trackFailures) {

  /** Enough for a line that looks like the track, on any screen. */
  private static final int POINTS_EACH = 100;

  /**
   * Beyond this many the map shows where each is, and no tracks: it could not be read, and the
   * database would look through all positions of all of them.
   */
  private static final int MOST_TRACKS = 100;

  /** As many as one command may ask for. */
  private static final int MOST = 1_000;

  /**
   * A mission at sea, or recovered.
   *
   * @param fleet whose it is
   * @param mission the mission
   * @param track where it was, oldest first, without fixes that are none; empty if that is not
   *     known
   * @param area the rectangle that it kept within, where no track is known; null if that is not
   *     known either
   */
  public record Vessel(
      Fleet fleet, RecentMission mission, List<Position> track, @Nullable Box area) {

    /** The fixes, told apart by whether it can have been there. */
    Fixes.Told fixes() {
      return Fixes.told(track, mission.start(), mission.end());
    }

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

  /** Keeps copies of the lists. */
  public AtSea {
    vessels = List.copyOf(vessels);
    recovered = List.copyOf(recovered);
    failures = List.copyOf(failures);
    trackFailures = List.copyOf(trackFailures);
  }

  /** A picture of one vessel. */
  static AtSea of(Vessel vessel, Instant asOf) {
    return new AtSea(asOf, List.of(vessel), List.of(), List.of(), List.of());
  }

  /**
   * Asks for what is at sea: for each fleet which missions, and for their tracks in one command. A
   * question that the database does not answer leaves its part out.
   *
   * @param stats is asked
   * @param scope which gliders count
   * @return what is at sea
   */
  public static AtSea ask(PageStats stats, Scope scope) {
    var missions = new EnumMap<Fleet, Part<Answer<List<RecentMission>>>>(Fleet.class);
    missions.put(Fleet.GLIDERS, Part.of(() -> stats.recent(RecentQuery.gliders().in(scope))));
    missions.put(Fleet.SAILBUOYS, Part.of(() -> stats.recent(RecentQuery.sailbuoys())));
    var tracks = new EnumMap<Fleet, Part<Map<MissionKey, Track>>>(Fleet.class);
    missions.forEach(
        (fleet, part) -> tracks.put(fleet, Part.of(() -> tracks(stats, fleet, atSea(part)))));
    List<Vessel> atSea = vessels(missions, tracks, AtSea::isAtSea);
    return new AtSea(
        asOf(missions.values().stream()),
        withAreas(stats, atSea),
        vessels(missions, tracks, mission -> !isAtSea(mission)),
        failures(missions.values().stream()),
        failures(tracks.values().stream()));
  }

  private static boolean isAtSea(RecentMission mission) {
    return mission.status() != MissionStatus.COMPLETE;
  }

  private static List<RecentMission> atSea(Part<Answer<List<RecentMission>>> part) {
    return missions(part).stream().filter(AtSea::isAtSea).toList();
  }

  private static List<RecentMission> missions(@Nullable Part<Answer<List<RecentMission>>> part) {
    Answer<List<RecentMission>> answer = part == null ? null : part.answer();
    return answer == null ? List.of() : answer.value();
  }

  private static @Nullable Instant asOf(Stream<Part<Answer<List<RecentMission>>>> parts) {
    return parts
        .map(Part::answer)
        .filter(Objects::nonNull)
        .map(Answer::asOf)
        .min(Comparator.naturalOrder())
        .orElse(null);
  }

  private static List<RuntimeException> failures(Stream<? extends Part<?>> parts) {
    return parts
        .map(Part::failure)
        .flatMap(failure -> Optional.ofNullable(failure).stream())
        .toList();
  }

  private static List<Vessel> vessels(
      Map<Fleet, Part<Answer<List<RecentMission>>>> missions,
      Map<Fleet, Part<Map<MissionKey, Track>>> tracks,
      Predicate<RecentMission> wanted) {
    var vessels = new ArrayList<Vessel>();
    for (Fleet fleet : Fleet.values()) {
      Part<Map<MissionKey, Track>> part = tracks.get(fleet);
      Map<MissionKey, Track> known = part == null ? null : part.answer();
      missions(missions.get(fleet)).stream()
          .filter(wanted)
          .map(mission -> new Vessel(fleet, mission, fixes(known, mission), null))
          .forEach(vessels::add);
    }
    return vessels;
  }

  /** With the rectangles of those without a track: one command for each fleet that has such. */
  private static List<Vessel> withAreas(PageStats stats, List<Vessel> vessels) {
    var areas = new HashMap<MissionKey, Box>();
    vessels.stream()
        .filter(vessel -> vessel.track.isEmpty())
        .map(Vessel::fleet)
        .distinct()
        .forEach(fleet -> areas.putAll(areas(stats, fleet)));
    return vessels.stream()
        .map(
            vessel -> {
              MissionKey key = key(vessel.mission);
              Box area = key == null || !vessel.track.isEmpty() ? null : areas.get(key);
              return new Vessel(vessel.fleet, vessel.mission, vessel.track, area);
            })
        .toList();
  }

  private static Map<MissionKey, Box> areas(PageStats stats, Fleet fleet) {
    MissionPage page = Part.of(() -> stats.missionsAtSea(fleet).value()).answer();
    var areas = new HashMap<MissionKey, Box>();
    for (Mission mission : page == null ? List.<Mission>of() : page.missions()) {
      MissionKey key = Keys.of(mission.platformSerial(), mission.mission());
      if (key != null && mission.box() != null) {
        areas.put(key, mission.box());
      }
    }
    return areas;
  }

  private static List<Position> fixes(
      @Nullable Map<MissionKey, Track> tracks, RecentMission mission) {
    MissionKey key = key(mission);
    Track track = key == null || tracks == null ? null : tracks.get(key);
    return track == null ? List.of() : Fixes.real(track.positions());
  }

  private static Map<MissionKey, Track> tracks(
      PageStats stats, Fleet fleet, List<RecentMission> missions) {
    List<MissionKey> keys =
        missions.stream().map(AtSea::key).filter(Objects::nonNull).distinct().limit(MOST).toList();
    if (keys.isEmpty()) {
      return Map.of();
    }
    int points = keys.size() <= MOST_TRACKS ? POINTS_EACH : 1;
    return stats.tracksAtSea(new TracksQuery(fleet, keys, points)).value().stream()
        .collect(Collectors.toMap(Track::mission, Function.identity()));
  }

  /** What the mission is called; null if it lacks its platform or its number. */
  static @Nullable MissionKey key(RecentMission mission) {
    return Keys.of(mission.platformSerial(), mission.mission());
  }
}
