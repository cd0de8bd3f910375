package org.oceanportal.bench.cache.kinds;

import com.github.benmanes.caffeine.jcache.spi.CaffeineCachingProvider;

/** The caches that are compared: ours over each store, and peers as their manuals show them. */
public enum CacheKind {
  /** {@code StatsCache} over {@code LruStore}. */
  OURS_MEMORY,
  /** {@code StatsCache} over {@code CaffeineStore}. */
  OURS_CAFFEINE,
  /** {@code StatsCache} over {@code EhcacheStore}, on the heap. */
  OURS_EHCACHE,
  /** {@code StatsCache} over {@code JCacheStore} on Caffeine's JCache, by reference. */
  OURS_JCACHE,
  /** {@code StatsCache} over {@code JsonFileStore}. */
  OURS_FILE,
  /** {@code StatsCache} over memory in front of files. */
  OURS_LAYERED,
  /** Bare Caffeine, {@code expireAfterWrite} and a loader. */
  CAFFEINE,
  /** Bare Ehcache on the heap, time to live and a loader. */
  EHCACHE,
  /** cache2k, {@code expireAfterWrite} and a loader. */
  CACHE2K,
  /** JCache read-through on Caffeine's provider, by reference. */
  JCACHE,
  /** Spring's {@code @Cacheable} over Caffeine. */
  SPRING,
  /** Spring's {@code @Cacheable(sync = true)} over Caffeine. */
  SPRING_SYNC;

  /**
   * Opens an empty cache.
   *
   * @param setting the same for all kinds
   * @return the cache
   */
  public TotalsCache open(CacheSetting setting) {
    return switch (this) {
      case OURS_MEMORY -> OurCache.memory(setting);
      case OURS_CAFFEINE -> OurCache.caffeine(setting);
      case OURS_EHCACHE -> OurCache.ehcache(setting);
      case OURS_JCACHE -> OurCache.jcache(setting);
      case OURS_FILE -> OurCache.file(setting);
      case OURS_LAYERED -> OurCache.layered(setting);
      case CAFFEINE -> new CaffeinePeer(setting);
      case EHCACHE -> new EhcachePeer(setting);
      case CACHE2K -> new Cache2kPeer(setting);
      case JCACHE -> new JCachePeer(setting, CaffeineCachingProvider.class);
      case SPRING -> new SpringPeer(setting, false);
      case SPRING_SYNC -> new SpringPeer(setting, true);
    };
  }
}
