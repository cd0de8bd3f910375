package org.oceanportal.spring;

import io.micrometer.core.instrument.MeterRegistry;
import org.oceanportal.Portal;
import org.oceanportal.cache.metrics.CacheMetrics;
import org.oceanportal.cache.missions.CachedMissionStats;
import org.oceanportal.cache.missions.QueryMetrics;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnSingleCandidate;
import org.springframework.context.annotation.Bean;

/**
 * The configuration of the portal's meters in the application's {@link MeterRegistry}: those of
 * {@link QueryMetrics} for queries of the database, those of {@link CacheMetrics} for cached
 * answers, tagged {@code cache=missions}.
 */
@AutoConfiguration(
    after = PortalAutoConfiguration.class,
    afterName =
        "org.springframework.boot.micrometer.metrics.autoconfigure"
            + ".CompositeMeterRegistryAutoConfiguration")
@ConditionalOnClass(MeterRegistry.class)
@ConditionalOnSingleCandidate(MeterRegistry.class)
@ConditionalOnBean(Portal.class)
public final class PortalMetricsAutoConfiguration {

  @Bean
  @ConditionalOnMissingBean
  QueryMetrics questionMeters(MeterRegistry registry) {
    return new QueryMetrics(registry);
  }

  /**
   * Registers the cache's meters, without a {@code MeterBinder}, which does nothing in an
   * application without the actuator.
   */
  @Bean
  @ConditionalOnSingleCandidate(CachedMissionStats.class)
  SmartInitializingSingleton missionCacheMeters(MeterRegistry registry, CachedMissionStats stats) {
    return () -> CacheMetrics.bind(registry, stats.cache(), "missions");
  }
}
