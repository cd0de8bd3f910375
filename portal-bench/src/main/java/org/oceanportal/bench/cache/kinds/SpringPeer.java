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
public final class SpringPeer implements KeptTotals {

  private final AnnotationConfigApplicationContext context;
  private final TotalsService service;
  private final boolean sync;

  /** What Spring puts its proxy in front of. */
  public interface TotalsService {

    /** With Spring's defaults. */
    @Cacheable(cacheNames = "totals")
    FleetTotals totals(String key);

    /** With one computation at a time, as far as the cache behind sees to it. */
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

  /** Turns the annotations on. */
  @Configuration
  @EnableCaching
  public static class Caching {

    /** For Spring. */
    public Caching() {}
  }

  /**
   * An empty cache.
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
