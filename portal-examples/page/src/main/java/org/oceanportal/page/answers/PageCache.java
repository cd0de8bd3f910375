package org.oceanportal.page.answers;

import static java.util.stream.Collectors.toSet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.oceanportal.Portal;
import org.oceanportal.Strategy;
import org.oceanportal.cache.CacheStatistics;
import org.oceanportal.cache.Freshness;
import org.oceanportal.cache.LoadLimits;
import org.oceanportal.cache.StatsCache;
import org.oceanportal.cache.StoreKind;
import org.oceanportal.cache.memory.LruStore;
import org.oceanportal.cache.missions.AnswerKey;
import org.oceanportal.cache.missions.CachedMissionStats;
import org.oceanportal.cache.missions.StatsSource;
import org.oceanportal.cache.spi.BreakerState;
import org.oceanportal.cache.spi.CacheStore;
import org.oceanportal.cache.spi.CacheStore.Capability;
import org.oceanportal.cache.spi.StoreException;
import org.oceanportal.model.Fleet;
import org.oceanportal.model.MissionKey;
import org.oceanportal.model.MissionPage;
import org.oceanportal.model.MissionStatus;
import org.oceanportal.model.Position;
import org.oceanportal.model.Track;
import org.oceanportal.query.Answer;
import org.oceanportal.query.BreakdownQuery;
import org.oceanportal.query.ForwardingMissionStats;
import org.oceanportal.query.MissionQuery;
import org.oceanportal.query.MissionStats;
import org.oceanportal.query.MissionsQuery;
import org.oceanportal.query.RecentQuery;
import org.oceanportal.query.Scope;
import org.oceanportal.query.TotalsQuery;
import org.oceanportal.query.TracksQuery;

/**
 * The page's answers in three caches: the totals, which change slowly; the missions at sea, which
 * change by the minute, with their tracks; and whatever else visitors request, which is unlimited,
 * so that it is only cached where a store is bounded, unless it is large. The number of concurrent
 * queries of the last kind is bounded too.
 *
 * <p>Thread-safe.
 */
public final class PageCache extends ForwardingMissionStats implements PageStats, AutoCloseable {

  /** The most missions of an answer that is cached, which are about a tenth of a megabyte. */
  private static final int CACHED_MISSIONS = 100;

  private static final int MISSIONS_AT_SEA = 1_000;

  private static final int CACHED_POINTS = 1_000;

  /**
   * The limits of loads: a stale answer is served within a second, and an error soon after the
   * database's own limit.
   */
  private static final LoadLimits LIMITS =
      new LoadLimits(Duration.ofSeconds(1), Portal.DEFAULT_MAX_TIME.plusSeconds(5));

  private static final Duration VISITORS_WAIT = Duration.ofSeconds(1);
  private static final Duration OWN_WAIT = Duration.ofSeconds(10);
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(15);
  private static final Duration ON_ERROR = Duration.ofDays(7);

  private final Answers totals;
  private final Answers recent;
  private final Answers visited;
  private final boolean keeps;
  private final Set<TotalsQuery> ownTotals;
  private final Set<RecentQuery> ownRecent;
  private final MissionStats visitors;
  private final Map<Kind, TracksQuery> lastAtSea = new ConcurrentHashMap<>();
  private final SlowTracks slowTracks;

  /** Tracks of a fleet, or its last positions alone. */
  private record Kind(Fleet fleet, int pointsEach) {}

