package org.oceanportal.page.speed;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.oceanportal.Portal;
import org.oceanportal.Strategy;
import org.oceanportal.cache.Freshness;
import org.oceanportal.cache.StoreKind;
import org.oceanportal.cache.missions.CachedMissionStats;
import org.oceanportal.cache.missions.StatsSource;
import org.oceanportal.page.answers.PageCache;
import org.oceanportal.query.PortalException;
import org.oceanportal.views.compare.Comparison;
import org.oceanportal.views.compare.Result;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The comparison of the strategies, and of cached answers, on a portal's own missions: one run at a
 * time, in the background. Thread-safe.
 */
public final class SpeedRun implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(SpeedRun.class);

  /** The queries of the landing page. */
  private static final List<String> QUESTIONS = List.of("recent", "totals", "missions", "mission");

  private static final List<Strategy> WAYS = List.of(Strategy.LOOP, Strategy.PUSHDOWN);
  private static final int ROUNDS = 5;

  /** A freshness longer than any run. */
  private static final Freshness LONG = Freshness.ttl(Duration.ofDays(1));

  private final Portal portal;
  private final PageCache.Settings settings;
  private final InstantSource clock;
  private State state = new State(null, "", null, null, null, List.of());
  private final ExecutorService executor =
      Executors.newSingleThreadExecutor(
          work -> {
            var thread = new Thread(work, "portal-speed");
            thread.setDaemon(true);
            return thread;
          });

  /**
   * The state of the comparison.
   *
   * @param since the start of the current run; null if there is none
   * @param doing what the run is doing, as a sentence
   * @param failure the reason why the last run failed; null if it did not
   * @param finishedAt the time of the results; null if there are none yet
   * @param keptIn the store of the answers that were cached in that run; null if none were
   * @param results the results of the last run that succeeded
   */
  public record State(
      @Nullable Instant since,
      String doing,
      @Nullable String failure,
      @Nullable Instant finishedAt,
      @Nullable String keptIn,
      List<Result> results) {

    /** Copies the list. */
    public State {
      results = List.copyOf(results);
    }

    /** Returns whether a run is under way. */
    public boolean running() {
      return since != null;
    }

    private State begun(Instant at) {
      return new State(at, "beginning", null, finishedAt, keptIn, results);
    }

    private State doing(String words) {
      return new State(since, words, null, finishedAt, keptIn, results);
    }

    private State failed(String why) {
      return new State(null, "", why, finishedAt, keptIn, results);
    }
  }

  /**
   * Creates a comparison on a portal.
   *
   * @param portal the portal
   * @param settings the settings of the page's caches, so that the run caches answers likewise
   */
  public SpeedRun(Portal portal, PageCache.Settings settings) {
    this.portal = Objects.requireNonNull(portal, "portal");
    this.settings = Objects.requireNonNull(settings, "settings");
    this.clock = portal.clock();
  }

  /** Returns the current state. */
  public synchronized State state() {
    return state;
  }

  /**
   * Begins a run, unless one is under way.
   *
   * @return whether it began
   */
  public synchronized boolean begin() {
    if (state.running()) {
      return false;
    }
    try {
      executor.execute(this::run);
    } catch (RejectedExecutionException closed) {
      return false;
    }
    state = state.begun(clock.instant());
    return true;
  }

  private void run() {
    try {
      Comparison comparison = Comparison.of(portal, clock.instant(), WAYS, QUESTIONS, this::doing);
      State done =
          settings.cache() == StoreKind.NONE
              ? done(null, comparison.run(ROUNDS))
              : runWithKept(comparison);
      become(now -> done);
    } catch (PortalException e) {
      fail("The database did not answer: " + e.getMessage());
    } catch (RuntimeException e) {
      LOG.error("a comparison failed", e);
      fail("An internal error occurred; the server's log has the details.");
    }
  }

  private State runWithKept(Comparison comparison) {
    try (var store = settings.storeApart("speed")) {
      // A run that failed, or whose process ended, may have left files.
      store.clear();
      StatsSource source = StatsSource.of(portal, WAYS.get(WAYS.size() - 1));
      List<Result> results =
          comparison
              .withCached(
                  stats ->
                      CachedMissionStats.over(
                          stats, source, cache -> cache.store(store).freshness(LONG).clock(clock)))
              .run(ROUNDS);
      store.clear();
      return done(store.name(), results);
    }
  }

  private State done(@Nullable String keptIn, List<Result> results) {
    return new State(null, "", null, clock.instant(), keptIn, results);
  }

  private void doing(String words) {
    become(now -> now.doing(words));
  }

  private void fail(String why) {
    become(now -> now.failed(why));
  }

  private synchronized void become(UnaryOperator<State> change) {
    state = change.apply(state);
  }

  /** Lets a run that is under way end by itself, or with the process. */
  @Override
  public void close() {
    executor.shutdownNow();
  }
}
