package org.oceanportal.cache.memory;

import java.time.Duration;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.oceanportal.cache.spi.CacheStore;
import org.oceanportal.cache.spi.Entry;
import org.oceanportal.cache.spi.Found;

/**
 * Keeps nothing: every question is computed, though callers who ask it at the same time still share
 * one computation. Thread-safe.
 *
 * @param <K> the type of the keys
 * @param <V> the type of the values
 */
public final class NoStore<K, V> implements CacheStore<K, V> {

  /** A store that keeps nothing. */
  public NoStore() {}

  @Override
  public String name() {
    return "none";
  }

  @Override
  public Set<Capability> capabilities() {
    return Set.of(Capability.BOUNDED);
  }

  @Override
  public @Nullable Found<V> find(K key) {
    return null;
  }

  @Override
  public void put(K key, Entry<V> entry, Duration usefulFor) {}

  @Override
  public void remove(K key) {}

  @Override
  public void clear() {}

  /** Itself: it is in this process's memory. */
  @Override
  public CacheStore<K, V> guardedBy(UnaryOperator<CacheStore<K, V>> guard) {
    return this;
  }
}
