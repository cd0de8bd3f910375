package org.oceanportal.cache.caffeine;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Policy;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.oceanportal.cache.internal.OptionalJar;
import org.oceanportal.cache.spi.CacheStore;
import org.oceanportal.cache.spi.Entry;
import org.oceanportal.cache.spi.Found;

/**
 * Keeps entries in memory, by reference, in a Caffeine cache: the ones that are asked for most, up
 * to a bound (for a moment, a few more). Unlike a bare Caffeine cache with {@code expireAfterWrite}
 * it still has a value when its freshness is over, for as long as it may be served stale, and lets
 * go of it by itself after that. Thread-safe.
 *
 * @param <K> the type of the keys
 * @param <V> the type of the values
 */
public final class CaffeineStore<K, V> implements CacheStore<K, V> {

  private static final String NAME = "caffeine";

  /** Until the first entry says how long it is useful. */
  private static final Duration SHORTEST = Duration.ofMillis(1);

  private final Cache<K, Found<V>> cache;
  private final Policy.FixedExpiration<K, Found<V>> expiry;
  private volatile Duration longest = SHORTEST;

  private CaffeineStore(Cache<K, Found<V>> cache) {
    this.cache = cache;
    this.expiry = cache.policy().expireAfterWrite().orElseThrow();
  }

  /**
   * An empty store.
   *
   * @param maximumSize how many entries to keep, at least 1
   * @param <K> the type of the keys
   * @param <V> the type of the values
   * @return the store
   * @throws IllegalArgumentException if the size is less than 1
   * @throws IllegalStateException if Caffeine is not there
   */
  public static <K, V> CaffeineStore<K, V> of(long maximumSize) {
    OptionalJar.require(
        "com.github.benmanes.caffeine.cache.Caffeine",
        "com.github.ben-manes.caffeine:caffeine",
        "the Caffeine store");
    return of(maximumSize, Ticker.systemTicker());
  }

  static <K, V> CaffeineStore<K, V> of(long maximumSize, Ticker ticker) {
    if (maximumSize < 1) {
      throw new IllegalArgumentException("maximumSize must be at least 1 but was " + maximumSize);
    }
    Cache<K, Found<V>> cache =
        Caffeine.newBuilder()
            .maximumSize(maximumSize)
            .expireAfterWrite(SHORTEST)
            .ticker(ticker)
            .build();
    return new CaffeineStore<>(cache);
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Set<Capability> capabilities() {
    return Set.of(Capability.BOUNDED);
  }

  /** Makes room now, which Caffeine otherwise does a moment later, off the callers' threads. */
  void makeRoom() {
    cache.cleanUp();
  }

  @Override
  public @Nullable Found<V> find(K key) {
    return cache.getIfPresent(key);
  }

  @Override
  public void put(K key, Entry<V> entry, Duration usefulFor) {
    if (usefulFor.compareTo(longest) > 0) {
      keepFor(usefulFor);
    }
    cache.put(key, new Found<>(entry, NAME));
  }

  /**
   * Entries of one cache are useful for about the same time, so one time for all will do: a time
   * for each would have Caffeine write at every hit.
   */
  private synchronized void keepFor(Duration usefulFor) {
    if (usefulFor.compareTo(longest) > 0) {
      longest = usefulFor;
      expiry.setExpiresAfter(usefulFor);
    }
  }

  @Override
  public void remove(K key) {
    cache.invalidate(key);
  }

  @Override
  public void clear() {
    cache.invalidateAll();
  }

  /** Itself: it is in this process's memory. */
  @Override
  public CacheStore<K, V> guardedBy(UnaryOperator<CacheStore<K, V>> guard) {
    return this;
  }
}
