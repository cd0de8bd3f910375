package org.oceanportal.bench.cache.kinds;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import org.oceanportal.model.FleetTotals;

/** A bare Caffeine cache. */
public final class CaffeinePeer implements TotalsCache {

  private final LoadingCache<String, FleetTotals> cache;

  /**
   * Creates an empty cache.
   *
   * @param setting loader, bound and ttl
   */
  public CaffeinePeer(CacheSetting setting) {
    cache =
        Caffeine.newBuilder()
            .maximumSize(setting.maximumSize())
            .expireAfterWrite(setting.ttl())
            .build(setting.loader()::apply);
  }

  @Override
  public FleetTotals get(String key) {
    return cache.get(key);
  }
}