  private PageCache(Portal portal, Strategy strategy, Scope scope, Settings settings) {
    Objects.requireNonNull(scope, "scope");
    ownTotals = TotalsQuery.bothFleets(scope).stream().collect(toSet());
    ownRecent = RecentQuery.bothFleets(scope).stream().collect(toSet());
    keeps = settings.cache() != StoreKind.NONE;
    Freshness slow =
        freshness(settings.totalsTtl())
            .staleWhileRevalidate(Duration.ofDays(1))
            .staleIfError(ON_ERROR);
    Freshness quick =
        freshness(settings.recentTtl())
            .staleWhileRevalidate(Duration.ofMinutes(10))
            .staleIfError(ON_ERROR);
    slowTracks = new SlowTracks(portal.stats(strategy), portal.clock());
    visitors = new WorkLimit(slowTracks, Heap.fitting(16, 2, 32), VISITORS_WAIT);
    // The page runs several queries at once: in a small heap they take turns, rather than fail.
    MissionStats own = new WorkLimit(slowTracks, Heap.fitting(32, 1, 32), OWN_WAIT);
    StatsSource source = StatsSource.of(portal, strategy);
    InstantSource clock = portal.clock();
    totals = Answers.of(own, source, settings.store("totals"), slow, clock);
    recent = Answers.of(own, source, settings.store("recent"), quick, clock);
    visited = Answers.of(visitors, source, bounded(settings.store("asked")), quick, clock);
  }

  /** The answers of one cache, with their freshness. */
  private record Answers(CachedMissionStats stats, Freshness freshness) {

    static Answers of(
        MissionStats stats,
        StatsSource source,
        CacheStore<AnswerKey, Object> store,
        Freshness freshness,
        InstantSource clock) {
      return new Answers(
          CachedMissionStats.over(
              stats,
              source,
              cache -> cache.store(store).freshness(freshness).clock(clock).loadLimits(LIMITS)),
          freshness);
    }
  }

  /**
   * The settings of the caches.
   *
   * @param cache the store
   * @param folder the folder for files
   * @param totalsTtl the time for which totals are fresh
   * @param recentTtl the time for which all else is fresh
   */
  public record Settings(StoreKind cache, Path folder, Duration totalsTtl, Duration recentTtl) {

    /** The time for which totals are fresh unless set otherwise: an hour. */
    public static final Duration TOTALS_TTL = Duration.ofHours(1);

    /** The time for which all else is fresh unless set otherwise: a minute. */
    public static final Duration RECENT_TTL = Duration.ofMinutes(1);

    /**
     * Checks the components.
     *
     * @throws IllegalArgumentException if a time is shorter than a millisecond
     */
    public Settings {
      Objects.requireNonNull(cache, "cache");
      Objects.requireNonNull(folder, "folder");
      freshness(totalsTtl);
      freshness(recentTtl);
    }

    private CacheStore<AnswerKey, Object> store(String name) {
      return PageStores.open(cache, folder, name);
    }

    /**
     * Checks that answers can be written to the store.
     *
     * @return the reason why they cannot; empty if they can, or are cached in memory
     */
    public Optional<String> trouble() {
      if (!cache.usesFiles()) {
        return Optional.empty();
      }
      try {
        Files.createDirectories(folder);
        Files.delete(Files.createTempFile(folder, ".try", null));
        return Optional.empty();
      } catch (IOException | UnsupportedOperationException e) {
        return Optional.of("the cache folder " + folder + " cannot be written: " + e);
      }
    }

    /**
     * Creates a store of the same kind that shares nothing with the page's own.
     *
     * @param name its purpose; no two that are open have the same
     * @return the store, which must be closed
     */
    public CacheStore<AnswerKey, Object> storeApart(String name) {
      return PageStores.open(cache, folder.resolve(name), name);
    }
  }

  /**
   * Caches the answers of a portal.
   *
   * @param portal computes them
   * @param strategy the strategy
   * @param scope the scope of gliders on the page itself
   * @param settings the settings of the caches
   * @return the answers; closing them closes their stores
   */
  public static PageCache over(Portal portal, Strategy strategy, Scope scope, Settings settings) {
    return new PageCache(portal, strategy, scope, settings);
  }

  private static Freshness freshness(Duration ttl) {
    return Freshness.ttl(ttl).backOff(FIRST_PAUSE, LONGEST_PAUSE);
  }

