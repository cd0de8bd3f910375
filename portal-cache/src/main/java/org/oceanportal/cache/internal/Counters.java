package org.oceanportal.cache.internal;

import java.time.Duration;
import java.util.concurrent.atomic.LongAdder;
import org.oceanportal.cache.BreakerState;
import org.oceanportal.cache.CacheStatistics;

/** Counts what a cache does, cheaply enough for every hit. Safe for concurrent use. */
public final class Counters {

  private final LongAdder hits = new LongAdder();
  private final LongAdder misses = new LongAdder();
  private final LongAdder loads = new LongAdder();
  private final LongAdder loadFailures = new LongAdder();
  private final LongAdder renewals = new LongAdder();
  private final LongAdder staleWhileRevalidate = new LongAdder();
  private final LongAdder staleWhileLoading = new LongAdder();
  private final LongAdder loadTimeouts = new LongAdder();
  private final LongAdder staleIfError = new LongAdder();
  private final LongAdder waits = new LongAdder();
  private final LongAdder storeFailures = new LongAdder();
  private final LongAdder damaged = new LongAdder();
  private final LongAdder droppedEvents = new LongAdder();
  private final LongAdder loadNanos = new LongAdder();
  private final LongAdder failedLoadNanos = new LongAdder();
  private final LongAdder servedMillis = new LongAdder();
  private volatile long oldestServedMillis;

  /** Counts an answer found and served at once. */
  public void hit() {
    hits.increment();
  }

  /** Counts an answer that has to be computed or waited for. */
  public void miss() {
    misses.increment();
  }

  /**
   * Counts the age of an answer served.
   *
   * @param millis the age
   */
  public void served(long millis) {
    if (millis > 0) {
      servedMillis.add(millis);
      if (millis > oldestServedMillis) {
        raiseOldest(millis);
      }
    }
  }

  private synchronized void raiseOldest(long millis) {
    oldestServedMillis = Math.max(oldestServedMillis, millis);
  }

  /**
   * Counts a value computed.
   *
   * @param nanos how long it took
   */
  public void loaded(long nanos) {
    loads.increment();
    loadNanos.add(nanos);
  }

  /**
   * Counts a value that could not be computed.
   *
   * @param nanos how long that took
   */
  public void loadFailed(long nanos) {
    loadFailures.increment();
    failedLoadNanos.add(nanos);
  }

  /** Counts a value renewed without being computed. */
  public void renewed() {
    renewals.increment();
  }

  /** Counts a stale answer served while a new value is made. */
  public void staleWhileRevalidate() {
    staleWhileRevalidate.increment();
  }

  /** Counts a stale answer served since loading takes longer than the soft limit. */
  public void staleWhileLoading() {
    staleWhileLoading.increment();
  }

  /** Counts a caller who waited until the hard limit. */
  public void loadTimeout() {
    loadTimeouts.increment();
  }

  /** Counts a stale answer served since no new value could be made. */
  public void staleIfError() {
    staleIfError.increment();
  }

  /** Counts a caller who waits for a computation of another. */
  public void waited() {
    waits.increment();
  }

  /** Counts a failure of the store. */
  public void storeFailed() {
    storeFailures.increment();
  }

  /** Counts damaged content. */
  public void damaged() {
    damaged.increment();
  }

  /** Counts an event that listeners were too slow for. */
  public void eventDropped() {
    droppedEvents.increment();
  }

  /**
   * The counts so far.
   *
   * @param reads how the cache stands to its store's reads
   * @param writes and to its writes
   * @return a copy; counts taken while the cache works may be a moment apart
   */
  public CacheStatistics statistics(BreakerState reads, BreakerState writes) {
    return new CacheStatistics(
        hits.sum(),
        misses.sum(),
        loads.sum(),
        loadFailures.sum(),
        renewals.sum(),
        staleWhileRevalidate.sum(),
        staleWhileLoading.sum(),
        staleIfError.sum(),
        loadTimeouts.sum(),
        waits.sum(),
        storeFailures.sum(),
        reads,
        writes,
        damaged.sum(),
        droppedEvents.sum(),
        Duration.ofNanos(loadNanos.sum()),
        Duration.ofNanos(failedLoadNanos.sum()),
        Duration.ofMillis(servedMillis.sum()),
        Duration.ofMillis(oldestServedMillis));
  }
}
