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
import org.oceanportal.page.answers.KeptStats;
import org.oceanportal.query.PortalException;
import org.oceanportal.views.compare.Comparison;
import org.oceanportal.views.compare.Result;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Holds the old way against the new, and both against kept answers, on a portal's own missions: one
 * run at a time, in the background. Thread-safe.
 */
public final class SpeedRun implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(SpeedRun.class);

  /** What the landing page asks. */
  private static final List<String> QUESTIONS = List.of("recent", "totals", "missions", "mission");

  private static final List<Strategy> WAYS = List.of(Strategy.LOOP, Strategy.PUSHDOWN);
  private static final int ROUNDS = 5;

  /** Longer than any run. */
  private static final Freshness LONG = Freshness.ttl(Duration.ofDays(1));

  private final Portal portal;
  private final KeptStats.Settings kept;
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
   * How things stand.
   *
   * @param since when the run that is under way began; null if there is none
   * @param doing what it does, in words
   * @param failure why the last run failed; null if it did not
   * @param finishedAt when the results came; null if there are none yet
   * @param keptIn the store of the answers that were kept in that run; null if none were
   * @param results of the last run that succeeded
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

    /** Whether a run is under way. */
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
   * Runs on a portal.
   *
   * @param portal what is asked
   * @param kept how the page's answers are kept, so that the run keeps some likewise
   */
  public SpeedRun(Portal portal, KeptStats.Settings kept) {
    this.portal = Objects.requireNonNull(portal, "portal");
    this.kept = Objects.requireNonNull(kept, "kept");
    this.clock = portal.clock();
  }

  /** How things stand. */
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
          kept.cache() == StoreKind.NONE
              ? done(null, comparison.run(ROUNDS))
              : runWithKept(comparison);
      become(now -> done);
    } catch (PortalException e) {
      fail("The database did not answer: " + e.getMessage());
    } catch (RuntimeException e) {
      LOG.error("a comparison failed", e);
      fail("Something went wrong that should not; the server's log says what.");
    }
  }

  private State runWithKept(Comparison comparison) {
    try (var store = kept.storeApart("speed")) {
      // A run that failed, or whose process ended, may have left some.
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