  private static CacheStore<AnswerKey, Object> bounded(CacheStore<AnswerKey, Object> store) {
    if (store.capabilities().contains(Capability.BOUNDED)) {
      return store;
    }
    store.close();
    return new LruStore<>(PageStores.ENTRIES);
  }

  /** Returns the caches, by name. */
  public Map<String, StatsCache<AnswerKey, Object>> caches() {
    return Map.of(
        "totals", totals.stats().cache(),
        "recent", recent.stats().cache(),
        "asked", visited.stats().cache());
  }

  /** Returns the number of failures of the stores. */
  public long storeFailures() {
    return caches().values().stream().mapToLong(one -> one.statistics().storeFailures()).sum();
  }

  /** Returns a description of the stores' state: in use, or bypassed since they failed. */
  public String breakers() {
    return "reads "
        + worst(CacheStatistics::storeReads)
        + ", writes "
        + worst(CacheStatistics::storeWrites);
  }

  private BreakerState worst(Function<CacheStatistics, BreakerState> state) {
    return caches().values().stream()
        .map(cache -> state.apply(cache.statistics()))
        .max(Comparator.naturalOrder())
        .orElse(BreakerState.CLOSED);
  }

  /**
   * Returns the freshness of the answers to a query.
   *
   * @param query the query
   * @return the rule; empty if answers are not cached
   */
  public Optional<Freshness> freshnessOf(MissionQuery<?> query) {
    return rule(answers(query));
  }

  /** Returns the freshness of the missions at sea; empty if answers are not cached. */
  public Optional<Freshness> freshnessAtSea() {
    return rule(recent);
  }

  private Optional<Freshness> rule(Answers answers) {
    return keeps ? Optional.of(answers.freshness()) : Optional.empty();
  }

  @Override
  public <A> Answer<A> ask(MissionQuery<A> query) {
    return isLarge(query) ? visitors.ask(query) : answers(query).stats().ask(query);
  }

  private static boolean isLarge(MissionQuery<?> query) {
    return (query instanceof MissionsQuery list && list.limit() > CACHED_MISSIONS)
        || (query instanceof TracksQuery map && map.pointsEach() > CACHED_POINTS);
  }

  /**
   * Returns the cache for a query. The page's own queries are a handful, so that they may be cached
   * in files.
   */
  private Answers answers(MissionQuery<?> query) {
    Object totalsOf = query instanceof BreakdownQuery lines ? lines.totals() : query;
    if (ownTotals.contains(totalsOf)) {
      return totals;
    }
    return ownRecent.contains(query) ? recent : visited;
  }

  @Override
  public Answer<Stream<Position>> positions(Fleet fleet, MissionKey key) {
    return visitors.positions(fleet, key);
  }

  @Override
  public Answer<List<Track>> tracksAtSea(TracksQuery query) {
    Answer<List<Track>> tracks = recent.stats().ask(query);
    TracksQuery former = lastAtSea.put(new Kind(query.fleet(), query.pointsEach()), query);
    if (former != null && !former.equals(query)) {
      // Otherwise each set of missions that was ever at sea would stay in the store.
      forgetTracks(former);
    }
    return tracks;
  }

  private void forgetTracks(TracksQuery former) {
    try {
      recent.stats().forget(former);
    } catch (StoreException leftThere) {
      // It will not be requested again, and the answer is complete all the same.
    }
  }

  @Override
  public Answer<MissionPage> missionsAtSea(Fleet fleet) {
    return recent
        .stats()
        .ask(MissionsQuery.of(fleet).status(MissionStatus.LIVE).limit(MISSIONS_AT_SEA));
  }

  /** Invalidates all answers. */
  public void invalidateAll() {
    totals.stats().forget();
    recent.stats().forget();
    visited.stats().forget();
    slowTracks.forget();
  }

  @Override
  public void close() {
    totals.stats().close();
    recent.stats().close();
    visited.stats().close();
  }
}
