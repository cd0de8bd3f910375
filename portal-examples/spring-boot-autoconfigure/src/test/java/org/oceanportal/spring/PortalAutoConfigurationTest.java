package org.oceanportal.spring;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.oceanportal.Portal;
import org.oceanportal.QueryEvent;
import org.oceanportal.QueryListener;
import org.oceanportal.Strategy;
import org.oceanportal.cache.caffeine.CaffeineStore;
import org.oceanportal.cache.missions.AnswerKey;
import org.oceanportal.cache.missions.CachedAnswer;
import org.oceanportal.cache.missions.CachedMissionStats;
import org.oceanportal.cache.spi.CacheStore;
import org.oceanportal.embedded.EmbeddedDatabase;
import org.oceanportal.model.FleetTotals;
import org.oceanportal.mongo.MissionSchema;
import org.oceanportal.query.MissionStats;
import org.oceanportal.query.TotalsQuery;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

class PortalAutoConfigurationTest {

  private static EmbeddedDatabase server;

  private final ApplicationContextRunner context =
      new ApplicationContextRunner()
          .withConfiguration(
              AutoConfigurations.of(MongoAutoConfiguration.class, PortalAutoConfiguration.class))
          .withPropertyValues("spring.mongodb.uri=" + server.uri() + "/fleet");

