package org.oceanportal.spring;

import org.oceanportal.query.MissionStats;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnSingleCandidate;
import org.springframework.boot.health.autoconfigure.contributor.ConditionalOnEnabledHealthIndicator;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;

/**
 * The configuration of the portal's health indicator, {@code portal} among the components of {@code
 * /actuator/health}; off with {@code management.health.portal.enabled=false}.
 */
@AutoConfiguration(after = PortalAutoConfiguration.class)
@ConditionalOnClass({HealthIndicator.class, ConditionalOnEnabledHealthIndicator.class})
@ConditionalOnSingleCandidate(MissionStats.class)
@ConditionalOnEnabledHealthIndicator("portal")
public final class PortalHealthAutoConfiguration {

  @Bean
  @ConditionalOnMissingBean(name = "portalHealthIndicator")
  PortalHealthIndicator portalHealthIndicator(MissionStats stats) {
    return new PortalHealthIndicator(stats);
  }
}
