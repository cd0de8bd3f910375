package org.oceanportal.views.compare;

import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.oceanportal.Portal;
import org.oceanportal.QuestionEvent;
import org.oceanportal.Strategy;
import org.oceanportal.cache.missions.CachedMissionStats;
import org.oceanportal.query.MissionStats;

/** One way of answering, and what it was last told that a question cost. */
public final class Way {

  /** What a way is called that gives answers which were computed before. */
  static final String KEPT = "kept";

  private final String name;
  private final MissionStats stats;

  /** Computes answers that are kept; null where every answer is computed. */
  private final @Nullable MissionStats anew;

  private final AtomicReference<@Nullable QuestionEvent> told;
  private @Nullable QuestionEvent last;

  Way(Strategy strategy, Portal portal) {
    name = strategy.name().toLowerCase(Locale.ROOT);
    told = new AtomicReference<>();
    stats = portal.withListener(told::set).stats(strategy);
    anew = null;
  }

  private Way(CachedMissionStats kept, AtomicReference<@Nullable QuestionEvent> told) {
    this.name = KEPT;
    this.stats = kept;
    this.anew = kept.anew();
    this.told = told;
  }

  /** The answers of this way, kept. */
  Way kept(Function<MissionStats, CachedMissionStats> keeping) {
    return new Way(keeping.apply(stats), told);
  }

  String name() {
    return name;
  }

  /** What the database says now, as this way gives it: of kept answers the second one. */
  Object ask(Function<MissionStats, Object> question) {
    if (anew != null) {
      Object unused = question.apply(anew);
    }
    return question.apply(stats);
  }

  /** Asks and gives the nanoseconds until the last of the answer. */
  long time(Function<MissionStats, Object> question) {
    told.set(null);
    long start = System.nanoTime();
    Object unused = question.apply(stats);
    long took = System.nanoTime() - start;
    last = told.get();
    return took;
  }

  /** What the last one cost that was timed; nothing if the database was not asked. */
  Cost cost(double nanos, double loopNanos) {
    QuestionEvent event = last;
    return event == null
        ? Cost.of(nanos, loopNanos, 0L, 0)
        : Cost.of(nanos, loopNanos, event.bytes(), event.commands());
  }
}
