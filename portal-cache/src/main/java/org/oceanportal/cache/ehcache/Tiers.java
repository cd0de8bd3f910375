package org.oceanportal.cache.ehcache;

import java.nio.file.Path;
import org.ehcache.Cache;
import org.ehcache.CacheManager;
import org.ehcache.StateTransitionException;
import org.ehcache.config.builders.CacheConfigurationBuilder;
import org.ehcache.config.builders.CacheManagerBuilder;
import org.ehcache.config.builders.ResourcePoolsBuilder;
import org.ehcache.config.units.MemoryUnit;
import org.oceanportal.cache.spi.StoreException;

/**
 * An Ehcache of one cache. Apart from {@link EhcacheStore}, which can be asked for, and can say
 * what is missing, without Ehcache.
 *
 * @param manager holds the cache open
 * @param cache of entries as they are, or of addresses and bytes
 */
record Tiers(CacheManager manager, Cache<Object, Object> cache) {

  private static final String CACHE = "answers";

  static Tiers heap(long entries) {
    CacheManager manager = CacheManagerBuilder.newCacheManagerBuilder().build(true);
    return of(manager, Object.class, Object.class, ResourcePoolsBuilder.heap(entries));
  }

  static Tiers offHeap(long entries, long megabytes) {
    CacheManager manager = CacheManagerBuilder.newCacheManagerBuilder().build(true);
    ResourcePoolsBuilder pools =
        ResourcePoolsBuilder.heap(entries).offheap(megabytes, MemoryUnit.MB);
    return of(manager, String.class, byte[].class, pools);
  }

  static Tiers disk(long entries, long megabytes, Path folder) {
    ResourcePoolsBuilder pools =
        ResourcePoolsBuilder.heap(entries).disk(megabytes, MemoryUnit.MB, true);
    try {
      CacheManager manager =
          CacheManagerBuilder.newCacheManagerBuilder()
              .with(CacheManagerBuilder.persistence(folder.toFile()))
              .build(true);
      return of(manager, String.class, byte[].class, pools);
    } catch (StateTransitionException e) {
      throw new StoreException("Ehcache cannot use " + folder + ": " + e.getMessage(), e);
    }
  }

  @SuppressWarnings("unchecked") // The store's form gives it keys and values of these types.
  private static Tiers of(
      CacheManager manager, Class<?> keys, Class<?> values, ResourcePoolsBuilder pools) {
    Cache<?, ?> cache =
        manager.createCache(
            CACHE, CacheConfigurationBuilder.newCacheConfigurationBuilder(keys, values, pools));
    return new Tiers(manager, (Cache<Object, Object>) cache);
  }
}
