package org.oceanportal.views.compare;

import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.oceanportal.Portal;
import org.oceanportal.QueryEvent;
import org.oceanportal.Strategy;
import org.oceanportal.cache.missions.CachedMissionStats;
import org.oceanportal.query.MissionStats;

/** A strategy in a comparison, with the event of its last query. */
public final class Contender {

  /** The name of the contender with cached answers. */
  static final String KEPT = "kept";

  private final String name;
  private final MissionStats stats;

  /** Refreshes cached answers; null where every answer is computed. */
  private final @Nullable MissionStats refreshing;

  private final AtomicReference<@Nullable QueryEvent> latest;
  private @Nullable QueryEvent last;

  Contender(Strategy strategy, Portal portal) {
    name = strategy.name().toLowerCase(Locale.ROOT);
    latest = new AtomicReference<>();
    stats = portal.withListener(latest::set).stats(strategy);
    refreshing = null;
  }

  private Contender(CachedMissionStats cached, AtomicReference<@Nullable QueryEvent> latest) {
    this.name = KEPT;
    this.stats = cached;
    this.refreshing = cached.anew();
    this.latest = latest;
  }

  /** Returns a contender with the cached answers of this one. */
  Contender cached(Function<MissionStats, CachedMissionStats> caching) {
    return new Contender(caching.apply(stats), latest);
  }

  String name() {
    return name;
  }

  /**
   * Returns the current answer of the database by this contender: the second of two cached answers.
   */
  Object ask(Function<MissionStats, Object> query) {
    if (refreshing != null) {
      Object unused = query.apply(refreshing);
    }
    return query.apply(stats);
  }

  /** Runs a query, and returns the nanoseconds until the last of the answer. */
  long time(Function<MissionStats, Object> query) {
    latest.set(null);
    long start = System.nanoTime();
    Object unused = query.apply(stats);
    long took = System.nanoTime() - start;
    last = latest.get();
    return took;
  }

  /** Returns the cost of the last timed query; without traffic if the database was not queried. */
  Cost cost(double nanos, double loopNanos) {
    QueryEvent event = last;
    return event == null
        ? Cost.of(nanos, loopNanos, 0L, 0)
        : Cost.of(nanos, loopNanos, event.bytes(), event.commands());
  }
}
