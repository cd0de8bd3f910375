package org.oceanportal.views.compare;

import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.oceanportal.MissionStats;
import org.oceanportal.Portal;
import org.oceanportal.QuestionEvent;
import org.oceanportal.Strategy;

/** One way of answering, and what it was last told that a question cost. */
public final class Way {

  private final Strategy strategy;
  private final MissionStats stats;
  private @Nullable QuestionEvent last;

  Way(Strategy strategy, Portal portal) {
    this.strategy = strategy;
    this.stats = portal.withListener(event -> last = event).stats(strategy);
  }

  String name() {
    return strategy.name().toLowerCase(Locale.ROOT);
  }

  Object ask(Function<MissionStats, Object> question) {
    return question.apply(stats);
  }

  /** Asks and gives the nanoseconds until the last of the answer. */
  long time(Function<MissionStats, Object> question) {
    long start = System.nanoTime();
    ask(question);
    return System.nanoTime() - start;
  }

  Cost cost(double nanos, double loopNanos) {
    QuestionEvent event = last;
    return Cost.of(
        nanos,
        strategy == Strategy.LOOP ? Double.NaN : loopNanos,
        event == null ? null : event.bytes(),
        event == null ? null : event.commands());
  }
}
