package org.oceanportal.check;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.oceanportal.model.Fleet;
import org.oceanportal.model.MissionKey;

/** The pairs of missions of one fleet that have one platform at sea twice at once. */
final class Overlaps {

  private final Fleet fleet;
  private final Map<String, List<TimeAtSea>> byPlatform = new HashMap<>();
  private final List<Overlap> listed = new ArrayList<>();
  private long count;

  /** A mission with its time at sea. */
  private record TimeAtSea(MissionKey key, Instant start, Instant end) {}

  private static final Comparator<TimeAtSea> BY_START =
      Comparator.comparing(TimeAtSea::start).thenComparingInt(each -> each.key().mission());

  Overlaps(Fleet fleet) {
    this.fleet = fleet;
  }

  void add(MissionKey key, Instant start, Instant end) {
    byPlatform
        .computeIfAbsent(key.platformSerial(), platform -> new ArrayList<>())
        .add(new TimeAtSea(key, start, end));
  }

  /** Goes through all missions that were added; called once. */
  void find() {
    byPlatform.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(platform -> find(platform.getValue()));
  }

  private void find(List<TimeAtSea> missions) {
    missions.sort(BY_START);
    var atSea = new PriorityQueue<>(Comparator.comparing(TimeAtSea::end));
    for (TimeAtSea mission : missions) {
      while (!atSea.isEmpty() && !atSea.element().end().isAfter(mission.start())) {
        atSea.remove();
      }
      count += atSea.size();
      atSea.stream().sorted(BY_START).forEach(earlier -> list(earlier, mission));
      atSea.add(mission);
    }
  }

  private void list(TimeAtSea earlier, TimeAtSea later) {
    if (listed.size() < CheckReport.MOST_OVERLAPS) {
      Instant end = earlier.end().isBefore(later.end()) ? earlier.end() : later.end();
      Duration both = Duration.between(later.start(), end);
      listed.add(new Overlap(fleet, earlier.key(), later.key(), both));
    }
  }

  List<Overlap> listed() {
    return listed;
  }

  long count() {
    return count;
  }
}
