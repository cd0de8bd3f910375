package org.oceanportal.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.oceanportal.cache.Freshness;
import org.oceanportal.cache.LoadLimits;
import org.oceanportal.cache.StoreKind;
import org.oceanportal.cache.missions.CachedMissionStats;
import org.oceanportal.embedded.EmbeddedDatabase;
import org.oceanportal.query.TotalsQuery;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;
import org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;

class PortalPropertiesTest {

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({"none, computed", "memory, memory", "caffeine, caffeine", "file, file"})
  void answersAreKeptWhereThePropertySays(String store, String origin) {
    try (EmbeddedDatabase server = EmbeddedDatabase.inMemory();
        ConfigurableApplicationContext context =
            run(
                "spring.mongodb.uri=" + server.uri(),
                "portal.cache.store=" + store,
                "portal.cache.folder=" + folder)) {
      var stats = context.getBean(CachedMissionStats.class);
      stats.totals(TotalsQuery.gliders().inAnyBasin());
      assertThat(stats.ask(TotalsQuery.gliders().inAnyBasin()).cached().origin()).isEqualTo(origin);
    }
  }

  @Test
  void freshnessIsWhatThePropertiesSay() {
    var properties =
        new PortalProperties.Cache(
            StoreKind.MEMORY,
            1,
            null,
            Duration.ofMinutes(5),
            Duration.ofMinutes(1),
            Duration.ofHours(2),
            Duration.ofSeconds(1),
            Duration.ofSeconds(15));
    assertThat(new CacheSettings(properties).loadLimits())
        .isEqualTo(new LoadLimits(properties.softLimit(), properties.hardLimit()));
    assertThat(new CacheSettings(properties).freshness())
        .isEqualTo(
            Freshness.ttl(properties.ttl())
                .staleWhileRevalidate(properties.staleWhileRevalidate())
                .staleIfError(properties.staleIfError()));
  }

  static Stream<Arguments> wrong() {
    return Stream.of(
        Arguments.of("portal.max-time=0s", "maxTime must be 1 ms to 2147483647 ms but was PT0S"),
        Arguments.of("portal.max-time=soon", "'soon' is not a valid duration"),
        Arguments.of("portal.strategy=guess", "No enum constant org.oceanportal.Strategy.guess"),
        Arguments.of("portal.cache.store=cloud", "StoreKind.cloud"),
        Arguments.of("portal.cache.store=file", "set portal.cache.folder"),
        Arguments.of("portal.cache.maximum-size=0", "at least 1 but was 0"),
        Arguments.of("portal.cache.ttl=0s", "ttl must be"),
        Arguments.of("portal.cache.stale-while-revalidate=-1s", "staleWhileRevalidate must be"),
        Arguments.of("portal.cache.stale-if-error=-1s", "staleIfError must be"),
        Arguments.of("portal.cache.soft-limit=0s", "soft must be above 0"),
        Arguments.of("portal.cache.hard-limit=-1s", "hard must be above 0"));
  }

  @ParameterizedTest
  @MethodSource("wrong")
  void aWrongPropertyIsNamedWithWhatIsWrong(String property, String reason) {
    KeptReports.REPORTS.clear();
    assertThatThrownBy(() -> run(property).close()).isInstanceOf(Exception.class);

    assertThat(KeptReports.REPORTS)
        .singleElement()
        .extracting(FailureAnalysis::getDescription)
        .asString()
        .containsIgnoringCase(property.substring(0, property.indexOf('=')))
        .contains(reason);
  }

  private static ConfigurableApplicationContext run(String... properties) {
    var application = new SpringApplication(Portals.class);
    application.setWebApplicationType(WebApplicationType.NONE);
    return application.run(
        Stream.of(properties).map(property -> "--" + property).toArray(String[]::new));
  }

  /** What Boot would print; it is told of this class by META-INF/spring.factories. */
  static final class KeptReports implements FailureAnalysisReporter {
    static final List<FailureAnalysis> REPORTS = new ArrayList<>();

    @Override
    public void report(FailureAnalysis analysis) {
      REPORTS.add(analysis);
    }
  }

  @Configuration(proxyBeanMethods = false)
  @ImportAutoConfiguration({MongoAutoConfiguration.class, PortalAutoConfiguration.class})
  static class Portals {}
}
