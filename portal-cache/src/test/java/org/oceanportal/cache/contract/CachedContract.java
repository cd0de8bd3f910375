package org.oceanportal.cache.contract;

import com.mongodb.client.MongoDatabase;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.oceanportal.Answer;
import org.oceanportal.MissionStats;
import org.oceanportal.Portal;
import org.oceanportal.Strategy;
import org.oceanportal.cache.CacheStore;
import org.oceanportal.cache.CachedMissionStats;
import org.oceanportal.cache.MissionQuestion;
import org.oceanportal.cache.StatsSource;
import org.oceanportal.contract.MissionStatsContract;
import org.oceanportal.mongo.MissionSchema;

/**
 * The contract of {@link MissionStats} through {@link CachedMissionStats}. Every question is asked
 * twice and the second answer counts: the one that was kept.
 */
abstract class CachedContract extends MissionStatsContract {

  @TempDir Path folder;

  private final List<CachedMissionStats> opened = new ArrayList<>();

  abstract CacheStore<MissionQuestion, Object> store(Path in);

  @Override
  protected MissionStats stats(MongoDatabase database, MissionSchema schema, InstantSource clock) {
    Portal portal = Portal.over(database).withSchema(schema).withClock(clock);
    var source =
        StatsSource.of("mongodb://127.0.0.1", database.getName(), schema, Strategy.PUSHDOWN);
    Path in = folder.resolve("store" + opened.size());
    CachedMissionStats cached =
        CachedMissionStats.over(
            portal.stats(), source, cache -> cache.store(store(in)).clock(clock));
    opened.add(cached);
    return AskedTwice.of(cached);
  }

  @AfterEach
  void closeStores() {
    opened.forEach(CachedMissionStats::close);
    opened.clear();
  }

  /** Asks, and asks again. */
  private static final class AskedTwice {

    static MissionStats of(MissionStats stats) {
      return (MissionStats)
          java.lang.reflect.Proxy.newProxyInstance(
              MissionStats.class.getClassLoader(),
              new Class<?>[] {MissionStats.class},
              (proxy, question, arguments) -> {
                try {
                  Object first = question.invoke(stats, arguments);
                  if (question.getName().equals("positions")) {
                    return first;
                  }
                  Answer<?> second = (Answer<?>) question.invoke(stats, arguments);
                  return second;
                } catch (java.lang.reflect.InvocationTargetException e) {
                  throw e.getCause();
                }
              });
    }
  }
}