  @BeforeAll
  static void start() {
    server = EmbeddedDatabase.inMemory();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void thePortalIsOverTheClientOfTheApplication() {
    context.run(
        it -> {
          assertThat(it).hasSingleBean(MongoClient.class).hasSingleBean(Portal.class);
          assertThat(it.getBean(Portal.class).database().getName()).isEqualTo("fleet");
          assertThat(
                  it.getBean(MissionStats.class).totals(TotalsQuery.gliders().inAnyBasin()).value())
              .extracting(FleetTotals::missions)
              .isEqualTo(0L);
        });
  }

  @Test
  void aClientOfTheApplicationsOwnIsTheOnlyOne() {
    context
        .withUserConfiguration(OwnClient.class)
        .run(
            it -> {
              assertThat(it).hasSingleBean(MongoClient.class).hasBean("ownClient");
              it.getBean(MissionStats.class).totals(TotalsQuery.gliders().inAnyBasin());
              assertThat(it.getBean(OwnClient.class).commands)
                  .containsExactly("buildInfo", "aggregate");
            });
  }

  @Test
  void theDatabaseIsOursElseThatOfTheConnectionElsePortal() {
    context
        .withPropertyValues("portal.database=ours", "spring.mongodb.database=boots")
        .run(it -> assertThat(databaseOf(it)).isEqualTo("ours"));
    context
        .withPropertyValues("spring.mongodb.database=boots")
        .run(it -> assertThat(databaseOf(it)).isEqualTo("boots"));
    context.run(it -> assertThat(databaseOf(it)).isEqualTo("fleet"));
    context
        .withPropertyValues("spring.mongodb.uri=" + server.uri())
        .run(it -> assertThat(databaseOf(it)).isEqualTo("portal"));
  }

  private static String databaseOf(BeanFactory context) {
    return context.getBean(Portal.class).database().getName();
  }

  @Test
  void aFolderThatCannotBeWrittenIsAWarningAtTheStart(@TempDir Path temporary) throws IOException {
    Path file = Files.writeString(temporary.resolve("file"), "where the folder should be");
    var log = (Logger) LoggerFactory.getLogger(PortalAutoConfiguration.class);
    var lines = new ListAppender<ILoggingEvent>();
    lines.start();
    log.addAppender(lines);
    log.setLevel(Level.WARN);
    try {
      context
          .withPropertyValues("portal.cache.store=file", "portal.cache.folder=" + file)
          .run(it -> assertThat(it).hasNotFailed());
    } finally {
      log.setLevel(null);
      log.detachAppender(lines);
    }
    assertThat(lines.list)
        .extracting(ILoggingEvent::getFormattedMessage)
        .singleElement(as(InstanceOfAssertFactories.STRING))
        .startsWith("answers are not cached: could not keep an answer in " + file);
  }

  @Test
  void withoutAClientThereIsNothing() {
    new ApplicationContextRunner()
        .withConfiguration(AutoConfigurations.of(PortalAutoConfiguration.class))
        .run(
            it ->
                assertThat(it)
                    .hasNotFailed()
                    .doesNotHaveBean(MissionStats.class)
                    .doesNotHaveBean(Portal.class)
                    .doesNotHaveBean(PortalProperties.class));
  }

  @Test
  void withoutTheDriverThereIsNothing() {
    context
        .withClassLoader(new FilteredClassLoader("com.mongodb.client"))
        .run(it -> assertThat(it).hasNotFailed().doesNotHaveBean(PortalProperties.class));
  }

  @Test
  void ofTwoClientsOneMustBePrimary() {
    context
        .withUserConfiguration(TwoClients.class)
        .run(it -> assertThat(it).hasNotFailed().doesNotHaveBean(Portal.class));
  }

  @Test
  void itCanBeTurnedOff() {
    context
        .withPropertyValues("portal.enabled=false")
        .run(it -> assertThat(it).hasSingleBean(MongoClient.class).doesNotHaveBean(Portal.class));
  }

  @Test
  void aPortalOfTheApplicationIsAsked() {
    context
        .withUserConfiguration(OwnPortal.class)
        .run(
            it -> {
              assertThat(it).hasSingleBean(Portal.class).hasSingleBean(CachedMissionStats.class);
              assertThat(it.getBean(Portal.class).database().getName()).isEqualTo("its-own");
            });
  }

  @Test
  void aMissionStatsOfTheApplicationTakesThePlaceOfOurs() {
    context
        .withUserConfiguration(OwnStats.class)
        .run(
            it ->
                assertThat(it)
                    .hasSingleBean(MissionStats.class)
                    .hasBean("ownStats")
                    .doesNotHaveBean(CachedMissionStats.class));
  }

  @Test
  void schemaClockListenersAndStoreOfTheApplicationAreUsed() {
    context
        .withUserConfiguration(OwnParts.class)
        .run(
            it -> {
              Portal portal = it.getBean(Portal.class);
              assertThat(portal.schema()).isEqualTo(OwnParts.SCHEMA);
              assertThat(portal.clock().instant()).isEqualTo(OwnParts.NOW);

              var stats = it.getBean(CachedMissionStats.class);
              assertThat(stats.ask(TotalsQuery.gliders().inAnyBasin()).cached().computedAt())
                  .isEqualTo(OwnParts.NOW);
              assertThat(it.getBean(OwnParts.class).first)
                  .isEqualTo(it.getBean(OwnParts.class).second)
                  .extracting(QueryEvent::query)
                  .containsExactly("totals");
              assertThat(stats.ask(TotalsQuery.gliders().inAnyBasin()).cached().origin())
                  .isEqualTo("caffeine");
            });
  }

  @Test
  void questionsOnBootsClientAreCounted() {
    context
        .withUserConfiguration(OwnParts.class)
        .run(
            it -> {
              it.getBean(MissionStats.class).totals(TotalsQuery.gliders().inAnyBasin());
              assertThat(it.getBean(OwnParts.class).first)
                  .singleElement()
                  .satisfies(
                      event -> {
                        assertThat(event.commands()).as("buildInfo and aggregate").isEqualTo(2);
                        assertThat(event.bytes()).isPositive();
                      });
            });
  }

  @Test
  void theDefaultsAreTheLibrarys() {
    context.run(
        it -> {
          assertThat(it.getBean(PortalProperties.class).maxTime())
              .isEqualTo(Portal.DEFAULT_MAX_TIME);
          var stats = it.getBean(CachedMissionStats.class);
          stats.totals(TotalsQuery.gliders().inAnyBasin());
          CachedAnswer<FleetTotals> again = stats.ask(TotalsQuery.gliders().inAnyBasin());
          assertThat(again.cached().origin()).isEqualTo("memory");
        });
  }

  @Test
  void theStrategyIsAProperty() {
    context
        .withUserConfiguration(OwnParts.class)
        .withPropertyValues("portal.strategy=loop")
        .run(
            it -> {
              it.getBean(MissionStats.class).totals(TotalsQuery.gliders().inAnyBasin());
              assertThat(it.getBean(OwnParts.class).first)
                  .extracting(QueryEvent::strategy)
                  .containsExactly(Strategy.LOOP);
            });
  }

  @Configuration(proxyBeanMethods = false)
  static class OwnClient {
    final List<String> commands = new ArrayList<>();

    @Bean
    MongoClient ownClient() {
      var noting =
          new CommandListener() {
            @Override
            public void commandStarted(CommandStartedEvent event) {
              commands.add(event.getCommandName());
            }
          };
      return MongoClients.create(
          MongoClientSettings.builder()
              .applyConnectionString(new ConnectionString(server.uri()))
              .addCommandListener(noting)
              .build());
    }
  }

  @Configuration(proxyBeanMethods = false)
  static class TwoClients {
    @Bean
    MongoClient one() {
      return MongoClients.create(server.uri());
    }

    @Bean
    MongoClient other() {
      return MongoClients.create(server.uri());
    }
  }

  @Configuration(proxyBeanMethods = false)
  static class OwnPortal {
    @Bean
    Portal ownPortal(MongoClient client) {
      return Portal.over(client, "its-own");
    }
  }

  @Configuration(proxyBeanMethods = false)
  static class OwnStats {
    @Bean
    MissionStats ownStats(Portal portal) {
      return portal.stats();
    }
  }

  @Configuration(proxyBeanMethods = false)
  static class OwnParts {
    static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");
    static final MissionSchema SCHEMA =
        MissionSchema.standard().withGliders(MissionSchema.standard().gliders().in("deployments"));

    final List<QueryEvent> first = new ArrayList<>();
    final List<QueryEvent> second = new ArrayList<>();

    @Bean
    MissionSchema schema() {
      return SCHEMA;
    }

    @Bean
    InstantSource clock() {
      return Clock.fixed(NOW, ZoneOffset.UTC);
    }

    @Bean
    QueryListener one() {
      return first::add;
    }

    @Bean
    QueryListener other() {
      return second::add;
    }

    @Bean
    CacheStore<AnswerKey, Object> store() {
      return CaffeineStore.of(1);
    }
  }
}
