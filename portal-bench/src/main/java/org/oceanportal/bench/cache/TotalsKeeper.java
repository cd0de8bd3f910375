package org.oceanportal.bench.cache;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.oceanportal.Portal;
import org.oceanportal.Strategy;
import org.oceanportal.bench.cache.kinds.CacheSetting;
import org.oceanportal.bench.cache.kinds.OurCache;
import org.oceanportal.cache.Freshness;
import org.oceanportal.cache.StoreKind;
import org.oceanportal.cache.Stores;
import org.oceanportal.cache.ehcache.EhcacheStore;
import org.oceanportal.cache.missions.AnswerKey;
import org.oceanportal.cache.missions.CachedMissionStats;
import org.oceanportal.cache.missions.MissionJson;
import org.oceanportal.cache.spi.CacheStore;
import org.oceanportal.model.FleetTotals;
import org.oceanportal.query.MissionStats;
import org.oceanportal.query.TotalsQuery;

/** The stores that the portal's totals are cached in. */
public enum TotalsKeeper {
  /** Nowhere: each time computed, by pushdown. */
  NONE(StoreKind.NONE),
  /** The article's JSON file. */
  ARTICLE((portal, folder) -> new ArticleTotals(portal.stats(), folder)),
  /** Our cache in memory. */
  MEMORY(StoreKind.MEMORY),
  /** Our cache in Caffeine. */
  CAFFEINE(StoreKind.CAFFEINE),
  /** Our cache in Ehcache, on the heap. */
  EHCACHE(StoreKind.EHCACHE),
  /** Our cache in Ehcache, off the heap. */
  EHCACHE_OFF_HEAP(ours(TotalsKeeper::offHeap)),
  /** Our cache in Ehcache, on disk. */
  EHCACHE_DISK(ours(TotalsKeeper::disk)),
  /** Our cache in a JCache of Caffeine's, by reference. */
  JCACHE(StoreKind.JCACHE),
  /** Our cache in a JSON file. */
  FILE(StoreKind.FILE),
  /** Our cache in memory in front of a JSON file. */
  LAYERED(StoreKind.LAYERED);

  private static final int ENTRIES = 128;
  private static final int MEGABYTES = 16;

  @SuppressWarnings("ImmutableEnumChecker") // A function without state.
  private final BiFunction<Portal, Path, KeptAnswer> opening;

  TotalsKeeper(StoreKind kind) {
    this(ours(folder -> store(kind, folder)));
  }

  TotalsKeeper(BiFunction<Portal, Path, KeptAnswer> opening) {
    this.opening = opening;
  }

  private static BiFunction<Portal, Path, KeptAnswer> ours(
      Function<Path, CacheStore<AnswerKey, Object>> store) {
    return (portal, folder) -> new OurTotals(portal, store.apply(folder));
  }

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
    return opening.apply(portal, folder);
  }

  private static CacheStore<AnswerKey, Object> store(StoreKind kind, Path folder) {
    return Stores.<AnswerKey, Object>of(MissionJson::codec)
        .entries(ENTRIES)
        .folder(folder)
        .jcache(() -> OurCache.newJCache(ENTRIES))
        .open(kind);
  }

  private static CacheStore<AnswerKey, Object> offHeap(Path unused) {
    return EhcacheStore.offHeap(ENTRIES, MEGABYTES, MissionJson.codec());
  }

  private static CacheStore<AnswerKey, Object> disk(Path folder) {
    return EhcacheStore.disk(ENTRIES, MEGABYTES, folder, MissionJson.codec());
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
