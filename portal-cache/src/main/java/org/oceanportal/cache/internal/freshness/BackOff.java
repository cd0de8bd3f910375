package org.oceanportal.cache.internal.freshness;

import java.time.Duration;
import java.util.Objects;

/**
 * How long to leave a source alone after it failed: twice as long after each failure in a row, each
 * pause shortened at random by up to half, so that many processes do not come back at once.
 *
 * @param first the pause after the first failure; zero for none at all
 * @param longest the longest pause
 */
public record BackOff(Duration first, Duration longest) {

  /** No pause: the next caller tries again. */
  public static final BackOff NONE = new BackOff(Duration.ZERO, Duration.ZERO);

  /**
   * Checks the pauses.
   *
   * @throws IllegalArgumentException if one is negative or longer than 365,000 days, or the first
   *     is longer than the longest
   */
  public BackOff {
    Objects.requireNonNull(first, "first");
    Objects.requireNonNull(longest, "longest");
    if (first.isNegative()) {
      throw new IllegalArgumentException("first must not be negative but was " + first);
    }
    if (longest.compareTo(Lifetime.LONGEST) > 0) {
      throw new IllegalArgumentException("longest must be at most 365000 days but was " + longest);
    }
    if (first.compareTo(longest) > 0) {
      throw new IllegalArgumentException(
          "first must not be longer than longest but was " + first + " and " + longest);
    }
  }

  /**
   * The pause after failures in a row.
   *
   * @param failures how many, at least 1
   * @param random where between half and the whole of the pause: 0 to 1
   * @return the pause
   */
  public Duration pause(int failures, double random) {
    long whole = first.toMillis();
    for (int i = 1; i < failures && whole < longest.toMillis(); i++) {
      whole *= 2;
    }
    whole = Math.min(whole, longest.toMillis());
    return Duration.ofMillis(Math.round(whole * (0.5 + random / 2)));
  }
}
