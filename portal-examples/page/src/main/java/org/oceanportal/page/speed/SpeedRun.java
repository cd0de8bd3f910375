package org.oceanportal.page.speed;

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
import org.oceanportal.PortalException;
import org.oceanportal.Strategy;
import org.oceanportal.views.compare.Comparison;
import org.oceanportal.views.compare.Result;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Holds the old way against the new on a portal's own missions, one run at a time, in the
 * background. Safe for concurrent use.
 */
public final class SpeedRun implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(SpeedRun.class);

  /** What the landing page asks. */
  private static final List<String> QUESTIONS = List.of("recent", "totals", "missions", "mission");

  private static final List<Strategy> WAYS = List.of(Strategy.LOOP, Strategy.PUSHDOWN);
  private static final int ROUNDS = 5;

  private final Portal portal;
  private final InstantSource clock;
  private State state = new State(null, "", null, null, List.of());
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
   * @param results of the last run that succeeded
   */
  public record State(
      @Nullable Instant since,
      String doing,
      @Nullable String failure,
      @Nullable Instant finishedAt,
      List<Result> results) {

    /** Keeps a copy of the list. */
    public State {
      results = List.copyOf(results);
    }

    /** Whether a run is under way. */
    public boolean running() {
      return since != null;
    }
  }

  /** Runs on a portal. */
  public SpeedRun(Portal portal) {
    this.portal = Objects.requireNonNull(portal, "portal");
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
    state = new State(clock.instant(), "beginning", null, state.finishedAt(), state.results());
    return true;
  }

  private void run() {
    try {
      List<Result> results =
          Comparison.of(portal, clock.instant(), WAYS, QUESTIONS, this::doing).run(ROUNDS);
      become(now -> new State(null, "", null, clock.instant(), results));
    } catch (PortalException e) {
      fail("The database did not answer: " + e.getMessage());
    } catch (RuntimeException e) {
      LOG.error("a comparison failed", e);
      fail("Something went wrong that should not; the server's log says what.");
    }
  }

  private void doing(String words) {
    become(now -> new State(now.since(), words, null, now.finishedAt(), now.results()));
  }

  private void fail(String why) {
    become(now -> new State(null, "", why, now.finishedAt(), now.results()));
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
