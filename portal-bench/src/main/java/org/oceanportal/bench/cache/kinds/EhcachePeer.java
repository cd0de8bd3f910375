package org.oceanportal.bench.cache.kinds;

import org.ehcache.Cache;
import org.ehcache.CacheManager;
import org.ehcache.config.builders.CacheConfigurationBuilder;
import org.ehcache.config.builders.CacheManagerBuilder;
import org.ehcache.config.builders.ExpiryPolicyBuilder;
import org.ehcache.config.builders.ResourcePoolsBuilder;
import org.ehcache.spi.loaderwriter.CacheLoaderWriter;
import org.oceanportal.model.FleetTotals;

/** A bare Ehcache on the heap, read-through. */
public final class EhcachePeer implements TotalsCache {

  private final CacheManager manager = CacheManagerBuilder.newCacheManagerBuilder().build(true);
  private final Cache<String, FleetTotals> cache;

  /**
   * Creates an empty cache.
   *
   * @param setting loader, bound and ttl
   */
  public EhcachePeer(CacheSetting setting) {
    var configuration =
        CacheConfigurationBuilder.newCacheConfigurationBuilder(
                String.class, FleetTotals.class, ResourcePoolsBuilder.heap(setting.maximumSize()))
            .withExpiry(ExpiryPolicyBuilder.timeToLiveExpiration(setting.ttl()))
            .withLoaderWriter(new Loader(setting));
    cache = manager.createCache("totals", configuration);
  }

  private record Loader(CacheSetting setting) implements CacheLoaderWriter<String, FleetTotals> {

    @Override
    public FleetTotals load(String key) {
      return setting.loader().apply(key);
    }

    @Override
    public void write(String key, FleetTotals value) {
      // Read-through only: there is nothing to write to.
    }

    @Override
    public void delete(String key) {
      // See write.
    }
  }

  @Override
  public FleetTotals get(String key) {
    return cache.get(key);
  }

  @Override
  public void close() {
    manager.close();
  }
}
