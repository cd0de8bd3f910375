package org.oceanportal.cache.metrics;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
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
import org.oceanportal.cache.spi.BreakerState;

/**
 * A cache's statistics as Micrometer meters, each tagged {@code cache} with its name:
 *
 * <ul>
 *   <li>{@code portal.cache.requests}, by {@code result} hit or miss;
 *   <li>{@code portal.cache.loads} and {@code portal.cache.load.time}, by {@code result} success or
 *       failure; {@code portal.cache.renewals};
 *   <li>{@code portal.cache.served.stale}, by {@code state} stale-while-revalidate,
 *       stale-while-loading or stale-if-error;
 *   <li>{@code portal.cache.served.age} (the sum: divide by the requests) and {@code
 *       portal.cache.served.age.max}, how old answers were when they were served;
 *   <li>{@code portal.cache.waits} and {@code portal.cache.load.timeouts};
 *   <li>{@code portal.cache.store.failures}, {@code portal.cache.damaged} and {@code
 *       portal.cache.store.breaker}, by {@code calls} reads or writes: 0 while the store is used, 1
 *       while it is tried, 2 while it is left alone;
 *   <li>{@code portal.cache.events.dropped}.
 * </ul>
 *
 * <p>The registry holds the cache weakly: keep the cache itself. Thread-safe.
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
    String requests = "Values that were asked for";
    count("requests", requests, name.and("result", "hit"), CacheStatistics::hits);
    count("requests", requests, name.and("result", "miss"), CacheStatistics::misses);
    String loads = "Values that were computed, or could not be";
    count("loads", loads, success, CacheStatistics::loads);
    count("loads", loads, failure, CacheStatistics::loadFailures);
    String loadTime = "Time spent computing values";
    time("load.time", loadTime, success, CacheStatistics::loadTime);
    time("load.time", loadTime, failure, CacheStatistics::failedLoadTime);
    count(
        "renewals",
        "Values that were renewed without being computed",
        name,
        CacheStatistics::renewals);
    String stale = "Values that were served although they were stale";
    count(
        "served.stale",
        stale,
        name.and("state", "stale-while-revalidate"),
        CacheStatistics::staleWhileRevalidate);
    count(
        "served.stale",
        stale,
        name.and("state", "stale-while-loading"),
        CacheStatistics::staleWhileLoading);
    count(
        "served.stale", stale, name.and("state", "stale-if-error"), CacheStatistics::staleIfError);
    time(
        "served.age",
        "Ages of served values, summed: divide by the requests",
        name,
        CacheStatistics::servedAge);
    count("waits", "Callers that waited for the load of another", name, CacheStatistics::waits);
    count("store.failures", "Failures of the store", name, CacheStatistics::storeFailures);
    count("damaged", "Entries that could not be read", name, CacheStatistics::damaged);
    count(
        "load.timeouts",
        "Callers that waited until the hard limit",
        name,
        CacheStatistics::loadTimeouts);
    count(
        "events.dropped",
        "Events that listeners were too slow for",
        name,
        CacheStatistics::droppedEvents);
    breaker(name.and("calls", "reads"), CacheStatistics::storeReads);
    breaker(name.and("calls", "writes"), CacheStatistics::storeWrites);
    TimeGauge.builder(
            PREFIX + "served.age.max",
            cache,
            TimeUnit.MILLISECONDS,
            c -> c.statistics().oldestServed().toMillis())
        .description("Age of the oldest value that was served")
        .tags(name)
        .register(registry);
  }

  private void breaker(Tags tags, Function<CacheStatistics, BreakerState> state) {
    Gauge.builder(PREFIX + "store.breaker", cache, c -> level(state.apply(c.statistics())))
        .description("Whether the store is used (0), tried (1) or left alone (2)")
        .tags(tags)
        .register(registry);
  }

  private static int level(BreakerState state) {
    return switch (state) {
      case CLOSED -> 0;
      case HALF_OPEN -> 1;
      case OPEN -> 2;
    };
  }

  private void count(
      String meter, String description, Tags tags, ToDoubleFunction<CacheStatistics> figure) {
    FunctionCounter.builder(PREFIX + meter, cache, c -> figure.applyAsDouble(c.statistics()))
        .description(description)
        .tags(tags)
        .register(registry);
  }

  private void time(
      String meter, String description, Tags tags, Function<CacheStatistics, Duration> figure) {
    FunctionCounter.builder(PREFIX + meter, cache, c -> seconds(figure.apply(c.statistics())))
        .description(description)
        .tags(tags)
        .baseUnit("seconds")
        .register(registry);
  }

  private static double seconds(Duration time) {
    return time.toNanos() / 1e9;
  }
}
