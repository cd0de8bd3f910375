package org.oceanportal.page.web;

import io.javalin.http.Context;
import java.time.Duration;
import org.oceanportal.page.answers.KeptStats;
import org.oceanportal.page.answers.NotedStats;
import org.oceanportal.page.answers.QueryTimes;

/** One request: what it asked, and where its time went. For one thread. */
final class Exchange {

  private static final String ATTRIBUTE = Exchange.class.getName();

  private final NotedStats stats;
  private final long begunNanos = System.nanoTime();
  private long renderNanos;

  private Exchange(NotedStats stats) {
    this.stats = stats;
  }

  static void begin(Context context, KeptStats stats, QueryTimes times) {
    times.begin();
    context.attribute(ATTRIBUTE, new Exchange(new NotedStats(stats)));
  }

  static Exchange of(Context context) {
    Exchange exchange = context.attribute(ATTRIBUTE);
    if (exchange == null) {
      throw new IllegalStateException("no request has begun");
    }
    return exchange;
  }

  /** Whom to ask. */
  NotedStats stats() {
    return stats;
  }

  /** Notes that this long was spent making text of answers. */
  void rendered(long nanos) {
    renderNanos += nanos;
  }

  /** The Server-Timing header, with what the database took, on this thread or for its answers. */
  String serverTiming(Duration mongo) {
    return "cache;desc=\""
        + stats.origin()
        + "\", mongo;dur="
        + millis(mongo.plus(stats.loadTime()).toNanos())
        + ", render;dur="
        + millis(renderNanos)
        + ", total;dur="
        + millis(System.nanoTime() - begunNanos);
  }

  /** Milliseconds with three decimals, by hand, since every answer has some. */
  private static String millis(long nanos) {
    long micros = nanos / 1_000;
    String fraction = Long.toString(micros % 1_000 + 1_000).substring(1);
    return micros / 1_000 + "." + fraction;
  }
}
