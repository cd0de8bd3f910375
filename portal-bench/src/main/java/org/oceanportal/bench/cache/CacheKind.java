package org.oceanportal.bench.cache;

import com.github.benmanes.caffeine.jcache.spi.CaffeineCachingProvider;
import java.util.function.Function;
import org.oceanportal.bench.cache.peers.Cache2kPeer;
import org.oceanportal.bench.cache.peers.CaffeinePeer;
import org.oceanportal.bench.cache.peers.EhcachePeer;
import org.oceanportal.bench.cache.peers.JCachePeer;
import org.oceanportal.bench.cache.peers.SpringPeer;

/** The caches that are compared: ours over each store, and peers as their manuals show them. */
public enum CacheKind {
  /** {@code StatsCache} over {@code LruStore}. */
  OURS_MEMORY(OurCache::memory),
  /** {@code StatsCache} over {@code CaffeineStore}. */
  OURS_CAFFEINE(OurCache::caffeine),
  /** {@code StatsCache} over {@code EhcacheStore}, on the heap. */
  OURS_EHCACHE(OurCache::ehcache),
  /** {@code StatsCache} over {@code JCacheStore} on Caffeine's JCache, by reference. */
  OURS_JCACHE(OurCache::jcache),
  /** {@code StatsCache} over {@code JsonFileStore}. */
  OURS_FILE(OurCache::file),
  /** {@code StatsCache} over memory in front of files. */
  OURS_LAYERED(OurCache::layered),
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

  private final Function<CacheSetting, KeptTotals> opener;

  CacheKind(Function<CacheSetting, KeptTotals> opener) {
    this.opener = opener;
  }

  /**
   * An empty cache.
   *
   * @param setting the same for all kinds
   * @return the cache
   */
  public KeptTotals open(CacheSetting setting) {
    return opener.apply(setting);
  }
}
