package org.oceanportal.cache;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How long an answer is good for, and what happens after.
 *
 * <p>{@link #ttl} and {@link #dailyAt} say when freshness ends; the other methods give the same
 * rule with one thing changed. Times after the end are those of RFC 5861: each counts from the end
 * of freshness and none is ever started anew by a failure, so that a value is served at the latest
 * until {@code computedAt + ttl + limit}. A value from the future, which only a clock that was put
 * back can make, is neither fresh nor served stale: it is computed anew. Up to a second is
 * tolerated, by which clocks are put right every day: such a value counts as computed now.
 *
 * <p>Begin with {@link #ttl} or {@link #dailyAt} rather than with the constructor, which gets a
 * parameter with each new rule.
 *
 * @param lifetime when freshness ends
 * @param jitter how much sooner, at most, a ttl ends, or how much later a time of day comes, drawn
 *     for each entry, so that not all end at once
 * @param staleWhileRevalidate how long after the end a value is served at once, while a new one is
 *     made in the background
 * @param staleIfError how long after the end a value is served if no new one can be made; zero, or
 *     longer than {@code staleWhileRevalidate}
 * @param refreshAhead the share of the ttl after which a hit starts a new computation in the
 *     background, while the value is still fresh: above 0, and below 1; 1 for never
 * @param backOff how long to leave a failing source alone
 * @param unchangedFor the age, from {@code computedAt}, up to which a value whose source has the
 *     same fingerprint is renewed without being computed; null for never
 */
public record Freshness(
    Lifetime lifetime,
    Duration jitter,
    Duration staleWhileRevalidate,
    Duration staleIfError,
    double refreshAhead,
    BackOff backOff,
    @Nullable Duration unchangedFor) {

  private static final Duration DAY = Duration.ofDays(1);

  /**
   * Checks that the settings do not contradict each other.
   *
   * @throws IllegalArgumentException if one is out of range, or contradicts another; the message
   *     says which and why
   */
  public Freshness {
    Objects.requireNonNull(lifetime, "lifetime");
    Objects.requireNonNull(backOff, "backOff");
    span("jitter", jitter);
    span("staleWhileRevalidate", staleWhileRevalidate);
    span("staleIfError", staleIfError);
    Duration shortest = lifetime instanceof Lifetime.Ttl limit ? limit.ttl() : DAY;
    if (jitter.compareTo(shortest) >= 0) {
      throw new IllegalArgumentException(
          "jitter must be shorter than the ttl, " + shortest + ", but was " + jitter);
    }
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
    if (!staleIfError.isZero() && staleIfError.compareTo(staleWhileRevalidate) <= 0) {
      throw new IllegalArgumentException(
          "staleIfError must be longer than staleWhileRevalidate, which covers it, but was "
              + (staleIfError + " and " + staleWhileRevalidate));
    }
    if (unchangedFor != null) {
      span("unchangedFor", unchangedFor);
      if (unchangedFor.compareTo(shortest) <= 0) {
        throw new IllegalArgumentException(
            "unchangedFor must be longer than the ttl, "
                + (shortest + ", or no value is ever renewed, but was " + unchangedFor));
      }
    }
  }

  private static void span(String name, Duration span) {
    Objects.requireNonNull(span, name);
    if (span.isNegative() || span.compareTo(Lifetime.LONGEST) > 0) {
      throw new IllegalArgumentException(name + " must be 0 to 365000 days but was " + span);
    }
  }

  /**
   * Fresh for a time after it was computed, and then computed anew.
   *
   * @param ttl how long: at least a millisecond
   * @return the rule
   * @throws IllegalArgumentException if the time is out of range
   */
  public static Freshness ttl(Duration ttl) {
    return of(new Lifetime.Ttl(ttl));
  }

  /**
   * Fresh until a time of day, and then computed anew: for figures that a nightly job changes.
   *
   * @param time the time of day
   * @param zone the zone whose clocks show it
   * @return the rule
   */
  public static Freshness dailyAt(LocalTime time, ZoneId zone) {
    return of(new Lifetime.DailyAt(time, zone));
  }

  private static Freshness of(Lifetime lifetime) {
    return new Freshness(
        lifetime, Duration.ZERO, Duration.ZERO, Duration.ZERO, 1, BackOff.NONE, null);
  }

  /**
   * The same rule with ends spread out.
   *
   * @param most how much sooner, at most, a ttl ends, or how much later a time of day comes
   * @return the rule
   * @throws IllegalArgumentException if it is negative, or not shorter than the ttl or a day
   */
  public Freshness jitter(Duration most) {
    return new Freshness(
        lifetime, most, staleWhileRevalidate, staleIfError, refreshAhead, backOff, unchangedFor);
  }

  /**
   * The same rule, serving stale values at once while they are computed anew.
   *
   * @param limit for how long after freshness ends
   * @return the rule
   * @throws IllegalArgumentException if it is negative, or covers {@code staleIfError}
   */
  public Freshness staleWhileRevalidate(Duration limit) {
    return new Freshness(
        lifetime, jitter, limit, staleIfError, refreshAhead, backOff, unchangedFor);
  }

  /**
   * The same rule, serving stale values when no new one can be computed.
   *
   * @param limit for how long after freshness ends
   * @return the rule
   * @throws IllegalArgumentException if it is negative, or not longer than {@code
   *     staleWhileRevalidate}
   */
  public Freshness staleIfError(Duration limit) {
    return new Freshness(
        lifetime, jitter, staleWhileRevalidate, limit, refreshAhead, backOff, unchangedFor);
  }

  /**
   * The same rule, computing values that are asked for anew before their freshness ends.
   *
   * @param share the share of the ttl after which a hit does so: above 0 and at most 1
   * @return the rule
   * @throws IllegalArgumentException if it is out of range, or freshness ends at a time of day
   */
  public Freshness refreshAhead(double share) {
    return new Freshness(
        lifetime, jitter, staleWhileRevalidate, staleIfError, share, backOff, unchangedFor);
  }

  /**
   * The same rule, leaving a failing source alone for a while. In a pause, callers get a stale
   * value if there is one within its limits, and the failure again if there is none.
   *
   * @param first the pause after the first failure
   * @param longest the longest pause
   * @return the rule
   * @throws IllegalArgumentException if one is negative, or the first is longer than the longest
   */
  public Freshness backOff(Duration first, Duration longest) {
    return new Freshness(
        lifetime,
        jitter,
        staleWhileRevalidate,
        staleIfError,
        refreshAhead,
        new BackOff(first, longest),
        unchangedFor);
  }

  /**
   * The same rule, renewing values whose source has the {@linkplain Loader#fingerprint fingerprint}
   * it had.
   *
   * @param maximumAge up to which age, from {@code computedAt}; null for never
   * @return the rule
   * @throws IllegalArgumentException if it is not longer than the ttl
   */
  public Freshness unchangedFor(@Nullable Duration maximumAge) {
    return new Freshness(
        lifetime, jitter, staleWhileRevalidate, staleIfError, refreshAhead, backOff, maximumAge);
  }
}
