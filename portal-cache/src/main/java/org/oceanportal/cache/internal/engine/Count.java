package org.oceanportal.cache.internal.engine;

/** A thing that a cache counts. */
public enum Count {
  /** Answers found and served at once. */
  HITS,
  /** Answers that have to be computed or waited for. */
  MISSES,
  /** Values computed. */
  LOADS,
  /** Values that could not be computed. */
  LOAD_FAILURES,
  /** Values renewed without being computed. */
  RENEWALS,
  /** Stale answers served while a new value is computed. */
  STALE_WHILE_REVALIDATE,
  /** Stale answers served since loading takes longer than the soft limit. */
  STALE_WHILE_LOADING,
  /** Stale answers served since no new value could be computed. */
  STALE_IF_ERROR,
  /** Callers who waited until the hard limit. */
  LOAD_TIMEOUTS,
  /** Callers who waited for a computation of another. */
  WAITS,
  /** Failures of the store. */
  STORE_FAILURES,
  /** Damaged content. */
  DAMAGED,
  /** Events that listeners were too slow for. */
  DROPPED_EVENTS,
  /** The time of successful loads. */
  LOAD_NANOS,
  /** The time of failed ones. */
  FAILED_LOAD_NANOS,
  /** The sum of the ages of answers served. */
  SERVED_AGE_MILLIS
}
