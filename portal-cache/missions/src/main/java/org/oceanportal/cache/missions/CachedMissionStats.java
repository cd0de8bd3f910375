package org.oceanportal.cache.missions;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.oceanportal.Portal;
import org.oceanportal.Strategy;
import org.oceanportal.cache.Cached;
import org.oceanportal.cache.Freshness;
import org.oceanportal.cache.StatsCache;
import org.oceanportal.cache.StatsCacheBuilder;
import org.oceanportal.cache.spi.LoadException;
import org.oceanportal.cache.spi.LoadTimeoutException;
import org.oceanportal.cache.spi.Loaded;
import org.oceanportal.cache.spi.Loader;
import org.oceanportal.cache.spi.StoreException;
import org.oceanportal.model.Fleet;
import org.oceanportal.model.MissionKey;
import org.oceanportal.model.Position;
import org.oceanportal.query.Answer;
import org.oceanportal.query.ForwardingMissionStats;
import org.oceanportal.query.MissionQuery;
import org.oceanportal.query.MissionStats;
import org.oceanportal.query.PortalException;
import org.oceanportal.query.PortalException.Reason;

/**
 * A {@link MissionStats} that keeps its answers, each a {@link CachedAnswer} with age, state and
 * origin. Positions are streamed and never kept.
 *
 * <pre>{@code
 * CachedMissionStats stats =
 *     CachedMissionStats.over(
 *         portal,
 *         Strategy.PUSHDOWN,
 *         cache -> cache.freshness(Freshness.ttl(Duration.ofHours(24))));
 * Cached<FleetTotals> totals = stats.ask(TotalsQuery.gliders()).cached();
 * }</pre>
 *
 * <p>Without settings, answers are kept in memory for 24 hours. To keep them in files, give it
 * {@code JsonFileStore.in(folder, MissionJson.codec())} as its store. What has been told of a
 * failed database is in {@link Cached#cause}; without an answer within the limits a question throws
 * a {@code PortalException} as it would without a cache, each caller its own; at the hard limit of
 * a load, one of the reason {@code TIME_LIMIT}. Answers are immutable, wherever they come from.
 * Thread-safe.
 */
public final class CachedMissionStats extends ForwardingMissionStats implements AutoCloseable {

  private final MissionStats stats;
  private final StatsSource source;
  private final StatsCache<AnswerKey, Object> cache;
  private final boolean anew;

  private CachedMissionStats(
      MissionStats stats, StatsSource source, StatsCache<AnswerKey, Object> cache, boolean anew) {
    this.stats = stats;
    this.source = source;
    this.cache = cache;
    this.anew = anew;
  }

  /**
   * Keeps the answers of a portal. Its database, schema, clock and rules are known to it, so that
   * no answer can be kept under the name of another.
   *
   * @param portal answers the questions; closing the decorator leaves it open
   * @param strategy how it answers them
   * @param settings sets store, freshness and more on the builder it is given, which has the
   *     portal's clock
   * @return the decorator; closing it closes its store
   * @throws IllegalArgumentException if the portal does not know the {@linkplain Portal#address
   *     address} of its database
   */
  public static CachedMissionStats over(
      Portal portal,
      Strategy strategy,
      UnaryOperator<StatsCacheBuilder<AnswerKey, Object>> settings) {
    return over(portal, strategy, query -> Optional.empty(), settings);
  }

  /**
   * Keeps the answers of a portal whose source can tell cheaply that it has not changed.
   *
   * @param portal answers the questions; closing the decorator leaves it open
   * @param strategy how it answers them
   * @param fingerprint of the source; used only if the freshness has {@link
   *     Freshness#unchangedFor}, and only for answers that do not {@linkplain
   *     MissionQuery#changesWithTime change as time goes by}
   * @param settings sets store, freshness and more on the builder it is given, which has the
   *     portal's clock
   * @return the decorator; closing it closes its store
   * @throws IllegalArgumentException if the portal does not know the {@linkplain Portal#address
   *     address} of its database
   */
  public static CachedMissionStats over(
      Portal portal,
      Strategy strategy,
      SourceFingerprint fingerprint,
      UnaryOperator<StatsCacheBuilder<AnswerKey, Object>> settings) {
    Objects.requireNonNull(fingerprint, "fingerprint");
    return over(
        portal.stats(strategy),
        StatsSource.of(portal, strategy),
        fingerprint,
        cache -> settings.apply(cache.clock(portal.clock())));
  }

