package org.oceanportal.cache.internal.engine;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.LongAdder;

/** The counts of a cache, cheap enough for every hit. Thread-safe. */
public final class Counters {

  /** With an adder for every count, and never changed. */
  private final Map<Count, LongAdder> adders = new EnumMap<>(Count.class);

  private volatile long oldestServedMillis;

  /** Counts of nothing yet. */
  public Counters() {
    for (Count count : Count.values()) {
      adders.put(count, new LongAdder());
    }
  }

  private LongAdder adder(Count count) {
    return Objects.requireNonNull(adders.get(count), count.name());
  }

  /**
   * Counts one.
   *
   * @param count of what
   */
  public void increment(Count count) {
    add(count, 1);
  }

  /**
   * Counts some.
   *
   * @param count of what
   * @param amount how many
   */
  public void add(Count count, long amount) {
    adder(count).add(amount);
  }

  /**
   * Counts the age of an answer served.
   *
   * @param millis the age
   */
  public void served(long millis) {
    if (millis > 0) {
      add(Count.SERVED_AGE_MILLIS, millis);
      if (millis > oldestServedMillis) {
        raiseOldest(millis);
      }
    }
  }

  private synchronized void raiseOldest(long millis) {
    oldestServedMillis = Math.max(oldestServedMillis, millis);
  }

  /**
   * Returns the greatest age of an answer served.
   *
   * @return in milliseconds
   */
  public long oldestServedMillis() {
    return oldestServedMillis;
  }

  /**
   * Returns the counts so far.
   *
   * @return a copy with every count; counts taken while the cache works may be a moment apart
   */
  public Map<Count, Long> snapshot() {
    var counts = new EnumMap<Count, Long>(Count.class);
    adders.forEach((count, adder) -> counts.put(count, adder.sum()));
    return counts;
  }
}
