package org.oceanportal.cache;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.oceanportal.cache.internal.engine.Count;
import org.oceanportal.cache.internal.engine.Counters;
import org.oceanportal.cache.spi.BreakerState;

/** The counts of what a cache has done since it was made. Immutable. */
public final class CacheStatistics {

  private final Map<Count, Long> counts;
  private final Duration oldestServed;
  private final BreakerState storeReads;
  private final BreakerState storeWrites;

  CacheStatistics(Counters counters, BreakerState storeReads, BreakerState storeWrites) {
    this.counts = counters.snapshot();
    this.oldestServed = Duration.ofMillis(counters.oldestServedMillis());
    this.storeReads = storeReads;
    this.storeWrites = storeWrites;
  }

  private long count(Count count) {
    return Objects.requireNonNull(counts.get(count), count.name());
  }

  /**
   * Returns the number of requests.
   *
   * @return hits and misses
   */
  public long requests() {
    return hits() + misses();
  }

  /**
   * Returns the share of requests that were hits.
   *
   * @return 0 to 1; 1 if nothing was requested
   */
  public double hitRate() {
    return requests() == 0 ? 1 : (double) hits() / requests();
  }

  /**
   * Returns the number of answers found and served at once, fresh or stale while revalidating.
   *
   * @return at least 0
   */
  public long hits() {
    return count(Count.HITS);
  }

  /**
   * Returns the number of answers that were not, and so were computed or waited for.
   *
   * @return at least 0
   */
  public long misses() {
    return count(Count.MISSES);
  }

  /**
   * Returns the number of values computed.
   *
   * @return at least 0
   */
  public long loads() {
    return count(Count.LOADS);
  }

  /**
   * Returns the number of values that could not be computed.
   *
   * @return at least 0
   */
  public long loadFailures() {
    return count(Count.LOAD_FAILURES);
  }

  /**
   * Returns the number of values renewed without being computed, since their source had not
   * changed.
   *
   * @return at least 0
   */
  public long renewals() {
    return count(Count.RENEWALS);
  }

  /**
   * Returns the number of stale answers served while a new value was computed.
   *
   * @return at least 0
   */
  public long staleWhileRevalidate() {
    return count(Count.STALE_WHILE_REVALIDATE);
  }

  /**
   * Returns the number of stale answers served since a load took longer than the soft limit.
   *
   * @return at least 0
   */
  public long staleWhileLoading() {
    return count(Count.STALE_WHILE_LOADING);
  }

  /**
   * Returns the number of stale answers served since no new value could be computed.
   *
   * @return at least 0
   */
  public long staleIfError() {
    return count(Count.STALE_IF_ERROR);
  }

  /**
   * Returns the number of callers who waited for a load until the hard limit.
   *
   * @return at least 0
   */
  public long loadTimeouts() {
    return count(Count.LOAD_TIMEOUTS);
  }

  /**
   * Returns the number of callers who waited for a computation of another thread or process.
   *
   * @return at least 0
   */
  public long waits() {
    return count(Count.WAITS);
  }

  /**
   * Returns the number of times that the store could not do its work.
   *
   * @return at least 0
   */
  public long storeFailures() {
    return count(Count.STORE_FAILURES);
  }

  /**
   * Returns the number of times that the store found damaged content.
   *
   * @return at least 0
   */
  public long damaged() {
    return count(Count.DAMAGED);
  }

  /**
   * Returns the number of events that listeners were too slow for, and so did not receive.
   *
   * @return at least 0
   */
  public long droppedEvents() {
    return count(Count.DROPPED_EVENTS);
  }

  /**
   * Returns whether the store is read from, or left alone.
   *
   * @return the state
   */
  public BreakerState storeReads() {
    return storeReads;
  }

  /**
   * Returns whether the store is written to, or left alone.
   *
   * @return the state
   */
  public BreakerState storeWrites() {
    return storeWrites;
  }

  /**
   * Returns the sum of the times of successful loads.
   *
   * @return not negative
   */
  public Duration loadTime() {
    return Duration.ofNanos(count(Count.LOAD_NANOS));
  }

  /**
   * Returns the sum of the times of failed ones.
   *
   * @return not negative
   */
  public Duration failedLoadTime() {
    return Duration.ofNanos(count(Count.FAILED_LOAD_NANOS));
  }

  /**
   * Returns the sum of the ages of all answers served.
   *
   * @return not negative
   */
  public Duration servedAge() {
    return Duration.ofMillis(count(Count.SERVED_AGE_MILLIS));
  }

  /**
   * Returns the greatest age of an answer served.
   *
   * @return not negative
   */
  public Duration oldestServed() {
    return oldestServed;
  }

  /** Returns all counts by name. */
  @Override
  public String toString() {
    return counts
        + ", oldest served "
        + (oldestServed + ", reads " + storeReads + ", writes " + storeWrites);
  }
}
