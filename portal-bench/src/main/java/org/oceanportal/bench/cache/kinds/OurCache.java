package org.oceanportal.bench.cache.kinds;

import com.github.benmanes.caffeine.jcache.configuration.CaffeineConfiguration;
import com.github.benmanes.caffeine.jcache.spi.CaffeineCachingProvider;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;
import javax.cache.Cache;
import javax.cache.Caching;
import org.oceanportal.cache.Freshness;
import org.oceanportal.cache.StatsCache;
import org.oceanportal.cache.caffeine.CaffeineStore;
import org.oceanportal.cache.ehcache.EhcacheStore;
import org.oceanportal.cache.file.JsonFileStore;
import org.oceanportal.cache.jcache.JCacheStore;
import org.oceanportal.cache.json.JsonCodec;
import org.oceanportal.cache.json.ValueType;
import org.oceanportal.cache.layered.LayeredStore;
import org.oceanportal.cache.memory.LruStore;
import org.oceanportal.cache.spi.CacheStore;
import org.oceanportal.cache.spi.Found;
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

  static OurCache memory(CacheSetting setting) {
    return new OurCache(setting, new LruStore<>(setting.maximumSize()));
  }

  static OurCache caffeine(CacheSetting setting) {
    return new OurCache(setting, CaffeineStore.of(setting.maximumSize()));
  }

  static OurCache ehcache(CacheSetting setting) {
    return new OurCache(setting, EhcacheStore.heap(setting.maximumSize()));
  }

  static OurCache jcache(CacheSetting setting) {
    return new OurCache(setting, JCacheStore.byReference(newJCache(setting.maximumSize())));
  }

  static OurCache file(CacheSetting setting) {
    return new OurCache(setting, files(setting));
  }

  static OurCache layered(CacheSetting setting) {
    CacheStore<String, FleetTotals> front = new LruStore<>(setting.maximumSize());
    return new OurCache(setting, new LayeredStore<>(front, files(setting)));
  }

  private static JsonFileStore<String, FleetTotals> files(CacheSetting setting) {
    ValueType type = ValueType.of("totals", 1, FleetTotals.class);
    return JsonFileStore.in(setting.folder(), JsonCodec.of(type));
  }

  /** Creates a JCache of Caffeine's that holds references and never expires them by itself. */
  public static <K, V> Cache<K, Found<V>> newJCache(int maximumSize) {
    var settings = new CaffeineConfiguration<K, Found<V>>();
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
