package org.oceanportal.bench.cache.kinds;

import com.github.benmanes.caffeine.jcache.configuration.CaffeineConfiguration;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.cache.Cache;
import javax.cache.Caching;
import javax.cache.expiry.CreatedExpiryPolicy;
import javax.cache.expiry.Duration;
import javax.cache.integration.CacheLoader;
import javax.cache.spi.CachingProvider;
import org.oceanportal.model.FleetTotals;

/** A bare JCache of Caffeine's, read-through, by reference. */
public final class JCachePeer implements TotalsCache {

  /** A number for the name of each cache, since names must differ within a manager. */
  private static final AtomicInteger CACHES = new AtomicInteger();

  private final Cache<String, FleetTotals> cache;

  /**
   * Creates an empty cache.
   *
   * @param setting loader, bound and ttl
   * @param provider Caffeine's provider
   */
  public JCachePeer(CacheSetting setting, Class<? extends CachingProvider> provider) {
    var ttl = new Duration(TimeUnit.MILLISECONDS, setting.ttl().toMillis());
    var loader = new Loader(setting);
    var configuration = new CaffeineConfiguration<String, FleetTotals>();
    configuration.setMaximumSize(OptionalLong.of(setting.maximumSize()));
    configuration.setStoreByValue(false);
    configuration.setExpiryPolicyFactory(CreatedExpiryPolicy.factoryOf(ttl));
    configuration.setReadThrough(true);
    configuration.setCacheLoaderFactory(() -> loader);
    cache =
        Caching.getCachingProvider(provider.getName())
            .getCacheManager()
            .createCache("totals-" + CACHES.incrementAndGet(), configuration);
  }

  private record Loader(CacheSetting setting) implements CacheLoader<String, FleetTotals> {

    @Override
    public FleetTotals load(String key) {
      return setting.loader().apply(key);
    }

    @Override
    public Map<String, FleetTotals> loadAll(Iterable<? extends String> keys) {
      var totals = new HashMap<String, FleetTotals>();
      keys.forEach(key -> totals.put(key, load(key)));
      return totals;
    }
  }

  @Override
  public FleetTotals get(String key) {
    return cache.get(key);
  }

  @Override
  public void close() {
    cache.close();
  }
}
