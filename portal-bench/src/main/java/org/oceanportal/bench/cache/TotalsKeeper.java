package org.oceanportal.bench.cache;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.oceanportal.MissionStats;
import org.oceanportal.Strategy;
import org.oceanportal.cache.CacheStore;
import org.oceanportal.cache.CachedMissionStats;
import org.oceanportal.cache.Freshness;
import org.oceanportal.cache.MissionQuestion;
import org.oceanportal.cache.StatsSource;
import org.oceanportal.cache.caffeine.CaffeineStore;
import org.oceanportal.cache.ehcache.EhcacheStore;
import org.oceanportal.cache.file.JsonFileStore;
import org.oceanportal.cache.jcache.JCacheStore;
import org.oceanportal.cache.json.MissionJson;
import org.oceanportal.cache.layered.LayeredStore;
import org.oceanportal.cache.memory.LruStore;
import org.oceanportal.cache.memory.NoStore;
import org.oceanportal.model.FleetTotals;
import org.oceanportal.query.TotalsQuery;

/** Where the portal's totals are kept. */
public enum TotalsKeeper {
  /** Nowhere: each time computed, by pushdown. */
  NONE(false, folder -> new NoStore<>()),
  /** The article's JSON file. */
  ARTICLE(true, ArticleTotals::new),
  /** Our cache in memory. */
  MEMORY(false, folder -> new LruStore<>(TotalsKeeper.ENTRIES)),
  /** Our cache in Caffeine. */
  CAFFEINE(false, folder -> CaffeineStore.of(TotalsKeeper.ENTRIES)),
  /** Our cache in Ehcache, on the heap. */
  EHCACHE(false, folder -> EhcacheStore.heap(TotalsKeeper.ENTRIES)),
  /** Our cache in Ehcache, off the heap. */
  EHCACHE_OFF_HEAP(
      false,
      folder ->
          EhcacheStore.offHeap(TotalsKeeper.ENTRIES, TotalsKeeper.MEGABYTES, MissionJson.codec())),
  /** Our cache in Ehcache, on disk. */
  EHCACHE_DISK(
      true,
      folder ->
          EhcacheStore.disk(
              TotalsKeeper.ENTRIES, TotalsKeeper.MEGABYTES, folder, MissionJson.codec())),
  /** Our cache in a JCache of Caffeine's, by reference. */
  JCACHE(false, folder -> JCacheStore.byReference(OurCache.newJCache(TotalsKeeper.ENTRIES))),
  /** Our cache in a JSON file. */
  FILE(true, folder -> JsonFileStore.in(folder, MissionJson.codec())),
  /** Our cache in memory in front of a JSON file. */
  LAYERED(
      true,
      folder ->
          new LayeredStore<>(
              new LruStore<>(TotalsKeeper.ENTRIES), JsonFileStore.in(folder, MissionJson.codec())));

  private static final int ENTRIES = 128;
  private static final int MEGABYTES = 16;

  private final boolean persistent;
  private final BiFunction<MissionStats, Path, KeptAnswer> opener;

  /** The totals from a keeper. */
  public interface KeptAnswer extends AutoCloseable {

    /** Kept ones, or new ones. */
    FleetTotals totals();

    @Override
    default void close() {}
  }

  TotalsKeeper(boolean persistent, BiFunction<MissionStats, Path, KeptAnswer> opener) {
    this.persistent = persistent;
    this.opener = opener;
  }

  TotalsKeeper(boolean persistent, StoreOpener store) {
    this(persistent, (stats, folder) -> new OurTotals(stats, store.in(folder)));
  }

  /** Makes a store. */
  @FunctionalInterface
  private interface StoreOpener {
    CacheStore<MissionQuestion, Object> in(Path folder);
  }

  /** Whether a new process finds what an earlier one kept. */
  boolean isPersistent() {
    return persistent;
  }

  /** Opens it; what was kept in the folder is found. */
  KeptAnswer open(MissionStats stats, Path folder) {
    return opener.apply(stats, folder);
  }

  private static final class ArticleTotals implements KeptAnswer {
    private final ArticleJsonFile file;

    ArticleTotals(MissionStats stats, Path folder) {
      Supplier<FleetTotals> calculation = () -> stats.totals(TotalsQuery.gliders()).value();
      file =
          new ArticleJsonFile(folder.resolve("totals.json"), calculation, InstantSource.system());
    }

    @Override
    public FleetTotals totals() {
      return file.calculateTotals();
    }
  }

  private static final class OurTotals implements KeptAnswer {
    private static final StatsSource SOURCE =
        new StatsSource("127.0.0.1", "portal", "standard", Strategy.PUSHDOWN);

    private final CachedMissionStats stats;

    OurTotals(MissionStats computed, CacheStore<MissionQuestion, Object> store) {
      stats =
          CachedMissionStats.over(
              computed,
              SOURCE,
              settings -> settings.store(store).freshness(Freshness.ttl(CacheSetting.TTL)));
    }

    @Override
    public FleetTotals totals() {
      return stats.totals(TotalsQuery.gliders()).value();
    }

    @Override
    public void close() {
      stats.close();
    }
  }
}
