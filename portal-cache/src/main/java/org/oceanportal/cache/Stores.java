package org.oceanportal.cache;

import java.nio.file.Path;
import java.util.Objects;
import java.util.function.Supplier;
import javax.cache.Cache;
import org.jspecify.annotations.Nullable;
import org.oceanportal.cache.caffeine.CaffeineStore;
import org.oceanportal.cache.ehcache.EhcacheStore;
import org.oceanportal.cache.file.JsonFileStore;
import org.oceanportal.cache.jcache.JCacheStore;
import org.oceanportal.cache.json.JsonCodec;
import org.oceanportal.cache.layered.LayeredStore;
import org.oceanportal.cache.memory.LruStore;
import org.oceanportal.cache.memory.NoStore;
import org.oceanportal.cache.spi.CacheStore;

/**
 * The making of a store from its name, where that is an option of a program:
 *
 * <pre>{@code
 * CacheStore<String, Totals> store =
 *     Stores.of(() -> JsonCodec.<String, Totals>of(ValueType.of("totals", 1, Totals.class)))
 *         .folder(folder)
 *         .open(StoreKind.parse("layered"));
 * }</pre>
 *
 * <p>A program that knows its store names its class instead, which has more to set. Not safe for
 * concurrent use.
 *
 * @param <K> the type of the keys
 * @param <V> the type of the values
 */
public final class Stores<K, V> {

  private final Supplier<JsonCodec<K, V>> codec;
  private int entries = StatsCacheBuilder.DEFAULT_SIZE;
  private @Nullable Path folder;
  private @Nullable Supplier<? extends Cache<Object, Object>> jcache;

  private Stores(Supplier<JsonCodec<K, V>> codec) {
    this.codec = codec;
  }

  /**
   * Begins with what files say.
   *
   * @param codec makes JSON of entries; called only for a store that needs it, since Jackson may be
   *     missing
   * @param <K> the type of the keys
   * @param <V> the type of the values
   * @return settings for any store
   */
  public static <K, V> Stores<K, V> of(Supplier<JsonCodec<K, V>> codec) {
    return new Stores<>(Objects.requireNonNull(codec, "codec"));
  }

  /**
   * Sets how many entries are kept in memory: {@value StatsCacheBuilder#DEFAULT_SIZE} unless set.
   *
   * @param maximum the number; at least 1 where it is used
   * @return this
   */
  public Stores<K, V> entries(int maximum) {
    entries = maximum;
    return this;
  }

  /**
   * Sets where files are.
   *
   * @param path a folder, which need not be there
   * @return this
   */
  public Stores<K, V> folder(Path path) {
    folder = Objects.requireNonNull(path, "path");
    return this;
  }

  /**
   * Sets what a JCache is made by, since its provider decides on bounds and names.
   *
   * @param cache makes a cache that stores by reference, and that nothing else uses
   * @return this
   */
  public Stores<K, V> jcache(Supplier<? extends Cache<Object, Object>> cache) {
    jcache = Objects.requireNonNull(cache, "cache");
    return this;
  }

  /**
   * Opens a store.
   *
   * @param kind which
   * @return a store that no other cache uses
   * @throws IllegalArgumentException if the number of entries is less than 1, or the folder or
   *     JCache that it needs is not set
   * @throws IllegalStateException if the jar that it needs is not there; the message names it
   */
  public CacheStore<K, V> open(StoreKind kind) {
    return switch (kind) {
      case NONE -> new NoStore<>();
      case MEMORY -> new LruStore<>(entries);
      case CAFFEINE -> CaffeineStore.of(entries);
      case EHCACHE -> EhcacheStore.heap(entries);
      case JCACHE -> JCacheStore.byReference(given(jcache, "jcache", kind).get());
      case FILE -> files(kind);
      case LAYERED -> new LayeredStore<>(new LruStore<>(entries), files(kind));
    };
  }

  private CacheStore<K, V> files(StoreKind kind) {
    return JsonFileStore.in(given(folder, "folder", kind), codec.get());
  }

  private static <T> T given(@Nullable T setting, String name, StoreKind kind) {
    if (setting == null) {
      throw new IllegalArgumentException(name + " must be set for the store " + kind);
    }
    return setting;
  }
}
