package org.oceanportal.spring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.oceanportal.embedded.EmbeddedDatabase;
import org.oceanportal.query.MissionStats;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

class PortalHealthAutoConfigurationTest {

  private static final String NOBODY =
      "mongodb://user:s3cret@127.0.0.1:1/?serverSelectionTimeoutMS=100";

  private final ApplicationContextRunner context =
      new ApplicationContextRunner()
          .withConfiguration(
              AutoConfigurations.of(
                  MongoAutoConfiguration.class,
                  PortalAutoConfiguration.class,
                  PortalHealthAutoConfiguration.class))
          .withPropertyValues("spring.mongodb.uri=" + NOBODY);

  @Test
  void aPortalThatAnswersIsUpAndStaysUpOnWhatItHasKept() {
    EmbeddedDatabase server = EmbeddedDatabase.inMemory();
    context
        .withUserConfiguration(MovableClock.class)
        .withPropertyValues(
            "spring.mongodb.uri=" + server.uri() + "/?serverSelectionTimeoutMS=3000",
            "portal.cache.ttl=1m",
            "portal.cache.stale-if-error=1h")
        .run(
            it -> {
              var indicator = it.getBean(PortalHealthIndicator.class);
              assertThat(indicator.health().getStatus()).isEqualTo(Status.UP);
              assertThat(indicator.health().getDetails())
                  .containsEntry("state", "fresh")
                  .containsEntry("asOf", MovableClock.START);

              server.close();
              it.getBean(MovableClock.class).now = MovableClock.START.plus(Duration.ofMinutes(2));
              Health stale = indicator.health();
              assertThat(stale.getStatus()).isEqualTo(Status.UP);
              assertThat(stale.getDetails())
                  .containsEntry("state", "stale-if-error")
                  .containsEntry("ageSeconds", 120L)
                  .containsKey("cause");
            });
  }

  @Test
  void aPortalWithoutAnAnswerIsDownAndTellsNoPassword() {
    context.run(
        it -> {
          Health health = it.getBean(PortalHealthIndicator.class).health();
          assertThat(health.getStatus()).isEqualTo(Status.DOWN);
          assertThat(health.getDetails().toString())
              .contains("PortalException")
              .doesNotContain("s3cret");
        });
  }

  @Test
  void answersThatAreNotKeptHaveNoAge() {
    try (EmbeddedDatabase server = EmbeddedDatabase.inMemory()) {
      context
          .withUserConfiguration(PortalAutoConfigurationTest.OwnStats.class)
          .withPropertyValues("spring.mongodb.uri=" + server.uri())
          .run(
              it ->
                  assertThat(it.getBean(PortalHealthIndicator.class).health().getDetails())
                      .containsOnlyKeys("asOf"));
    }
  }

  @Test
  void withoutBootsHealthThereIsNone() {
    context
        .withClassLoader(new FilteredClassLoader(HealthIndicator.class))
        .run(
            it ->
                assertThat(it)
                    .hasNotFailed()
                    .hasSingleBean(MissionStats.class)
                    .doesNotHaveBean(PortalHealthAutoConfiguration.class));
  }

  @Test
  void withoutAPortalThereIsNone() {
    context
        .withPropertyValues("portal.enabled=false")
        .run(it -> assertThat(it).doesNotHaveBean(HealthIndicator.class));
  }

  @Test
  void itCanBeTurnedOff() {
    context
        .withPropertyValues("management.health.portal.enabled=false")
        .run(it -> assertThat(it).doesNotHaveBean(HealthIndicator.class));
  }

  @Test
  void anIndicatorOfTheApplicationsOwnTakesThePlaceOfOurs() {
    context
        .withUserConfiguration(OwnHealth.class)
        .run(
            it ->
                assertThat(it)
                    .hasSingleBean(HealthIndicator.class)
                    .doesNotHaveBean(PortalHealthIndicator.class));
  }

  @Configuration(proxyBeanMethods = false)
  static class MovableClock {
    static final Instant START = Instant.parse("2026-06-01T12:00:00Z");
    volatile Instant now = START;

    @Bean
    InstantSource clock() {
      return () -> now;
    }
  }

  @Configuration(proxyBeanMethods = false)
  static class OwnHealth {
    @Bean
    HealthIndicator portalHealthIndicator() {
      return () -> Health.up().build();
    }
  }
}
