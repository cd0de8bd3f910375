package org.oceanportal.cache;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.oceanportal.cache.internal.freshness.Lifetime;

/**
 * The rules of freshness in their shortest form, for one spread of 0.5: what {@code StatsCache} is
 * held against. Times are Instants, entries are in a plain map, and nothing is clever.
 */
final class FreshnessModel {

  /** What a question gives: a value with its state, or a failure. */
  record Outcome(String value, CacheState state) {
    static final Outcome FAILURE = new Outcome(null, null);
  }

  private record Kept(String value, String fingerprint, Instant computed, Instant validated) {}

  private record Pause(Instant from, Instant until, int failures) {}

  private final Freshness rule;
  private final Map<String, Kept> kept = new HashMap<>();
  private final Map<String, Pause> pauses = new HashMap<>();
  Instant now;
  String source;
  String fingerprint;
  boolean down;
  int loads;

  /** By how much a value may be from the future. */
  private static final Duration TOLERANCE = Duration.ofSeconds(1);

  FreshnessModel(Freshness rule, Instant now) {
    this.rule = rule;
    this.now = now;
  }

  private Instant end(Kept entry) {
    Instant end = rule.freshUntil(entry.validated);
    Duration half = Duration.ofMillis(rule.jitter().toMillis() / 2);
    end = rule.settings().lifetime() instanceof Lifetime.Ttl ? end.minus(half) : end.plus(half);
    if (entry.validated.isAfter(entry.computed)) {
      Instant oldest = entry.computed.plus(rule.unchangedFor());
      end = oldest.isBefore(end) ? oldest : end;
    }
    return end;
  }

  private boolean within(Kept entry, Duration limit) {
    return entry != null
        && !entry.validated.isAfter(now.plus(TOLERANCE))
        && now.isBefore(end(entry).plus(limit));
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  private boolean ahead(Kept entry) {
    long age = Duration.between(entry.validated, now).toMillis();
    long life = Duration.between(entry.validated, end(entry)).toMillis();
    return rule.refreshAhead() < 1 && age >= rule.refreshAhead() * life;
  }

  private boolean paused(String key) {
    Pause pause = pauses.get(key);
    return pause != null && !now.isBefore(pause.from) && now.isBefore(pause.until);
  }

  /** A question; afterwards the background has done what it was asked to. */
  Outcome get(String key) {
    Kept entry = kept.get(key);
    if (within(entry, Duration.ZERO)) {
      if (ahead(entry) && !paused(key)) {
        make(key, true);
      }
      return new Outcome(entry.value, CacheState.FRESH);
    }
    if (within(entry, rule.staleWhileRevalidate())) {
      if (!paused(key)) {
        make(key, true);
      }
      return new Outcome(entry.value, CacheState.STALE_WHILE_REVALIDATE);
    }
    if (!paused(key) && make(key, true)) {
      return new Outcome(kept.get(key).value, CacheState.FRESH);
    }
    return within(entry, rule.staleIfError())
        ? new Outcome(entry.value, CacheState.STALE_IF_ERROR)
        : Outcome.FAILURE;
  }

  Outcome refresh(String key) {
    return make(key, false) ? new Outcome(kept.get(key).value, CacheState.FRESH) : Outcome.FAILURE;
  }

  private boolean make(String key, boolean mayRenew) {
    Kept old = kept.get(key);
    String print = rule.unchangedFor() == null ? null : fingerprint;
    if (mayRenew
        && old != null
        && print != null
        && print.equals(old.fingerprint)
        && !old.validated.isAfter(now.plus(TOLERANCE))
        && now.isBefore(old.computed.plus(rule.unchangedFor()))) {
      kept.put(key, new Kept(old.value, print, old.computed, later(old.validated, now)));
      pauses.remove(key);
      return true;
    }
    loads++;
    if (down) {
      fail(key);
      return false;
    }
    kept.put(key, new Kept(key + "=" + source, print, now, now));
    pauses.remove(key);
    return true;
  }

  private void fail(String key) {
    if (!rule.backOff().first().isZero()) {
      Pause before = pauses.get(key);
      int failures = before == null ? 1 : before.failures + 1;
      double doubled = Math.scalb((double) rule.backOff().first().toMillis(), failures - 1);
      double pause = Math.min(doubled, (double) rule.backOff().longest().toMillis());
      pauses.put(key, new Pause(now, now.plusMillis(Math.round(pause * 0.75)), failures));
    }
  }

  void forget(String key) {
    kept.remove(key);
    pauses.remove(key);
  }

  void forgetAll() {
    kept.clear();
    pauses.clear();
  }
}
