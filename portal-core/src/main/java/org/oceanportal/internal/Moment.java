package org.oceanportal.internal;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The instant of a query, with the rules for a mission's times that depend on it.
 *
 * @param at the instant; one far beyond all dates is brought nearer, which changes no comparison
 * @param now the current time, against which ends are validated
 * @param longestMission how long a mission can last
 */
public record Moment(Instant at, Instant now, Duration longestMission) {

  /**
   * The time for which a mission is live after its last data, and by which an end may be in the
   * future.
   */
  public static final Duration DAY = Duration.ofHours(24);

  /** The longest allowed setting for a window or a mission. */
  public static final Duration LONGEST_SETTING = Duration.ofDays(365_000);

  /** The longest that a mission can last unless a portal says otherwise. */
  public static final Duration LONGEST_MISSION = Duration.ofDays(730);

  // Further than the longest setting from the first and the last date.
  private static final Instant EARLIEST = Instant.parse("-5000-01-01T00:00:00Z");
  private static final Instant LATEST = Instant.parse("+15000-01-01T00:00:00Z");

  /** Limits the instant to the range of calculations. */
  public Moment {
    at = near(at);
  }

  /** Returns whether a mission with this start has not started yet. */
  public boolean isPlanned(@Nullable Instant start) {
    return start != null && start.isAfter(at);
  }

  /** Returns whether a mission from start to end is longer than any can be. */
  public boolean isTooLong(Instant start, Instant end) {
    return Duration.between(start, end).compareTo(longestMission) > 0;
  }

  /** Returns the last valid end: a later one counts as absent. */
  public Instant latestEnd() {
    return now.plus(DAY);
  }

  /** Returns the earliest start with which a mission without an end is still at sea. */
  public Instant openSince() {
    return openSince(at);
  }

  /** Returns the earliest start with which a mission without an end is at sea at an instant. */
  public Instant openSince(Instant instant) {
    return near(instant).minus(longestMission);
  }

  /** Returns the earliest end with which a mission is live. */
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
