package org.oceanportal.cache.internal.engine;

import java.time.Duration;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.oceanportal.cache.spi.CacheStore;
import org.oceanportal.cache.spi.Entry;
import org.oceanportal.cache.spi.Found;
import org.oceanportal.cache.spi.Lease;
import org.oceanportal.cache.spi.StoreTrouble;
import org.oceanportal.cache.spi.UnkeptValueException;

/**
 * A store behind three breakers, one for reads, one for writes and one for leases: a full disk does
 * not stop reads, and leases that are given do not make up for values that are not kept. While a
 * breaker is open its methods throw a {@link LeftAloneException}, invalidations too. Thread-safe.
 *
 * @param <K> the type of the keys
 * @param <V> the type of the values
 */
public final class BreakerStore<K, V> implements CacheStore<K, V> {

  private final CacheStore<K, V> store;
  private final Breaker reads;
  private final Breaker writes;
  private final Breaker leases;

  /**
   * A store behind breakers.
   *
   * @param store the store
   * @param reads before its reads
   * @param writes before its writes
   * @param leases before its leases
   */
  public BreakerStore(CacheStore<K, V> store, Breaker reads, Breaker writes, Breaker leases) {
    this.store = store;
    this.reads = reads;
    this.writes = writes;
    this.leases = leases;
  }

  @Override
  public @Nullable Found<V> find(K key) {
    long begun = reads.begin();
    try {
      Found<V> found = store.find(key);
      reads.succeeded(begun);
      return found;
    } catch (Throwable e) {
      failed(reads, begun, e);
      throw e;
    }
  }

  /** An interrupt is not the store's failure, and neither is a value that it cannot keep. */
  private static void failed(Breaker breaker, long begun, Throwable failure) {
    if (failure instanceof UnkeptValueException) {
      breaker.succeeded(begun);
    } else if (Thread.currentThread().isInterrupted()) {
      breaker.brokenOff(begun);
    } else {
      breaker.failed(begun, failure);
    }
  }

  private static <T extends @Nullable Object> T call(Breaker breaker, Supplier<T> call) {
    long begun = breaker.begin();
    try {
      T result = call.get();
      breaker.succeeded(begun);
      return result;
    } catch (Throwable e) {
      failed(breaker, begun, e);
      throw e;
    }
  }

  private static void run(Breaker breaker, Runnable call) {
    call(
        breaker,
        () -> {
          call.run();
          return true;
        });
  }

  @Override
  public void put(K key, Entry<V> entry, Duration usefulFor) {
    run(writes, () -> store.put(key, entry, usefulFor));
  }

  @Override
  public void remove(K key) {
    run(writes, () -> store.remove(key));
  }

  @Override
  public void clear() {
    run(writes, store::clear);
  }

  @Override
  public @Nullable Lease tryLease(K key) {
    return call(leases, () -> store.tryLease(key));
  }

  @Override
  public Lease overtake(K key) {
    return call(leases, () -> store.overtake(key));
  }

  /** Not tried while reads are left alone, and no proof that they work. */
  @Override
  public long generation() {
    long begun = reads.beginIfClosed();
    try {
      long generation = store.generation();
      reads.brokenOff(begun);
      return generation;
    } catch (Throwable e) {
      failed(reads, begun, e);
      throw e;
    }
  }

  @Override
  public String name() {
    return store.name();
  }

  @Override
  public Set<Capability> capabilities() {
    return store.capabilities();
  }

  @Override
  public void onTrouble(Consumer<StoreTrouble> listener) {
    store.onTrouble(listener);
  }

  @Override
  public void check() {
    store.check();
  }

  @Override
  public void close() {
    store.close();
  }
}
