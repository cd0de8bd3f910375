package org.oceanportal.bench.cache;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.function.Supplier;
import org.oceanportal.Portal;
import org.oceanportal.Strategy;
import org.oceanportal.bench.cache.kinds.CacheSetting;
import org.oceanportal.bench.cache.kinds.OurCache;
import org.oceanportal.cache.AnswerKey;
import org.oceanportal.cache.CachedMissionStats;
import org.oceanportal.cache.Freshness;
import org.oceanportal.cache.caffeine.CaffeineStore;
import org.oceanportal.cache.ehcache.EhcacheStore;
import org.oceanportal.cache.file.JsonFileStore;
import org.oceanportal.cache.jcache.JCacheStore;
import org.oceanportal.cache.json.MissionJson;
import org.oceanportal.cache.layered.LayeredStore;
import org.oceanportal.cache.memory.LruStore;
import org.oceanportal.cache.memory.NoStore;
import org.oceanportal.cache.spi.CacheStore;
import org.oceanportal.model.FleetTotals;
import org.oceanportal.query.MissionStats;
import org.oceanportal.query.TotalsQuery;

/** Where the portal's totals are kept. */
public enum TotalsKeeper {
  /** Nowhere: each time computed, by pushdown. */
  NONE,
  /** The article's JSON file. */
  ARTICLE,
  /** Our cache in memory. */
  MEMORY,
  /** Our cache in Caffeine. */
  CAFFEINE,
  /** Our cache in Ehcache, on the heap. */
  EHCACHE,
  /** Our cache in Ehcache, off the heap. */
  EHCACHE_OFF_HEAP,
  /** Our cache in Ehcache, on disk. */
  EHCACHE_DISK,
  /** Our cache in a JCache of Caffeine's, by reference. */
  JCACHE,
  /** Our cache in a JSON file. */
  FILE,
  /** Our cache in memory in front of a JSON file. */
  LAYERED;

  private static final int ENTRIES = 128;
  private static final int MEGABYTES = 16;

  /** The totals from a keeper. */
  public interface KeptAnswer extends AutoCloseable {

    /** Kept ones, or new ones. */
    FleetTotals totals();

    @Override
    default void close() {}
  }

  /** Whether a new process finds what an earlier one kept. */
  public boolean isPersistent() {
    return this == ARTICLE || this == EHCACHE_DISK || this == FILE || this == LAYERED;
  }

  /** Opens it; what was kept in the folder is found. */
  KeptAnswer open(Portal portal, Path folder) {
    return this == ARTICLE
        ? new ArticleTotals(portal.stats(), folder)
        : new OurTotals(portal, store(folder));
  }

  private CacheStore<AnswerKey, Object> store(Path folder) {
    return switch (this) {
      case NONE, ARTICLE -> new NoStore<>();
      case MEMORY -> new LruStore<>(ENTRIES);
      case CAFFEINE -> CaffeineStore.of(ENTRIES);
      case EHCACHE -> EhcacheStore.heap(ENTRIES);
      case EHCACHE_OFF_HEAP -> EhcacheStore.offHeap(ENTRIES, MEGABYTES, MissionJson.codec());
      case EHCACHE_DISK -> EhcacheStore.disk(ENTRIES, MEGABYTES, folder, MissionJson.codec());
      case JCACHE -> JCacheStore.byReference(OurCache.newJCache(ENTRIES));
      case FILE -> files(folder);
      case LAYERED -> new LayeredStore<>(new LruStore<>(ENTRIES), files(folder));
    };
  }

  private static CacheStore<AnswerKey, Object> files(Path folder) {
    return JsonFileStore.in(folder, MissionJson.codec());
  }

  private static final class ArticleTotals implements KeptAnswer {
    private final ArticleJsonFile file;

    ArticleTotals(MissionStats stats, Path folder) {
      Supplier<FleetTotals> calculation =
          () -> stats.totals(TotalsQuery.gliders().inAnyBasin()).value();
      file =
          new ArticleJsonFile(folder.resolve("totals.json"), calculation, InstantSource.system());
    }

    @Override
    public FleetTotals totals() {
      return file.calculateTotals();
    }
  }

  private static final class OurTotals implements KeptAnswer {
    private final CachedMissionStats stats;

    OurTotals(Portal portal, CacheStore<AnswerKey, Object> store) {
      stats =
          CachedMissionStats.over(
              portal,
              Strategy.PUSHDOWN,
              settings -> settings.store(store).freshness(Freshness.ttl(CacheSetting.TTL)));
    }

    @Override
    public FleetTotals totals() {
      return stats.totals(TotalsQuery.gliders().inAnyBasin()).value();
    }

    @Override
    public void close() {
      stats.close();
    }
  }
}
