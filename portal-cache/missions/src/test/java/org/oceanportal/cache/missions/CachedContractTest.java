package org.oceanportal.cache.missions;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.cache.CacheManager;
import javax.cache.Caching;
import javax.cache.configuration.MutableConfiguration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.AnnotatedElementContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.io.TempDirFactory;
import org.oceanportal.Portal;
import org.oceanportal.Strategy;
import org.oceanportal.cache.caffeine.CaffeineStore;
import org.oceanportal.cache.ehcache.EhcacheStore;
import org.oceanportal.cache.file.JsonFileStore;
import org.oceanportal.cache.jcache.JCacheStore;
import org.oceanportal.cache.layered.LayeredStore;
import org.oceanportal.cache.memory.LruStore;
import org.oceanportal.cache.memory.NoStore;
import org.oceanportal.cache.spi.CacheStore;
import org.oceanportal.cache.testing.LoneHazelcast;
import org.oceanportal.contract.MissionStatsContract;
import org.oceanportal.model.Fleet;
import org.oceanportal.model.MissionKey;
import org.oceanportal.model.Position;
import org.oceanportal.mongo.DatabaseAddress;
import org.oceanportal.mongo.MissionSchema;
import org.oceanportal.query.Answer;
import org.oceanportal.query.ForwardingMissionStats;
import org.oceanportal.query.MissionQuery;
import org.oceanportal.query.MissionStats;

/**
 * The contract of {@link MissionStats} through {@link CachedMissionStats} over every store at once:
 * each question is asked twice of each, and all answers must be the one that the contract then
 * judges. Keys name the database, of which each test has its own, so the stores live through all
 * tests.
 */
class CachedContractTest extends MissionStatsContract {

  /** Thousands of answers are brought to the disk: to one in memory, if there is one. */
  static final class QuickDisk implements TempDirFactory {
    @Override
    public Path createTempDirectory(AnnotatedElementContext element, ExtensionContext context)
        throws IOException {
      Path memory = Path.of("/dev/shm");
      return Files.isWritable(memory)
          ? Files.createTempDirectory(memory, "portal-cache")
          : Files.createTempDirectory("portal-cache");
    }
  }

  @TempDir(factory = QuickDisk.class)
  static Path folder;

  private static final List<CacheStore<AnswerKey, Object>> STORES = new ArrayList<>();
  private static final List<CacheManager> MANAGERS = new ArrayList<>();
  private static LoneHazelcast hazelcast;

  @BeforeAll
  static void openStores() {
    var codec = MissionJson.codec();
    STORES.add(new NoStore<>());
    STORES.add(new LruStore<>(1_000));
    STORES.add(CaffeineStore.of(1_000));
    STORES.add(JsonFileStore.in(folder.resolve("files"), codec));
    STORES.add(
        new LayeredStore<>(
            new LruStore<>(1_000), JsonFileStore.in(folder.resolve("layered"), codec)));
    STORES.add(EhcacheStore.heap(1_000));
    STORES.add(EhcacheStore.offHeap(10, 64, codec));
    STORES.add(EhcacheStore.disk(10, 64, folder.resolve("ehcache"), codec));
    openManagers();
    var bytes = new MutableConfiguration<String, byte[]>().setTypes(String.class, byte[].class);
    for (CacheManager manager : MANAGERS) {
      STORES.add(JCacheStore.encoded(manager.createCache("contract", bytes), codec));
    }
  }

  private static void openManagers() {
    for (String provider :
        List.of(
            "com.github.benmanes.caffeine.jcache.spi.CaffeineCachingProvider",
            "org.ehcache.jsr107.EhcacheCachingProvider")) {
      MANAGERS.add(Caching.getCachingProvider(provider).getCacheManager());
    }
    hazelcast = new LoneHazelcast();
    MANAGERS.add(hazelcast.manager());
  }

  @AfterAll
  static void closeStores() {
    STORES.forEach(CacheStore::close);
    STORES.clear();
    MANAGERS.forEach(CacheManager::close);
    MANAGERS.clear();
    hazelcast.close();
  }

  @Override
  protected MissionStats stats(MongoDatabase database, MissionSchema schema, InstantSource clock) {
    MissionStats computed = Portal.over(database).withSchema(schema).withClock(clock).stats();
    var source =
        StatsSource.of(
            new DatabaseAddress("127.0.0.1", database.getName()), schema, Strategy.PUSHDOWN);
    // Computed once, so that the stores are tried and not the database.
    MissionStats once = CachedMissionStats.over(computed, source, cache -> cache.clock(clock));
    List<CachedMissionStats> all = new ArrayList<>();
    for (CacheStore<AnswerKey, Object> store : STORES) {
      all.add(CachedMissionStats.over(once, source, cache -> cache.store(store).clock(clock)));
    }
    return together(once, all);
  }

  private static MissionStats together(MissionStats once, List<CachedMissionStats> all) {
    return new ForwardingMissionStats() {
      @Override
      public <A> Answer<A> ask(MissionQuery<A> query) {
        Answer<A> expected = once.ask(query);
        for (CachedMissionStats stats : all) {
          stats.ask(query);
          CachedAnswer<A> kept = stats.ask(query);
          assertThat(kept.value()).as(kept.cached().origin()).isEqualTo(expected.value());
          assertThat(kept.asOf()).as(kept.cached().origin()).isEqualTo(expected.asOf());
        }
        return expected;
      }

      @Override
      public Answer<Stream<Position>> positions(Fleet fleet, MissionKey key) {
        return once.positions(fleet, key);
      }
    };
  }
}
