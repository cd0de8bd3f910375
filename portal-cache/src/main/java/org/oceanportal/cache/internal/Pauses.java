package org.oceanportal.cache.internal;

import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.oceanportal.cache.BackOff;

/**
 * Which sources are left alone, until when, after which failure. Safe for concurrent use.
 *
 * @param <K> the type of the keys
 */
public final class Pauses<K> {

  /** Keys that fail and are never asked for again would pile up: beyond this, the oldest go. */
  private static final int MOST = 10_000;

  private final BackOff backOff;
  private final RandomGenerator random;
  private final ConcurrentHashMap<K, Pause> pauses = new ConcurrentHashMap<>();

  private record Pause(long from, long until, int failures, Exception cause) {
    boolean covers(long now) {
      return from <= now && now < until;
    }
  }

  /**
   * Pauses by a rule.
   *
   * @param backOff how long
   * @param random spreads them; safe for concurrent use
   */
  public Pauses(BackOff backOff, RandomGenerator random) {
    this.backOff = backOff;
    this.random = random;
  }

  /**
   * The failure after which a source is left alone.
   *
   * @param key the key
   * @param now the present, in milliseconds
   * @return the failure; null if its source may be asked
   */
  public @Nullable Exception cause(K key, long now) {
    Pause pause = pauses.get(key);
    return pause != null && pause.covers(now) ? pause.cause : null;
  }

  /**
   * Leaves a source alone for a while.
   *
   * @param key the key
   * @param cause how it failed
   * @param now the present, in milliseconds
   */
  public void failed(K key, Exception cause, long now) {
    if (backOff.first().isZero()) {
      return;
    }
    if (pauses.size() >= MOST) {
      pauses.values().removeIf(pause -> !pause.covers(now));
    }
    pauses.compute(
        key,
        (same, before) -> {
          int failures = before == null ? 1 : before.failures + 1;
          Duration pause = backOff.pause(failures, random.nextDouble());
          return new Pause(now, now + pause.toMillis(), failures, cause);
        });
  }

  /**
   * Ends the pause of a source that answered.
   *
   * @param key the key
   */
  public void end(K key) {
    if (!pauses.isEmpty()) {
      pauses.remove(key);
    }
  }

  /** Ends all pauses. */
  public void endAll() {
    pauses.clear();
  }
}
