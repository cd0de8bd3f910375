package org.oceanportal.cache.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.oceanportal.cache.Freshness;
import org.oceanportal.cache.StatsCache;
import org.oceanportal.cache.testing.HandClock;
import org.oceanportal.cache.testing.HandExecutor;
import org.oceanportal.cache.testing.HandSource;

class CacheMetricsTest {

  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

  private double count(String meter, String... tags) {
    return registry.get("portal.cache." + meter).tags(tags).functionCounter().count();
  }

  @Test
  void metersTellWhatTheStatisticsTell() {
    var clock = new HandClock("2026-01-01T00:00:00Z");
    var source = new HandSource();
    Duration hour = Duration.ofHours(1);
    try (var cache =
        StatsCache.loading(source)
            .freshness(
                Freshness.ttl(hour).staleWhileRevalidate(hour).staleIfError(hour.multipliedBy(2)))
            .clock(clock)
            .executor(new HandExecutor())
            .build()) {
      CacheMetrics.bind(registry, cache, "totals");
      cache.get("k");
      cache.get("k");
      clock.advance(hour);
      cache.get("k");
      clock.advance(hour);
      source.failure = new IllegalStateException("down");
      cache.get("k");
      assertThatThrownBy(() -> cache.get("other")).hasCause(source.failure);

      assertThat(count("requests", "cache", "totals", "result", "hit")).isEqualTo(2);
      assertThat(count("requests", "result", "miss")).isEqualTo(3);
      assertThat(count("loads", "result", "success")).isEqualTo(1);
      assertThat(count("loads", "result", "failure")).isEqualTo(2);
      assertThat(count("load.time", "result", "success")).isPositive();
      assertThat(count("served.stale", "state", "stale-while-revalidate")).isEqualTo(1);
      assertThat(count("served.stale", "state", "stale-if-error")).isEqualTo(1);
      assertThat(count("served.age")).isEqualTo(3 * 3600.0);
      assertThat(registry.get("portal.cache.served.age.max").timeGauge().value())
          .isEqualTo(2 * 3600.0);
      assertThat(count("renewals") + count("waits")).isZero();
      assertThat(count("store.failures") + count("damaged")).isZero();
      assertThat(count("served.stale", "state", "stale-while-loading")).isZero();
      assertThat(count("load.timeouts") + count("events.dropped")).isZero();
      for (String calls : List.of("reads", "writes")) {
        assertThat(registry.get("portal.cache.store.breaker").tags("calls", calls).gauge().value())
            .isZero();
      }
      assertThat(registry.getMeters())
          .allSatisfy(meter -> assertThat(meter.getId().getDescription()).isNotBlank());
    }
  }
}
