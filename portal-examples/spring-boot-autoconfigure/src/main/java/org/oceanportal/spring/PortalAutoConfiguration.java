package org.oceanportal.spring;

import com.mongodb.client.MongoClient;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.oceanportal.Portal;
import org.oceanportal.QuestionListener;
import org.oceanportal.QuestionMeter;
import org.oceanportal.cache.missions.AnswerKey;
import org.oceanportal.cache.missions.CachedMissionStats;
import org.oceanportal.cache.spi.CacheStore;
import org.oceanportal.cache.spi.StoreException;
import org.oceanportal.mongo.MissionSchema;
import org.oceanportal.query.MissionStats;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnSingleCandidate;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.boot.mongodb.autoconfigure.MongoConnectionDetails;
import org.springframework.boot.mongodb.autoconfigure.MongoProperties;
import org.springframework.context.annotation.Bean;

/**
 * A {@link Portal} over the application's {@code MongoClient}, and a {@link CachedMissionStats} to
 * ask. There is neither if the application has no {@code MongoClient}, or several of which none is
 * primary; each gives way to a bean of the application's own. A {@code Portal} of its own must know
 * its {@linkplain Portal#address address}, by which stored answers are found again.
 *
 * <p>Used if the application has one: a {@link MissionSchema}, a clock ({@link InstantSource}), a
 * {@link CacheStore} for questions, and any number of {@link QuestionListener}s. Nothing is sent to
 * the server until a question is asked.
 */
@AutoConfiguration(after = MongoAutoConfiguration.class)
@ConditionalOnClass({MongoClient.class, Portal.class})
@ConditionalOnSingleCandidate(MongoClient.class)
@ConditionalOnBooleanProperty(name = "portal.enabled", matchIfMissing = true)
@EnableConfigurationProperties(PortalProperties.class)
public final class PortalAutoConfiguration {

  /** Has the commands and bytes of questions counted on the client that Boot makes. */
  @Bean
  MongoClientSettingsBuilderCustomizer portalQuestionMeter() {
    return settings -> settings.addCommandListener(QuestionMeter.INSTANCE);
  }

  @Bean
  @ConditionalOnMissingBean
  Portal portal(
      MongoClient client,
      PortalProperties properties,
      ObjectProvider<MongoProperties> mongo,
      ObjectProvider<MongoConnectionDetails> connection,
      ObjectProvider<MissionSchema> schema,
      ObjectProvider<InstantSource> clock,
      ObjectProvider<QuestionListener> listeners) {
    String database = databaseName(properties, mongo, connection);
    List<QuestionListener> all = listeners.orderedStream().toList();
    Portal portal =
        Portal.over(client, database)
            .withSchema(schema.getIfUnique(MissionSchema::standard))
            .withClock(clock.getIfUnique(InstantSource::system))
            .withListener(event -> all.forEach(listener -> listener.asked(event)));
    return Properties.checked(
        "portal.max-time", properties.maxTime(), () -> portal.withMaxTime(properties.maxTime()));
  }

  @Bean
  @ConditionalOnMissingBean(MissionStats.class)
  CachedMissionStats missionStats(
      Portal portal,
      PortalProperties properties,
      ObjectProvider<CacheStore<AnswerKey, Object>> ownStore) {
    CacheSettings settings = new CacheSettings(properties.cache());
    CacheStore<AnswerKey, Object> store = ownStore.getIfUnique(settings::store);
    warnIfUnusable(store);
    return CachedMissionStats.over(
        portal,
        properties.strategy(),
        cache ->
            cache.store(store).freshness(settings.freshness()).loadLimits(settings.loadLimits()));
  }

  /** The application starts all the same: its answers are computed each time. */
  private static void warnIfUnusable(CacheStore<AnswerKey, Object> store) {
    try {
      store.check();
    } catch (StoreException unusable) {
      LoggerFactory.getLogger(PortalAutoConfiguration.class)
          .warn("answers are not cached: {}", unusable.getMessage());
    }
  }

  /** Ours, else the one that Boot's own modules would read. */
  private static String databaseName(
      PortalProperties properties,
      ObjectProvider<MongoProperties> mongo,
      ObjectProvider<MongoConnectionDetails> connection) {
    return Optional.ofNullable(properties.database())
        .or(() -> Optional.ofNullable(mongo.getIfAvailable()).map(MongoProperties::getDatabase))
        .or(
            () ->
                Optional.ofNullable(connection.getIfAvailable())
                    .map(details -> details.getConnectionString().getDatabase()))
        .orElse(Portal.DEFAULT_DATABASE);
  }
}