  /**
   * Keeps the answers of an implementation that is not a portal's own: one that decorates it, or
   * opens it when it is needed.
   *
   * @param stats computes them
   * @param source where it gets them from, for the keys
   * @param settings sets store, freshness, clock and more on the builder it is given
   * @return the decorator; closing it closes its store
   */
  public static CachedMissionStats over(
      MissionStats stats,
      StatsSource source,
      UnaryOperator<StatsCacheBuilder<AnswerKey, Object>> settings) {
    return over(stats, source, query -> Optional.empty(), settings);
  }

  private static CachedMissionStats over(
      MissionStats stats,
      StatsSource source,
      SourceFingerprint fingerprint,
      UnaryOperator<StatsCacheBuilder<AnswerKey, Object>> settings) {
    Objects.requireNonNull(stats, "stats");
    Objects.requireNonNull(source, "source");
    Loader<AnswerKey, Object> loader = new AnswerLoader(stats, fingerprint);
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
   * The cache behind, for statistics and metrics.
   *
   * @return the cache
   */
  public StatsCache<AnswerKey, Object> cache() {
    return cache;
  }

  @Override
  public <A> CachedAnswer<A> ask(MissionQuery<A> query) {
    AnswerKey key = key(query);
    try {
      return typed(anew ? cache.refresh(key) : cache.get(key));
    } catch (LoadTimeoutException e) {
      String detail = String.valueOf(e.getMessage());
      throw new PortalException(query.name(), Reason.TIME_LIMIT, detail, e);
    } catch (LoadException e) {
      throw e.getCause() instanceof PortalException failure ? copy(failure) : e;
    }
  }

  /** Not kept: computed from the database at each asking. */
  @Override
  public Answer<Stream<Position>> positions(Fleet fleet, MissionKey key) {
    return stats.positions(fleet, key);
  }

  /**
   * Returns the kept answer to a query, if it may be served. Nothing is computed.
   *
   * @param query the query
   * @param <A> the type of the answer's value
   * @return the answer; empty if there is none
   * @see StatsCache#peek
   */
  public <A> Optional<CachedAnswer<A>> peek(MissionQuery<A> query) {
    return cache.peek(key(query)).map(CachedMissionStats::typed);
  }

  /**
   * Forgets the answer to a query.
   *
   * @param query the query
   * @throws StoreException if it could not be forgotten, so that it may be served again
   * @see StatsCache#invalidate
   */
  public void forget(MissionQuery<?> query) {
    cache.invalidate(key(query));
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

  private AnswerKey key(MissionQuery<?> query) {
    return new AnswerKey(query, source);
  }

  /** A list that a store has made anew may be one that callers can change. */
  @SuppressWarnings("unchecked") // A key's answer is what its query has answered.
  private static <A> CachedAnswer<A> typed(Cached<Object> answer) {
    Object value = answer.value() instanceof List<?> list ? List.copyOf(list) : answer.value();
    return new CachedAnswer<>((Cached<A>) (value == answer.value() ? answer : answer.with(value)));
  }

  /** Each caller gets an exception of its own, since callers add to what they catch. */
  private static PortalException copy(PortalException failure) {
    String question = failure.query() + ": ";
    String message = String.valueOf(failure.getMessage());
    String detail = message.startsWith(question) ? message.substring(question.length()) : message;
    return new PortalException(failure.query(), failure.reason(), detail, failure);
  }

  @Override
  public void close() {
    cache.close();
  }

  /** Asks the queries that are keys. */
  private record AnswerLoader(MissionStats stats, SourceFingerprint fingerprint)
      implements Loader<AnswerKey, Object> {

    @Override
    public Loaded<Object> load(AnswerKey key) {
      Answer<?> answer = stats.ask(key.query());
      return new Loaded<>(answer.value(), answer.asOf());
    }

    @Override
    public Optional<String> fingerprint(AnswerKey key) {
      return key.query().changesWithTime() ? Optional.empty() : fingerprint.of(key.query());
    }
  }
}
