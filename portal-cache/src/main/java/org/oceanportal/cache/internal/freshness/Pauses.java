package org.oceanportal.cache.internal.freshness;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Which sources are left alone, until when, after which failure. A failure costs the same however
 * many there are. Thread-safe.
 *
 * @param <K> the type of the keys
 */
public final class Pauses<K> {

  /** Keys that fail and are never asked for again would pile up: beyond this, the oldest go. */
  static final int MOST = 10_000;

  private final BackOff backOff;
  private final RandomGenerator random;

  /** The failure longest ago first. Guarded by itself. */
  private final Map<K, Pause> pauses = new LinkedHashMap<>();

  private record Pause(long from, long until, int failures, Throwable cause) {
    boolean covers(long now) {
      return from <= now && now < until;
    }
  }

  /**
   * Pauses by a rule.
   *
   * @param backOff how long
   * @param random spreads them; thread-safe
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
  public @Nullable Throwable cause(K key, long now) {
    if (isNever()) {
      return null;
    }
    synchronized (pauses) {
      Pause pause = pauses.get(key);
      return pause != null && pause.covers(now) ? pause.cause : null;
    }
  }

  private boolean isNever() {
    return backOff.first().isZero();
  }

  /**
   * Leaves a source alone for a while.
   *
   * @param key the key
   * @param cause how it failed
   * @param now the present, in milliseconds
   */
  public void failed(K key, Throwable cause, long now) {
    if (isNever()) {
      return;
    }
    synchronized (pauses) {
      Pause before = pauses.remove(key);
      int failures = before == null ? 1 : before.failures + 1;
      Duration pause = backOff.pause(failures, random.nextDouble());
      pauses.put(key, new Pause(now, now + pause.toMillis(), failures, cause));
      if (pauses.size() > MOST) {
        pauses.remove(pauses.keySet().iterator().next());
      }
    }
  }

  /**
   * Ends the pause of a source that answered.
   *
   * @param key the key
   */
  public void end(K key) {
    if (!isNever()) {
      synchronized (pauses) {
        pauses.remove(key);
      }
    }
  }

  /** Ends all pauses. */
  public void endAll() {
    synchronized (pauses) {
      pauses.clear();
    }
  }
}
