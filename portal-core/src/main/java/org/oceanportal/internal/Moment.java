package org.oceanportal.internal;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The instant that a question is about, and what it makes of the times of a mission.
 *
 * @param at the instant; one far beyond all dates is brought nearer, which changes no comparison
 * @param now the clock's present, by which an end is believed or not
 * @param longestMission how long a mission can last
 */
public record Moment(Instant at, Instant now, Duration longestMission) {

  /** How long after its last data a mission is live, and how far ahead of now an end may be. */
  public static final Duration DAY = Duration.ofHours(24);

  /** The longest that a window or a mission may be set to. */
  public static final Duration LONGEST_SETTING = Duration.ofDays(365_000);

  /** How long a mission can last unless a portal says otherwise. */
  public static final Duration LONGEST_MISSION = Duration.ofDays(730);

  // Further than the longest setting from the first and the last date.
  private static final Instant EARLIEST = Instant.parse("-5000-01-01T00:00:00Z");
  private static final Instant LATEST = Instant.parse("+15000-01-01T00:00:00Z");

  /** Brings the instant within what can be calculated with. */
  public Moment {
    at = near(at);
  }

  /** Whether a mission with this start has not started yet. */
  public boolean isPlanned(@Nullable Instant start) {
    return start != null && start.isAfter(at);
  }

  /** Whether a mission from start to end is longer than any can be. */
  public boolean isTooLong(Instant start, Instant end) {
    return Duration.between(start, end).compareTo(longestMission) > 0;
  }

  /** The last end that is believed: a later one counts as absent. */
  public Instant latestEnd() {
    return now.plus(DAY);
  }

  /** The first start with which a mission without an end is still at sea. */
  public Instant openSince() {
    return openSince(at);
  }

  /** The first start with which a mission without an end is at sea at an instant. */
  public Instant openSince(Instant instant) {
    return near(instant).minus(longestMission);
  }

  /** The first end with which a mission is live. */
  public Instant liveSince() {
    return at.minus(DAY);
  }

  private static Instant near(Instant instant) {
    if (instant.isBefore(EARLIEST)) {
      return EARLIEST;
    }
    return instant.isAfter(LATEST) ? LATEST : instant;
  }
}
