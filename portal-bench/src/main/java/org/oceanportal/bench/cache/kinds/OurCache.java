package org.oceanportal.bench.cache.kinds;

import com.github.benmanes.caffeine.jcache.configuration.CaffeineConfiguration;
import com.github.benmanes.caffeine.jcache.spi.CaffeineCachingProvider;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;
import javax.cache.Cache;
import javax.cache.Caching;
import org.oceanportal.cache.Freshness;
import org.oceanportal.cache.StatsCache;
import org.oceanportal.cache.StoreKind;
import org.oceanportal.cache.Stores;
import org.oceanportal.cache.json.JsonCodec;
import org.oceanportal.cache.json.ValueType;
import org.oceanportal.cache.spi.CacheStore;
import org.oceanportal.model.FleetTotals;

/** A {@link StatsCache} over any of its stores. */
public final class OurCache implements TotalsCache {

  /** A number for the name of each JCache, since names must differ within a manager. */
  private static final AtomicInteger JCACHES = new AtomicInteger();

  private final StatsCache<String, FleetTotals> cache;

  private OurCache(CacheSetting setting, CacheStore<String, FleetTotals> store) {
    this.cache =
        StatsCache.<String, FleetTotals>builder(setting.loader())
            .store(store)
            .freshness(Freshness.ttl(setting.ttl()))
            .build();
  }

  static OurCache over(StoreKind kind, CacheSetting setting) {
    int size = setting.maximumSize();
    ValueType type = ValueType.of("totals", 1, FleetTotals.class);
    return new OurCache(
        setting,
        Stores.<String, FleetTotals>of(() -> JsonCodec.of(type))
            .entries(size)
            .folder(setting.folder())
            .jcache(() -> newJCache(size))
            .open(kind));
  }

  /** Creates a JCache of Caffeine's that holds references and never expires them by itself. */
  public static Cache<Object, Object> newJCache(int maximumSize) {
    var settings = new CaffeineConfiguration<Object, Object>();
    settings.setStoreByValue(false).setMaximumSize(OptionalLong.of(maximumSize));
    return Caching.getCachingProvider(CaffeineCachingProvider.class.getName())
        .getCacheManager()
        .createCache("ours-" + JCACHES.incrementAndGet(), settings);
  }

  @Override
  public FleetTotals get(String key) {
    return cache.get(key).value();
  }

  @Override
  public void close() {
    cache.close();
  }
}
