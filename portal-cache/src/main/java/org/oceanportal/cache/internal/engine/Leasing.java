package org.oceanportal.cache.internal.engine;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.oceanportal.cache.events.CacheEvent.Kind;
import org.oceanportal.cache.internal.flight.LeaseWait;
import org.oceanportal.cache.internal.flight.LoadFailure;
import org.oceanportal.cache.spi.Lease;
import org.oceanportal.cache.spi.LoadException;

/**
 * The taking of a store's leases, with a limit to the wait for another process.
 *
 * @param <K> the type of the keys
 */
public final class Leasing<K> {

  private final GuardedStore<K, ?> store;
  private final Duration waitLimit;
  private final Counters counters;
  private final Events events;

  /**
   * Leases of a store.
   *
   * @param store gives them
   * @param waitLimit how long to wait for another process
   * @param counters count the waits
   * @param events tell of the limit
   */
  public Leasing(GuardedStore<K, ?> store, Duration waitLimit, Counters counters, Events events) {
    this.store = store;
    this.waitLimit = waitLimit;
    this.counters = counters;
    this.events = events;
  }

  /**
   * Takes the lease if it is free.
   *
   * @param key of which key
   * @return the lease; null if another process has it
   */
  @Nullable Lease tryTake(K key) {
    return store.tryLease(key);
  }

  /**
   * Overtakes the holder of the lease.
   *
   * @param key of which key
   * @return the lease
   */
  Lease overtake(K key) {
    return store.overtake(key);
  }

  /**
   * Takes the lease when its holder gives it back, or overtakes the holder at the limit.
   *
   * @param key of which key
   * @return the lease
   * @throws LoadFailure if the thread is interrupted meanwhile
   */
  Lease await(K key) throws LoadFailure {
    counters.increment(Count.WAITS);
    try {
      Lease lease = LeaseWait.take(() -> store.tryLease(key), waitLimit);
      if (lease != null) {
        return lease;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LoadFailure(new LoadException("interrupted while waiting for " + key, e));
    }
    events.tell(
        Kind.WAIT_LIMIT,
        key,
        "another process has been computing for " + waitLimit + "; computing here as well",
        null);
    return store.overtake(key);
  }
}
