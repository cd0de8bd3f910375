package org.oceanportal.bench.cache.kinds;

import com.github.benmanes.caffeine.jcache.spi.CaffeineCachingProvider;
import java.util.function.Function;
import org.oceanportal.cache.StoreKind;

/** The caches that are compared: ours over each store, and peers as their manuals show them. */
public enum CacheKind {
  /** {@code StatsCache} over {@code LruStore}. */
  OURS_MEMORY(StoreKind.MEMORY),
  /** {@code StatsCache} over {@code CaffeineStore}. */
  OURS_CAFFEINE(StoreKind.CAFFEINE),
  /** {@code StatsCache} over {@code EhcacheStore}, on the heap. */
  OURS_EHCACHE(StoreKind.EHCACHE),
  /** {@code StatsCache} over {@code JCacheStore} on Caffeine's JCache, by reference. */
  OURS_JCACHE(StoreKind.JCACHE),
  /** {@code StatsCache} over {@code JsonFileStore}. */
  OURS_FILE(StoreKind.FILE),
  /** {@code StatsCache} over memory in front of files. */
  OURS_LAYERED(StoreKind.LAYERED),
  /** Bare Caffeine, {@code expireAfterWrite} and a loader. */
  CAFFEINE(CaffeinePeer::new),
  /** Bare Ehcache on the heap, time to live and a loader. */
  EHCACHE(EhcachePeer::new),
  /** cache2k, {@code expireAfterWrite} and a loader. */
  CACHE2K(Cache2kPeer::new),
  /** JCache read-through on Caffeine's provider, by reference. */
  JCACHE(setting -> new JCachePeer(setting, CaffeineCachingProvider.class)),
  /** Spring's {@code @Cacheable} over Caffeine. */
  SPRING(setting -> new SpringPeer(setting, false)),
  /** Spring's {@code @Cacheable(sync = true)} over Caffeine. */
  SPRING_SYNC(setting -> new SpringPeer(setting, true));

  @SuppressWarnings("ImmutableEnumChecker") // A function without state.
  private final Function<CacheSetting, TotalsCache> opening;

  CacheKind(StoreKind ours) {
    this(setting -> OurCache.over(ours, setting));
  }

  CacheKind(Function<CacheSetting, TotalsCache> opening) {
    this.opening = opening;
  }

  /**
   * Opens an empty cache.
   *
   * @param setting the same for all kinds
   * @return the cache
   */
  public TotalsCache open(CacheSetting setting) {
    return opening.apply(setting);
  }
}
