package org.oceanportal.cache.testing;

import java.time.Duration;
import java.util.Set;
import java.util.function.Supplier;
import org.oceanportal.cache.spi.CacheStore;
import org.oceanportal.cache.spi.Entry;
import org.oceanportal.cache.spi.Found;
import org.oceanportal.cache.spi.Lease;

/** A store that can do nothing. */
public final class BrokenStore<K, V> implements CacheStore<K, V> {

  private final Supplier<? extends Error> error;

  /** Throws exceptions. */
  public BrokenStore() {
    this(() -> null);
  }

  /** Throws errors. */
  public BrokenStore(Supplier<? extends Error> error) {
    this.error = error;
  }

  private RuntimeException failure(String method) {
    Error thrown = error.get();
    if (thrown != null) {
      throw thrown;
    }
    return new IllegalStateException(method);
  }

  @Override
  public String name() {
    return "broken";
  }

  @Override
  public Set<Capability> capabilities() {
    return Set.of();
  }

  @Override
  public Found<V> find(K key) {
    throw failure("find");
  }

  @Override
  public void put(K key, Entry<V> entry, Duration usefulFor) {
    throw failure("put");
  }

  @Override
  public void remove(K key) {
    throw failure("remove");
  }

  @Override
  public void clear() {
    throw failure("clear");
  }

  @Override
  public Lease tryLease(K key) {
    throw failure("lease");
  }
}
