package org.oceanportal.cache;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.oceanportal.cache.spi.LoadException;
import org.oceanportal.cache.spi.LoadTimeoutException;
import org.oceanportal.cache.spi.Loader;
import org.oceanportal.cache.spi.StoreException;
import org.oceanportal.model.Breakdown;
import org.oceanportal.model.Fleet;
import org.oceanportal.model.FleetTotals;
import org.oceanportal.model.Mission;
import org.oceanportal.model.MissionKey;
import org.oceanportal.model.MissionPage;
import org.oceanportal.model.Position;
import org.oceanportal.model.RecentMission;
import org.oceanportal.model.Track;
import org.oceanportal.query.Answer;
import org.oceanportal.query.BreakdownQuery;
import org.oceanportal.query.MissionStats;
import org.oceanportal.query.MissionsQuery;
import org.oceanportal.query.PortalException;
import org.oceanportal.query.PortalException.Reason;
import org.oceanportal.query.RecentQuery;
import org.oceanportal.query.TotalsQuery;
import org.oceanportal.query.TracksQuery;

/**
 * A {@link MissionStats} that keeps its answers, each a {@link Cached} with age, state and origin.
 * Positions are streamed and never kept.
 *
 * <pre>{@code
 * MissionStats stats =
 *     CachedMissionStats.over(
 *         portal.stats(),
 *         StatsSource.of(uri, portal.schema(), Strategy.PUSHDOWN),
 *         cache -> cache.freshness(Freshness.ttl(Duration.ofHours(24))));
 * }</pre>
 *
 * <p>Without settings, answers are kept in memory for 24 hours. To keep them in files, give it
 * {@code JsonFileStore.in(folder, MissionJson.codec())} as its store. What has been told of a
 * failed database is in {@link Cached#cause}; without an answer within the limits a question throws
 * a {@code PortalException} as it would without a cache, each caller its own; at the hard limit of
 * a load, one of the reason {@code TIME_LIMIT}. Answers are immutable, wherever they come from.
 * Safe for concurrent use.
 */
public final class CachedMissionStats implements MissionStats, AutoCloseable {

  private final MissionStats stats;
  private final StatsSource source;
  private final StatsCache<MissionQuestion, Object> cache;
  private final boolean anew;

  private CachedMissionStats(
      MissionStats stats,
      StatsSource source,
      StatsCache<MissionQuestion, Object> cache,
      boolean anew) {
    this.stats = stats;
    this.source = source;
    this.cache = cache;
    this.anew = anew;
  }

  /**
   * Keeps the answers of an implementation.
   *
   * @param stats computes them
   * @param source where it gets them from, for the keys
   * @param settings sets store, freshness and more on the builder it is given
   * @return the decorator; closing it closes its store
   */
  public static CachedMissionStats over(
      MissionStats stats,
      StatsSource source,
      UnaryOperator<StatsCacheBuilder<MissionQuestion, Object>> settings) {
    return over(stats, source, question -> Optional.empty(), settings);
  }

  /**
   * Keeps the answers of an implementation whose source can tell cheaply that it has not changed.
   *
   * @param stats computes them
   * @param source where it gets them from, for the keys
   * @param fingerprint of the source; used only if the freshness has {@link
   *     Freshness#unchangedFor}, and only for answers that do not change as time goes by
   * @param settings sets store, freshness and more on the builder it is given
   * @return the decorator; closing it closes its store
   */
  public static CachedMissionStats over(
      MissionStats stats,
      StatsSource source,
      SourceFingerprint fingerprint,
      UnaryOperator<StatsCacheBuilder<MissionQuestion, Object>> settings) {
    Objects.requireNonNull(stats, "stats");
    Objects.requireNonNull(source, "source");
    Loader<MissionQuestion, Object> loader = new QuestionLoader(stats, fingerprint);
    return new CachedMissionStats(
        stats, source, settings.apply(StatsCache.loading(loader)).build(), false);
  }

  /**
   * The same answers, each computed anew when it is asked for, and then kept.
   *
   * @return a view of this cache
   */
  public CachedMissionStats anew() {
    return new CachedMissionStats(stats, source, cache, true);
  }

  /**
   * The cache behind, for statistics, single keys and metrics.
   *
   * @return the cache
   */
  public StatsCache<MissionQuestion, Object> cache() {
    return cache;
  }

  /**
   * Forgets all answers, with their stale copies: for when missions have been changed by hand, by
   * an import or by samples.
   *
   * @throws StoreException if they could not be forgotten, so that they may be served again
   */
  public void forget() {
    cache.invalidateAll();
  }

  @Override
  public Cached<List<RecentMission>> recent(RecentQuery query) {
    return ask("recent", query);
  }

  @Override
  public Cached<FleetTotals> totals(TotalsQuery query) {
    return ask("totals", query);
  }

  @Override
  public Cached<Breakdown> breakdown(BreakdownQuery query) {
    return ask("breakdown", query);
  }

  @Override
  public Cached<Optional<Mission>> mission(Fleet fleet, MissionKey key, @Nullable Instant at) {
    return at == null ? ask("mission", fleet, key) : ask("mission", fleet, key, at);
  }

  @Override
  public Cached<MissionPage> missions(MissionsQuery query) {
    return ask("missions", query);
  }

  /** Not kept: computed from the database at each asking. */
  @Override
  public Answer<Stream<Position>> positions(Fleet fleet, MissionKey key) {
    return stats.positions(fleet, key);
  }

  @Override
  public Cached<List<Track>> tracks(TracksQuery query) {
    return ask("tracks", query);
  }

  private <T> Cached<T> ask(String name, Object... arguments) {
    var question = new MissionQuestion(name, List.of(arguments), source);
    try {
      return unchangeable(anew ? cache.refresh(question) : cache.get(question));
    } catch (LoadTimeoutException e) {
      throw new PortalException(name, Reason.TIME_LIMIT, String.valueOf(e.getMessage()), e);
    } catch (LoadException e) {
      throw e.getCause() instanceof PortalException failure ? copy(failure) : e;
    }
  }

  /** A list that a store has made anew may be one that callers can change. */
  @SuppressWarnings("unchecked") // A question's name decides the type of its answer.
  private static <T> Cached<T> unchangeable(Cached<Object> answer) {
    if (answer.value() instanceof List<?> list) {
      List<?> copy = List.copyOf(list);
      return (Cached<T>) (copy == list ? answer : answer.with(copy));
    }
    return (Cached<T>) answer;
  }

  /** Each caller gets an exception of its own, since callers add to what they catch. */
  private static PortalException copy(PortalException failure) {
    String question = failure.question() + ": ";
    String message = String.valueOf(failure.getMessage());
    String detail = message.startsWith(question) ? message.substring(question.length()) : message;
    return new PortalException(failure.question(), failure.reason(), detail, failure);
  }

  @Override
  public void close() {
    cache.close();
  }
}
