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
 * The page's answers, kept in three caches: the totals, which change slowly; what is at sea, which
 * changes by the minute, with its tracks; and whatever else visitors ask for, which has no end, so
 * that it is only ever kept where a store is bounded, unless it is large. How much of the last may
 * be under way at once is bounded too.
 *
 * <p>Thread-safe.
 */
public final class KeptStats extends ForwardingMissionStats implements PageStats, AutoCloseable {

  /** An answer of this many missions is about a tenth of a megabyte. */
  private static final int CACHED_MISSIONS = 100;

  private static final int MISSIONS_AT_SEA = 1_000;

  private static final int CACHED_POINTS = 1_000;

  /** A stale answer is there within a second, and an error soon after the database's own limit. */
  private static final LoadLimits LIMITS =
      new LoadLimits(Duration.ofSeconds(1), Portal.DEFAULT_MAX_TIME.plusSeconds(5));

  private static final Duration VISITORS_WAIT = Duration.ofSeconds(1);
  private static final Duration OWN_WAIT = Duration.ofSeconds(10);
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(15);
  private static final Duration ON_ERROR = Duration.ofDays(7);

  private final Answers totals;
  private final Answers recent;
  private final Answers asked;
  private final boolean keeps;
  private final Set<TotalsQuery> ownTotals;
  private final Set<RecentQuery> ownRecent;
  private final MissionStats visitors;
  private final Map<Kind, TracksQuery> lastAtSea = new ConcurrentHashMap<>();
  private final SlowTracks slowTracks;

  /** Tracks of a fleet, or its last positions alone. */
  private record Kind(Fleet fleet, int pointsEach) {}

  private KeptStats(Portal portal, Strategy strategy, Scope scope, Settings settings) {
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
    // The page asks several at once: in a small heap they take turns, rather than fail.
    MissionStats own = new WorkLimit(slowTracks, Heap.fitting(32, 1, 32), OWN_WAIT);
    StatsSource source = StatsSource.of(portal, strategy);
    InstantSource clock = portal.clock();
    totals = Answers.of(own, source, settings.store("totals"), slow, clock);
    recent = Answers.of(own, source, settings.store("recent"), quick, clock);
    asked = Answers.of(visitors, source, bounded(settings.store("asked")), quick, clock);
  }

  /** Answers of one cache, and how long they are good for. */
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
   * How answers are kept.
   *
   * @param cache where
   * @param folder for those kept in files
   * @param totalsTtl how long totals are fresh
   * @param recentTtl how long all else is fresh
   */
  public record Settings(StoreKind cache, Path folder, Duration totalsTtl, Duration recentTtl) {

    /** Totals are fresh for an hour. */
    public static final Duration TOTALS_TTL = Duration.ofHours(1);

    /** All else is fresh for a minute. */
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
     * Tries whether answers can be written where they are to be kept.
     *
     * @return why they cannot; empty if they can, or are kept in memory
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
     * A store of the same kind that shares nothing with the page's own.
     *
     * @param name what it is for; no two that are open have the same
     * @return the store, which must be closed
     */
    public CacheStore<AnswerKey, Object> storeApart(String name) {
      return PageStores.open(cache, folder.resolve(name), name);
    }
  }

  /**
   * Keeps the answers of a portal.
   *
   * @param portal computes them
   * @param strategy how it does
   * @param scope which gliders the page itself asks about
   * @param settings how they are kept
   * @return the answers; closing them closes their stores
   */
  public static KeptStats over(Portal portal, Strategy strategy, Scope scope, Settings settings) {
    return new KeptStats(portal, strategy, scope, settings);
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

  /** The caches, by name. */
  public Map<String, StatsCache<AnswerKey, Object>> caches() {
    return Map.of(
        "totals", totals.stats().cache(),
        "recent", recent.stats().cache(),
        "asked", asked.stats().cache());
  }

  /** How often a store could not do its work. */
  public long storeFailures() {
    return caches().values().stream().mapToLong(one -> one.statistics().storeFailures()).sum();
  }

  /** How the stores are used, in words: used, or left alone, since they failed. */
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
   * How long the answers to a query are good for.
   *
   * @param query the query
   * @return the rule; empty if answers are not kept
   */
  public Optional<Freshness> freshnessOf(MissionQuery<?> query) {
    return rule(answers(query));
  }

  /** How long answers about what is at sea are good for; empty if answers are not kept. */
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

  /** What the page itself asks is a handful, so that it may be kept in files. */
  private Answers answers(MissionQuery<?> query) {
    Object totalsOf = query instanceof BreakdownQuery lines ? lines.totals() : query;
    if (ownTotals.contains(totalsOf)) {
      return totals;
    }
    return ownRecent.contains(query) ? recent : asked;
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
      // Else each fleet that was ever at sea would stay in the store.
      forgetTracks(former);
    }
    return tracks;
  }

  private void forgetTracks(TracksQuery former) {
    try {
      recent.stats().forget(former);
    } catch (StoreException leftThere) {
      // Nobody asks for it again, and the answer is there all the same.
    }
  }

  @Override
  public Answer<MissionPage> missionsAtSea(Fleet fleet) {
    return recent
        .stats()
        .ask(MissionsQuery.of(fleet).status(MissionStatus.LIVE).limit(MISSIONS_AT_SEA));
  }

  /** Forgets all answers. */
  public void forget() {
    totals.stats().forget();
    recent.stats().forget();
    asked.stats().forget();
    slowTracks.forget();
  }

  @Override
  public void close() {
    totals.stats().close();
    recent.stats().close();
    asked.stats().close();
  }
}
