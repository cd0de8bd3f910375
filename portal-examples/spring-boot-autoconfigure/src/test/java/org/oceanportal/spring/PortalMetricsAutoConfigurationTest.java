package org.oceanportal.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;
import org.oceanportal.Portal;
import org.oceanportal.cache.missions.QueryMetrics;
import org.oceanportal.embedded.EmbeddedDatabase;
import org.oceanportal.query.MissionStats;
import org.oceanportal.query.PortalException;
import org.oceanportal.query.TotalsQuery;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

class PortalMetricsAutoConfigurationTest {

  private static final String NOBODY = "mongodb://127.0.0.1:1/?serverSelectionTimeoutMS=100";

  private final ApplicationContextRunner context =
      new ApplicationContextRunner()
          .withConfiguration(
              AutoConfigurations.of(
                  MongoAutoConfiguration.class,
                  PortalAutoConfiguration.class,
                  PortalMetricsAutoConfiguration.class))
          .withPropertyValues("spring.mongodb.uri=" + NOBODY);

  @Test
  void questionsAndKeptAnswersAreMetersOfTheApplicationsRegistry() {
    try (EmbeddedDatabase server = EmbeddedDatabase.inMemory()) {
      context
          .withPropertyValues("spring.mongodb.uri=" + server.uri())
          .withUserConfiguration(Registry.class)
          .run(
              it -> {
                var stats = it.getBean(MissionStats.class);
                stats.totals(TotalsQuery.gliders().inAnyBasin());
                stats.totals(TotalsQuery.gliders().inAnyBasin());

                var meters = it.getBean(MeterRegistry.class);
                assertThat(
                        meters
                            .get("portal.questions")
                            .tags("question", "totals", "strategy", "pushdown", "result", "success")
                            .timer()
                            .count())
                    .isEqualTo(1);
                assertThat(meters.get("portal.question.bytes").summary().totalAmount())
                    .isPositive();
                assertThat(
                        meters
                            .get("portal.cache.requests")
                            .tags("cache", "missions", "result", "hit")
                            .functionCounter()
                            .count())
                    .isEqualTo(1);
              });
    }
  }

  @Test
  void aQuestionThatFailsIsCountedUnderItsReason() {
    context
        .withUserConfiguration(Registry.class)
        .run(
            it -> {
              var stats = it.getBean(MissionStats.class);
              assertThatThrownBy(() -> stats.totals(TotalsQuery.gliders().inAnyBasin()))
                  .isInstanceOf(PortalException.class);
              assertThat(
                      it.getBean(MeterRegistry.class)
                          .get("portal.questions")
                          .tag("result", "unreachable")
                          .timer()
                          .count())
                  .isEqualTo(1);
            });
  }

  @Test
  void withoutARegistryThereAreNoMeters() {
    context.run(
        it ->
            assertThat(it)
                .hasSingleBean(Portal.class)
                .doesNotHaveBean(QueryMetrics.class)
                .doesNotHaveBean("missionCacheMeters"));
  }

  @Test
  void withoutMicrometerThereAreNoMeters() {
    context
        .withClassLoader(new FilteredClassLoader("io.micrometer"))
        .run(
            it ->
                assertThat(it)
                    .hasNotFailed()
                    .hasSingleBean(Portal.class)
                    .doesNotHaveBean(PortalMetricsAutoConfiguration.class));
  }

  @Test
  void withoutAPortalThereAreNoMeters() {
    context
        .withUserConfiguration(Registry.class)
        .withPropertyValues("portal.enabled=false")
        .run(it -> assertThat(it).doesNotHaveBean(QueryMetrics.class));
  }

  @Test
  void metersOfTheApplicationsOwnTakeThePlaceOfOurs() {
    context
        .withUserConfiguration(Registry.class, OwnMeters.class)
        .run(it -> assertThat(it).hasSingleBean(QueryMetrics.class).hasBean("ownMeters"));
  }

  @Test
  void answersThatAreNotKeptByUsHaveNoCacheMeters() {
    context
        .withUserConfiguration(Registry.class, PortalAutoConfigurationTest.OwnStats.class)
        .run(
            it ->
                assertThat(it)
                    .hasSingleBean(QueryMetrics.class)
                    .doesNotHaveBean("missionCacheMeters"));
  }

  @Configuration(proxyBeanMethods = false)
  static class Registry {
    @Bean
    MeterRegistry registry() {
      return new SimpleMeterRegistry();
    }
  }

  @Configuration(proxyBeanMethods = false)
  static class OwnMeters {
    @Bean
    QueryMetrics ownMeters(MeterRegistry registry) {
      return new QueryMetrics(registry);
    }
  }
}
