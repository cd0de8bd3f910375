package org.oceanportal.cache;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.oceanportal.cache.internal.freshness.BackOff;
import org.oceanportal.cache.internal.freshness.FreshnessRules;
import org.oceanportal.cache.internal.freshness.FreshnessSettings;
import org.oceanportal.cache.internal.freshness.Lifetime;
import org.oceanportal.cache.spi.Loader;

/**
 * A rule for how long a value is good for, and what happens after.
 *
 * <p>{@link #ttl} and {@link #dailyAt} say when freshness ends; the methods that take an argument
 * return the same rule with one thing changed, in whatever order they are called. Times after the
 * end are those of RFC 5861: each counts from the end of freshness, by itself, and no failure
 * starts one again, so that a value is served at the latest until {@code computedAt + ttl + limit}.
 * Where {@code staleWhileRevalidate} is as long as {@code staleIfError}, or longer, it covers it. A
 * value from the future, which only a clock that was put back can make, is neither fresh nor served
 * stale: it is computed again. Up to a second is tolerated, by which clocks are put right every
 * day: such a value counts as computed now.
 *
 * <p>Immutable; equal if all settings are.
 */
public final class Freshness {

  private final FreshnessSettings settings;

  private Freshness(FreshnessSettings settings) {
    this.settings = settings;
  }

  /**
   * Returns a rule by which a value is fresh for a time after it was computed.
   *
   * @param ttl how long: 1 millisecond to 365,000 days
   * @return the rule
   * @throws IllegalArgumentException if the time is out of range
   */
  public static Freshness ttl(Duration ttl) {
    return of(new Lifetime.Ttl(ttl));
  }

  /**
   * Returns a rule by which a value is fresh until the next time that a clock on the wall shows a
   * time of day: for figures that a nightly job changes. On the day that skips the time, it is as
   * much later as the clock was put forward; on the day that has it twice, it is the first.
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
        new FreshnessSettings(
            lifetime, Duration.ZERO, Duration.ZERO, Duration.ZERO, 1, BackOff.NONE, null));
  }

  /**
   * Returns the instant at which the freshness of a value ends.
   *
   * @param since when the value was computed, or last found unchanged
   * @return an instant after that, without jitter: the value is fresh before it, and not at it
   */
  public Instant freshUntil(Instant since) {
    return settings.lifetime().end(since);
  }

  /**
   * Returns how much sooner, at most, a ttl ends, or how much later a time of day comes. It is
   * drawn for each value, so that not all end at once.
   *
   * @return zero unless set
   */
  public Duration jitter() {
    return settings.jitter();
  }

  /**
   * Returns how long after the end of freshness a value is served at once, while a new one is
   * computed in the background.
   *
   * @return zero unless set
   */
  public Duration staleWhileRevalidate() {
    return settings.staleWhileRevalidate();
  }

  /**
   * Returns how long after the end of freshness a value is served if no new one can be computed.
   *
   * @return zero unless set
   */
  public Duration staleIfError() {
    return settings.staleIfError();
  }

  /**
   * Returns the share of the ttl after which a hit starts a new computation in the background,
   * while the value is still fresh.
   *
   * @return above 0, and below 1; 1, which is never, unless set
   */
  public double refreshAhead() {
    return settings.refreshAhead();
  }

  /**
   * Returns the age, from when it was computed, up to which a value whose source has the same
   * fingerprint is renewed without being computed.
   *
   * @return null, which is never, unless set
   */
  public @Nullable Duration unchangedFor() {
    return settings.unchangedFor();
  }

  /**
   * Returns the same rule with ends spread out.
   *
   * @param most how much sooner, at most, a ttl ends, or how much later a time of day comes
   * @return the rule
   * @throws IllegalArgumentException if it is negative, or not shorter than the ttl or a day
   */
  public Freshness jitter(Duration most) {
    return with(
        most, staleWhileRevalidate(), staleIfError(), refreshAhead(), backOff(), unchangedFor());
  }

  /**
   * Returns the same rule, serving stale values at once while they are computed again.
   *
   * @param limit for how long after freshness ends
   * @return the rule
   * @throws IllegalArgumentException if it is negative, or more than 365,000 days
   */
  public Freshness staleWhileRevalidate(Duration limit) {
    return with(jitter(), limit, staleIfError(), refreshAhead(), backOff(), unchangedFor());
  }

  /**
   * Returns the same rule, serving stale values when no new one can be computed.
   *
   * @param limit for how long after freshness ends
   * @return the rule
   * @throws IllegalArgumentException if it is negative, or more than 365,000 days
   */
  public Freshness staleIfError(Duration limit) {
    return with(jitter(), staleWhileRevalidate(), limit, refreshAhead(), backOff(), unchangedFor());
  }

  /**
   * Returns the same rule, computing values that are requested again before their freshness ends.
   *
   * @param share the share of the ttl after which a hit does so: above 0 and at most 1
   * @return the rule
   * @throws IllegalArgumentException if it is out of range, or freshness ends at a time of day
   */
  public Freshness refreshAhead(double share) {
    return with(jitter(), staleWhileRevalidate(), staleIfError(), share, backOff(), unchangedFor());
  }

  /**
   * Returns the same rule, leaving a source that fails alone for a while: twice as long after each
   * failure in a row, each pause shortened at random by up to half. In a pause, callers get a stale
   * value if there is one within its limits, and the failure again if there is none.
   *
   * @param first the pause after the first failure; zero for none at all
   * @param longest the longest pause
   * @return the rule
   * @throws IllegalArgumentException if one is negative or more than 365,000 days, or the first is
   *     longer than the longest
   */
  public Freshness backOff(Duration first, Duration longest) {
    return with(
        jitter(),
        staleWhileRevalidate(),
        staleIfError(),
        refreshAhead(),
        new BackOff(first, longest),
        unchangedFor());
  }

  /**
   * Returns the same rule, renewing values whose source has the {@linkplain Loader#fingerprint
   * fingerprint} it had.
   *
   * @param maximumAge up to which age, from when it was computed; null for never
   * @return the rule
   * @throws IllegalArgumentException if it is not longer than the ttl, or more than 365,000 days
   */
  public Freshness unchangedFor(@Nullable Duration maximumAge) {
    return with(
        jitter(), staleWhileRevalidate(), staleIfError(), refreshAhead(), backOff(), maximumAge);
  }

  private Freshness with(
      Duration jitter,
      Duration staleWhileRevalidate,
      Duration staleIfError,
      double refreshAhead,
      BackOff backOff,
      @Nullable Duration unchangedFor) {
    return new Freshness(
        new FreshnessSettings(
            settings.lifetime(),
            jitter,
            staleWhileRevalidate,
            staleIfError,
            refreshAhead,
            backOff,
            unchangedFor));
  }

  BackOff backOff() {
    return settings.backOff();
  }

  FreshnessSettings settings() {
    return settings;
  }

  FreshnessRules rules() {
    return new FreshnessRules(settings);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Freshness freshness && settings.equals(freshness.settings);
  }

  @Override
  public int hashCode() {
    return settings.hashCode();
  }

  /** Returns all settings by name. */
  @Override
  public String toString() {
    return settings.toString();
  }
}
