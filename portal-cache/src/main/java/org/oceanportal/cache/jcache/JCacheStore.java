package org.oceanportal.cache.jcache;

import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.cache.Cache;
import org.jspecify.annotations.Nullable;
import org.oceanportal.cache.internal.Form;
import org.oceanportal.cache.internal.OptionalJar;
import org.oceanportal.cache.spi.CacheStore;
import org.oceanportal.cache.spi.Entry;
import org.oceanportal.cache.spi.EntryCodec;
import org.oceanportal.cache.spi.Found;
import org.oceanportal.cache.spi.StoreTrouble;

/**
 * Keeps entries in a JCache (javax.cache) cache that the application has: on Ehcache, Caffeine,
 * Hazelcast or another provider. What the cache is configured to do, its bounds and its own expiry,
 * it does as well: give it none shorter than the freshness and its stale times. The cache belongs
 * to this store alone, and is left open when the store is closed.
 *
 * <p>Processes that share such a cache find each other's answers; one computation at a time is seen
 * to in each process by itself, since JCache has no locks. Thread-safe.
 *
 * @param <K> the type of the keys
 * @param <V> the type of the values
 */
public final class JCacheStore<K, V> implements CacheStore<K, V> {

  private static final String NAME = "jcache";

  private final Cache<Object, Object> cache;
  private final Form<K, V> form;

  private JCacheStore(Cache<?, ?> cache, @Nullable EntryCodec<K, V> codec) {
    this.cache = untyped(cache);
    this.form = new Form<>(NAME, codec);
  }

  @SuppressWarnings("unchecked") // The form gives it the types it was made for.
  private static Cache<Object, Object> untyped(Cache<?, ?> cache) {
    return (Cache<Object, Object>) Objects.requireNonNull(cache, "cache");
  }

  /**
   * A store over a cache in this process's memory that stores by reference ({@code
   * setStoreByValue(false)}).
   *
   * @param cache the cache; what it holds is this store's own
   * @param <K> the type of the keys
   * @param <V> the type of the values
   * @return the store
   * @throws IllegalStateException if the JCache API is not there
   */
  public static <K, V> JCacheStore<K, V> byReference(Cache<Object, Object> cache) {
    requireJCache();
    return new JCacheStore<>(cache, null);
  }

  /**
   * A store over any cache of bytes, as those shared between processes are.
   *
   * @param cache the cache
   * @param codec makes text of keys and bytes of entries; it decodes at every hit
   * @param <K> the type of the keys
   * @param <V> the type of the values
   * @return the store
   * @throws IllegalStateException if the JCache API is not there
   */
  public static <K, V> JCacheStore<K, V> encoded(
      Cache<String, byte[]> cache, EntryCodec<K, V> codec) {
    requireJCache();
    return new JCacheStore<>(cache, Objects.requireNonNull(codec, "codec"));
  }

  private static void requireJCache() {
    OptionalJar.require("javax.cache.Cache", "javax.cache:cache-api", "the JCache store");
  }

  @Override
  public String name() {
    return NAME;
  }

  /** None that is certain: they depend on the cache. */
  @Override
  public Set<Capability> capabilities() {
    return Set.of();
  }

  @Override
  public void onTrouble(Consumer<StoreTrouble> listener) {
    form.onTrouble(listener);
  }

  @Override
  public @Nullable Found<V> find(K key) {
    Object address = form.key(key);
    return form.found(key, uninterrupted(() -> cache.get(address)));
  }

  @Override
  public void put(K key, Entry<V> entry, Duration usefulFor) {
    Object address = form.key(key);
    Object held = form.held(key, entry);
    run(() -> cache.put(address, held));
  }

  @Override
  public void remove(K key) {
    Object address = form.key(key);
    run(() -> cache.remove(address));
  }

  @Override
  public void clear() {
    run(cache::removeAll);
  }

  private static void run(Runnable work) {
    uninterrupted(
        () -> {
          work.run();
          return true;
        });
  }

  /** Hides an interrupt, which is meant for the caller, from caches that wait for other hosts. */
  private static <T extends @Nullable Object> T uninterrupted(Supplier<T> work) {
    boolean interrupted = Thread.interrupted();
    try {
      return work.get();
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
