package org.oceanportal.cache.internal.freshness;

import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The settings of a {@code Freshness}. Each is checked against the lifetime alone, so that they may
 * be set in any order.
 *
 * @param lifetime when freshness ends
 * @param jitter how much sooner, at most, a ttl ends, or how much later a time of day comes
 * @param staleWhileRevalidate how long after the end a value is served while it is computed again
 * @param staleIfError how long after the end a value is served if no new one can be computed
 * @param refreshAhead the share of the ttl after which a hit computes the value again; 1 for never
 * @param backOff how long to leave a failing source alone
 * @param unchangedFor up to which age an unchanged value is renewed; null for never
 */
public record FreshnessSettings(
    Lifetime lifetime,
    Duration jitter,
    Duration staleWhileRevalidate,
    Duration staleIfError,
    double refreshAhead,
    BackOff backOff,
    @Nullable Duration unchangedFor) {

  private static final Duration DAY = Duration.ofDays(1);

  /**
   * Checks the settings.
   *
   * @throws IllegalArgumentException if one is out of range, or contradicts the lifetime; the
   *     message says which and why
   */
  public FreshnessSettings {
    Objects.requireNonNull(lifetime, "lifetime");
    Objects.requireNonNull(backOff, "backOff");
    requireSpan("jitter", jitter);
    requireSpan("staleWhileRevalidate", staleWhileRevalidate);
    requireSpan("staleIfError", staleIfError);
    Duration shortest = lifetime instanceof Lifetime.Ttl limit ? limit.ttl() : DAY;
    if (jitter.compareTo(shortest) >= 0) {
      throw new IllegalArgumentException(
          "jitter must be shorter than the ttl, " + shortest + ", but was " + jitter);
    }
    requireShare(refreshAhead, lifetime);
    requireLonger(unchangedFor, shortest);
  }

  private static void requireSpan(String name, Duration span) {
    Objects.requireNonNull(span, name);
    if (span.isNegative() || span.compareTo(Lifetime.LONGEST) > 0) {
      throw new IllegalArgumentException(name + " must be 0 to 365000 days but was " + span);
    }
  }

  private static void requireShare(double refreshAhead, Lifetime lifetime) {
    if (!(refreshAhead > 0 && refreshAhead <= 1)) {
      throw new IllegalArgumentException(
          "refreshAhead must be above 0 and at most 1 but was " + refreshAhead);
    }
    if (refreshAhead < 1 && lifetime instanceof Lifetime.DailyAt) {
      throw new IllegalArgumentException(
          "refreshAhead must be 1 with a time of day, before which the day's figures are not there,"
              + " but was "
              + refreshAhead);
    }
  }

  private static void requireLonger(@Nullable Duration unchangedFor, Duration shortest) {
    if (unchangedFor == null) {
      return;
    }
    requireSpan("unchangedFor", unchangedFor);
    if (unchangedFor.compareTo(shortest) <= 0) {
      throw new IllegalArgumentException(
          "unchangedFor must be longer than the ttl, "
              + (shortest + ", or no value is ever renewed, but was " + unchangedFor));
    }
  }
}
