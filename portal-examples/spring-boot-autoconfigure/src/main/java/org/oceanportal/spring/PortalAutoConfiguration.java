package org.oceanportal.spring;

import com.mongodb.client.MongoClient;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.oceanportal.CommandMeter;
import org.oceanportal.Portal;
import org.oceanportal.QueryListener;
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
 * The configuration of a {@link Portal} over the application's {@code MongoClient}, and of a {@link
 * CachedMissionStats} for its queries. There is neither if the application has no {@code
 * MongoClient}, or several of which none is primary; each backs off if the application defines such
 * a bean. A {@code Portal} of its own must know its {@linkplain Portal#address address}, by which
 * cached answers are found again.
 *
 * <p>Used if the application has one: a {@link MissionSchema}, a clock ({@link InstantSource}), a
 * {@link CacheStore} for answers, and any number of {@link QueryListener}s. Nothing is sent to the
 * server until a query is run.
 */
@AutoConfiguration(after = MongoAutoConfiguration.class)
@ConditionalOnClass({MongoClient.class, Portal.class})
@ConditionalOnSingleCandidate(MongoClient.class)
@ConditionalOnBooleanProperty(name = "portal.enabled", matchIfMissing = true)
@EnableConfigurationProperties(PortalProperties.class)
public final class PortalAutoConfiguration {

  /** Counts the commands and bytes of queries on the client that Boot creates. */
  @Bean
  MongoClientSettingsBuilderCustomizer portalCommandMeter() {
    return settings -> settings.addCommandListener(CommandMeter.INSTANCE);
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
      ObjectProvider<QueryListener> listeners) {
    String database = databaseName(properties, mongo, connection);
    List<QueryListener> all = listeners.orderedStream().toList();
    Portal portal =
        Portal.over(client, database)
            .withSchema(schema.getIfUnique(MissionSchema::standard))
            .withClock(clock.getIfUnique(InstantSource::system))
            .withListener(event -> all.forEach(listener -> listener.onCompleted(event)));
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

  /**
   * Logs a warning; the application starts all the same, and its answers are computed each time.
   */
  private static void warnIfUnusable(CacheStore<AnswerKey, Object> store) {
    try {
      store.check();
    } catch (StoreException unusable) {
      LoggerFactory.getLogger(PortalAutoConfiguration.class)
          .warn("answers are not cached: {}", unusable.getMessage());
    }
  }

  /** Returns the portal's own setting, else the database that Boot's own modules would read. */
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
