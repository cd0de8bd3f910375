package org.oceanportal.importing;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The time from the first data of a mission to its last.
 *
 * @param start the first data
 * @param end the last data; null if there are none yet
 */
record Interval(Instant start, @Nullable Instant end) {

  /**
   * Returns an interval whose start is before its end, in whichever order the database has the two.
   */
  static Interval of(Instant start, @Nullable Instant end) {
    return end != null && end.isBefore(start) ? new Interval(end, start) : new Interval(start, end);
  }

  /**
   * Returns whether the two have an instant in common. One without an end lasts as long as a
   * mission may.
   */
  boolean touches(Interval other, Duration longest) {
    return !start.isAfter(other.endWithin(longest)) && !other.start.isAfter(endWithin(longest));
  }

  /**
   * Returns the shared part of the time that the two span together: 0 to 1. One without an end ends
   * with the other; of two without an end the result is unknown.
   */
  double likeness(Interval other) {
    Instant one = end == null ? other.end : end;
    Instant another = other.end == null ? end : other.end;
    if (one == null || another == null) {
      return start.equals(other.start) ? 1 : 0;
    }
    double together = millis(earlier(start, other.start), later(one, another));
    double common = millis(later(start, other.start), earlier(one, another));
    return together == 0 ? 1 : Math.max(0, common) / together;
  }

  /**
   * Returns whether the two share more than an instant. One without an end lasts to the current
   * time.
   */
  boolean overlaps(Interval other, Instant now, Duration longest) {
    return start.isBefore(other.endBy(now, longest)) && other.start.isBefore(endBy(now, longest));
  }

  /** Returns the end; without one the current time, but no later than a mission may last. */
  Instant endBy(Instant now, Duration longest) {
    return end == null ? earlier(later(start, now), endWithin(longest)) : end;
  }

  private Instant endWithin(Duration longest) {
    return end == null ? start.plus(longest) : end;
  }

  private static long millis(Instant from, Instant to) {
    return Duration.between(from, to).toMillis();
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  private static Instant later(Instant one, Instant other) {
    return one.isBefore(other) ? other : one;
  }

  /** Returns the text for messages: {@code from 2024-05-01T00:00:00Z to 2024-05-11T00:00:00Z}. */
  @Override
  public String toString() {
    return "from " + start + (end == null ? ", without an end" : " to " + end);
  }
}
