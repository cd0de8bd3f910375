package org.oceanportal.bench.cache.kinds;

import com.github.benmanes.caffeine.cache.Caffeine;
import org.oceanportal.model.FleetTotals;
import org.springframework.cache.CacheManager;
import org.springframework.cache.annotation.Cacheable;
import org.springframework.cache.annotation.EnableCaching;
import org.springframework.cache.caffeine.CaffeineCacheManager;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Configuration;

/** A method with Spring's {@code @Cacheable}, over a Caffeine cache. */
public final class SpringPeer implements TotalsCache {

  private final AnnotationConfigApplicationContext context;
  private final TotalsService service;
  private final boolean sync;

  /** The service for which Spring creates a proxy. */
  public interface TotalsService {

    /** Returns totals, cached with Spring's defaults. */
    @Cacheable(cacheNames = "totals")
    FleetTotals totals(String key);

    /** Returns totals, computed once at a time as far as the underlying cache supports it. */
    @Cacheable(cacheNames = "totals", sync = true)
    FleetTotals totalsInSync(String key);
  }

  private record ComputingService(CacheSetting setting) implements TotalsService {

    @Override
    public FleetTotals totals(String key) {
      return setting.loader().apply(key);
    }

    @Override
    public FleetTotals totalsInSync(String key) {
      return totals(key);
    }
  }

  /** The configuration that enables the annotations. */
  @Configuration
  @EnableCaching
  public static class Caching {

    /** Creates the configuration, for Spring. */
    public Caching() {}
  }

  /**
   * Creates an empty cache.
   *
   * @param setting loader, bound and ttl
   * @param sync whether {@code sync = true} is used
   */
  public SpringPeer(CacheSetting setting, boolean sync) {
    this.sync = sync;
    context = new AnnotationConfigApplicationContext();
    context.register(Caching.class);
    context.registerBean(CacheManager.class, () -> manager(setting));
    context.registerBean(TotalsService.class, () -> new ComputingService(setting));
    context.refresh();
    service = context.getBean(TotalsService.class);
  }

  private static CacheManager manager(CacheSetting setting) {
    var manager = new CaffeineCacheManager("totals");
    manager.setCaffeine(
        Caffeine.newBuilder().maximumSize(setting.maximumSize()).expireAfterWrite(setting.ttl()));
    return manager;
  }

  @Override
  public FleetTotals get(String key) {
    return sync ? service.totalsInSync(key) : service.totals(key);
  }

  @Override
  public void close() {
    context.close();
  }
}
