package org.oceanportal.page.answers;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.oceanportal.Answer;
import org.oceanportal.MissionStats;
import org.oceanportal.cache.CacheStore;
import org.oceanportal.cache.CacheStore.Capability;
import org.oceanportal.cache.CachedMissionStats;
import org.oceanportal.cache.Freshness;
import org.oceanportal.cache.MissionQuestion;
import org.oceanportal.cache.StatsCache;
import org.oceanportal.cache.StatsSource;
import org.oceanportal.cache.memory.LruStore;
import org.oceanportal.model.FleetTotals;
import org.oceanportal.model.Mission;
import org.oceanportal.model.MissionPage;
import org.oceanportal.model.Position;
import org.oceanportal.model.RecentMission;
import org.oceanportal.model.TotalsLine;
import org.oceanportal.model.Track;
import org.oceanportal.query.BreakdownQuery;
import org.oceanportal.query.Fleet;
import org.oceanportal.query.MissionKey;
import org.oceanportal.query.MissionsQuery;
import org.oceanportal.query.RecentQuery;
import org.oceanportal.query.Scope;
import org.oceanportal.query.TotalsQuery;
import org.oceanportal.query.TracksQuery;

/**
 * The page's answers, kept in three caches: the totals, which change slowly; what is at sea, which
 * changes by the minute; and whatever else visitors ask for, which has no end, so that it is only
 * ever kept where a store is bounded.
 *
 * <p>Safe for concurrent use.
 */
public final class KeptStats implements MissionStats, AutoCloseable {

  private static final int ASKED_ENTRIES = 500;
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(15);
  private static final Duration ON_ERROR = Duration.ofDays(7);

  private final CachedMissionStats totals;
  private final CachedMissionStats recent;
  private final CachedMissionStats asked;
  private final Freshness totalsFreshness;
  private final Freshness recentFreshness;
  private final boolean keeps;
  private final Scope scope;

  private KeptStats(
      MissionStats stats, StatsSource source, Scope scope, Settings settings, InstantSource clock) {
    Objects.requireNonNull(stats, "stats");
    this.scope = Objects.requireNonNull(scope, "scope");
    totalsFreshness =
        freshness(settings.totalsTtl())
            .staleWhileRevalidate(Duration.ofDays(1))
            .staleIfError(ON_ERROR);
    recentFreshness =
        freshness(settings.recentTtl())
            .staleWhileRevalidate(Duration.ofMinutes(10))
            .staleIfError(ON_ERROR);
    keeps = settings.cache() != CacheChoice.NONE;
    totals = cached(stats, source, settings.store("totals"), totalsFreshness, clock);
    recent = cached(stats, source, settings.store("recent"), recentFreshness, clock);
    asked = cached(stats, source, bounded(settings.store("asked")), recentFreshness, clock);
  }

  /**
   * How answers are kept.
   *
   * @param cache where
   * @param folder for those kept in files
   * @param totalsTtl how long totals are fresh
   * @param recentTtl how long all else is fresh
   */
  public record Settings(CacheChoice cache, Path folder, Duration totalsTtl, Duration recentTtl) {

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

    private CacheStore<MissionQuestion, Object> store(String name) {
      return cache.store(folder, name);
    }

    /**
     * A store of the same kind that shares nothing with the page's own.
     *
     * @param name what it is for; no two that are open have the same
     * @return the store, which must be closed
     */
    public CacheStore<MissionQuestion, Object> storeApart(String name) {
      return cache.store(folder.resolve(name), name);
    }
  }

  /**
   * Keeps the answers of an implementation.
   *
   * @param stats computes them
   * @param source where it gets them from
   * @param scope which gliders the page itself asks about
   * @param settings how they are kept
   * @param clock what now is
   * @return the answers; closing them closes their stores
   */
  public static KeptStats over(
      MissionStats stats, StatsSource source, Scope scope, Settings settings, InstantSource clock) {
    return new KeptStats(stats, source, scope, settings, clock);
  }

  private static Freshness freshness(Duration ttl) {
    return Freshness.ttl(ttl).backOff(FIRST_PAUSE, LONGEST_PAUSE);
  }

  private static CacheStore<MissionQuestion, Object> bounded(
      CacheStore<MissionQuestion, Object> store) {
    if (store.capabilities().contains(Capability.BOUNDED)) {
      return store;
    }
    store.close();
    return new LruStore<>(ASKED_ENTRIES);
  }

  private static CachedMissionStats cached(
      MissionStats stats,
      StatsSource source,
      CacheStore<MissionQuestion, Object> store,
      Freshness freshness,
      InstantSource clock) {
    return CachedMissionStats.over(
        stats, source, cache -> cache.store(store).freshness(freshness).clock(clock));
  }

  /** The caches, by name. */
  public Map<String, StatsCache<MissionQuestion, Object>> caches() {
    return Map.of("totals", totals.cache(), "recent", recent.cache(), "asked", asked.cache());
  }

  /**
   * How long the answers to a question are good for.
   *
   * @param question its name, as {@code totals}
   * @return the rule; empty if answers are not kept
   */
  public Optional<Freshness> freshnessOf(String question) {
    if (!keeps) {
      return Optional.empty();
    }
    boolean slow = question.equals("totals") || question.equals("breakdown");
    return Optional.of(slow ? totalsFreshness : recentFreshness);
  }

  @Override
  public Answer<List<RecentMission>> recent(RecentQuery query) {
    return isStandard(query) ? recent.recent(query) : asked.recent(query);
  }

  @Override
  public Answer<FleetTotals> totals(TotalsQuery query) {
    return isStandard(query) ? totals.totals(query) : asked.totals(query);
  }

  @Override
  public Answer<List<TotalsLine>> breakdown(BreakdownQuery query) {
    return isStandard(query.totals()) ? totals.breakdown(query) : asked.breakdown(query);
  }

  @Override
  public Answer<Optional<Mission>> mission(Fleet fleet, MissionKey key, @Nullable Instant at) {
    return asked.mission(fleet, key, at);
  }

  @Override
  public Answer<MissionPage> missions(MissionsQuery query) {
    return asked.missions(query);
  }

  @Override
  public Answer<Stream<Position>> positions(Fleet fleet, MissionKey key) {
    return asked.positions(fleet, key);
  }

  @Override
  public Answer<List<Track>> tracks(TracksQuery query) {
    return asked.tracks(query);
  }

  /** Forgets all answers. */
  public void forget() {
    totals.forget();
    recent.forget();
    asked.forget();
  }

  /** Those that the page itself asks: a handful, so that they may be kept in files. */
  private boolean isStandard(TotalsQuery query) {
    return query.equals(TotalsQuery.gliders().in(scope)) || query.equals(TotalsQuery.sailbuoys());
  }

  private boolean isStandard(RecentQuery query) {
    return query.equals(RecentQuery.gliders().in(scope)) || query.equals(RecentQuery.sailbuoys());
  }

  @Override
  public void close() {
    totals.close();
    recent.close();
    asked.close();
  }
}
