package org.oceanportal.cache;

import java.time.Duration;

/**
 * What a cache has done since it was made.
 *
 * @param hits answers found and served at once, fresh or stale while revalidating
 * @param misses answers that were not, and so were computed or waited for
 * @param loads values computed
 * @param loadFailures values that could not be computed
 * @param renewals values renewed without being computed, since their source had not changed
 * @param staleWhileRevalidate stale answers served while a new value was made
 * @param staleWhileLoading stale answers served since a load took longer than the soft limit
 * @param staleIfError stale answers served since no new value could be made
 * @param loadTimeouts callers who waited for a load until the hard limit
 * @param waits callers who waited for a computation of another thread or process
 * @param storeFailures times that the store could not do its work
 * @param storeReads whether the store is read from, or left alone
 * @param storeWrites whether the store is written to, or left alone
 * @param damaged times that the store found damaged content
 * @param droppedEvents events that listeners were too slow for, and so were not told
 * @param loadTime the sum of the times of successful loads
 * @param failedLoadTime the sum of the times of failed ones
 * @param servedAge the sum of the ages of all answers served
 * @param oldestServed the greatest age of an answer served
 */
public record CacheStatistics(
    long hits,
    long misses,
    long loads,
    long loadFailures,
    long renewals,
    long staleWhileRevalidate,
    long staleWhileLoading,
    long staleIfError,
    long loadTimeouts,
    long waits,
    long storeFailures,
    BreakerState storeReads,
    BreakerState storeWrites,
    long damaged,
    long droppedEvents,
    Duration loadTime,
    Duration failedLoadTime,
    Duration servedAge,
    Duration oldestServed) {

  /**
   * How many questions were asked.
   *
   * @return hits and misses
   */
  public long requests() {
    return hits + misses;
  }

  /**
   * The share of questions that were hits.
   *
   * @return 0 to 1; 1 if nothing was asked
   */
  public double hitRate() {
    return requests() == 0 ? 1 : (double) hits / requests();
  }
}
