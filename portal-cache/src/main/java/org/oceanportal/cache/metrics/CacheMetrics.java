package org.oceanportal.cache.metrics;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.TimeGauge;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.oceanportal.cache.CacheStatistics;
import org.oceanportal.cache.StatsCache;

/**
 * A cache's statistics as Micrometer meters, each tagged {@code cache} with its name:
 *
 * <ul>
 *   <li>{@code portal.cache.requests}, by {@code result} hit or miss;
 *   <li>{@code portal.cache.loads} and {@code portal.cache.load.time}, by {@code result} success or
 *       failure; {@code portal.cache.renewals};
 *   <li>{@code portal.cache.served.stale}, by {@code state} stale-while-revalidate or
 *       stale-if-error;
 *   <li>{@code portal.cache.served.age} (the sum: divide by the requests) and {@code
 *       portal.cache.served.age.max}, how old answers were when they were served;
 *   <li>{@code portal.cache.waits}, {@code portal.cache.store.failures}, {@code
 *       portal.cache.damaged}.
 * </ul>
 *
 * <p>The registry holds the cache weakly: keep the cache itself. Safe for concurrent use.
 */
public final class CacheMetrics {

  private static final String PREFIX = "portal.cache.";

  private final MeterRegistry registry;
  private final StatsCache<?, ?> cache;
  private final Tags name;

  private CacheMetrics(MeterRegistry registry, StatsCache<?, ?> cache, String name) {
    this.registry = Objects.requireNonNull(registry, "registry");
    this.cache = Objects.requireNonNull(cache, "cache");
    this.name = Tags.of("cache", Objects.requireNonNull(name, "name"));
  }

  /**
   * Adds the meters of a cache to a registry.
   *
   * @param registry the registry
   * @param cache the cache
   * @param name its name among the caches of the registry
   */
  public static void bind(MeterRegistry registry, StatsCache<?, ?> cache, String name) {
    new CacheMetrics(registry, cache, name).bind();
  }

  private void bind() {
    Tags success = name.and("result", "success");
    Tags failure = name.and("result", "failure");
    count("requests", name.and("result", "hit"), CacheStatistics::hits);
    count("requests", name.and("result", "miss"), CacheStatistics::misses);
    count("loads", success, CacheStatistics::loads);
    count("loads", failure, CacheStatistics::loadFailures);
    time("load.time", success, CacheStatistics::loadTime);
    time("load.time", failure, CacheStatistics::failedLoadTime);
    count("renewals", name, CacheStatistics::renewals);
    count(
        "served.stale",
        name.and("state", "stale-while-revalidate"),
        CacheStatistics::staleWhileRevalidate);
    count("served.stale", name.and("state", "stale-if-error"), CacheStatistics::staleIfError);
    time("served.age", name, CacheStatistics::servedAge);
    count("waits", name, CacheStatistics::waits);
    count("store.failures", name, CacheStatistics::storeFailures);
    count("damaged", name, CacheStatistics::damaged);
    TimeGauge.builder(
            PREFIX + "served.age.max",
            cache,
            TimeUnit.MILLISECONDS,
            c -> c.statistics().oldestServed().toMillis())
        .tags(name)
        .register(registry);
  }

  private void count(String meter, Tags tags, ToDoubleFunction<CacheStatistics> figure) {
    FunctionCounter.builder(PREFIX + meter, cache, c -> figure.applyAsDouble(c.statistics()))
        .tags(tags)
        .register(registry);
  }

  private void time(String meter, Tags tags, Function<CacheStatistics, Duration> figure) {
    FunctionCounter.builder(PREFIX + meter, cache, c -> seconds(figure.apply(c.statistics())))
        .tags(tags)
        .baseUnit("seconds")
        .register(registry);
  }

  private static double seconds(Duration time) {
    return time.toNanos() / 1e9;
  }
}
