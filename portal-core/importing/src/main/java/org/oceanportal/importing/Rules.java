package org.oceanportal.importing;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The rules that decide whether a row belongs to a mission, and whether its times are valid.
 *
 * @param now the current time
 * @param longest how long a mission may last
 * @param replace whether a row replaces its mission, whatever is stored of that
 */
record Rules(Instant now, Duration longest, boolean replace) {

  /**
   * The shared part of the time that two intervals span together from which they are one mission's.
   */
  static final double SAME = 0.9;

  /** The time by which an end may lie ahead: clocks differ, and so do time zones. */
  static final Duration AHEAD = Duration.ofHours(24);

  boolean overlap(KnownMission one, KnownMission other) {
    Interval interval = one.interval();
    Interval another = other.interval();
    return interval != null && another != null && interval.overlaps(another, now, longest);
  }

  boolean endsLater(KnownMission one, KnownMission other) {
    return end(one).isAfter(end(other));
  }

  private Instant end(KnownMission mission) {
    Interval interval = mission.interval();
    return interval == null ? Instant.MIN : interval.endBy(now, longest);
  }

  /** Returns what is wrong with the times of a mission, or worth a note; null if nothing is. */
  @Nullable Doubt doubt(Interval interval) {
    Instant end = interval.end();
    if (interval.start().isAfter(now)) {
      return Doubt.PLANNED;
    }
    if (end != null && end.isAfter(now.plus(AHEAD))) {
      return Doubt.ENDS_AHEAD;
    }
    if (interval.start().plus(longest).isBefore(end == null ? now : end)) {
      return end == null ? Doubt.LOST : Doubt.LONG;
    }
    return null;
  }

  /** A doubt about a mission's times, for a note. */
  enum Doubt {
    PLANNED("starts after the present: it is planned, and in no total until then"),
    ENDS_AHEAD(
        "ends more than 24 hours after the present: that counts as no end, and as a data issue"),
    LONG("lasts longer than missions do: it counts no time at sea, and as a data issue"),
    LOST(
        "has no end and began longer ago than missions last: it counts as late, not at sea, and as"
            + " a data issue");

    private final String words;

    Doubt(String words) {
      this.words = words;
    }

    String words() {
      return words;
    }
  }
}
