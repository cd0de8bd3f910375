package org.oceanportal.page.web;

import io.javalin.http.Context;
import java.time.Duration;
import org.oceanportal.page.answers.PageCache;
import org.oceanportal.page.answers.QueryTimes;
import org.oceanportal.page.answers.RecordingStats;

/** One request: its answers, and the time it took. For one thread. */
final class Exchange {

  private static final String ATTRIBUTE = Exchange.class.getName();

  private final RecordingStats stats;
  private final long begunNanos = System.nanoTime();
  private long renderNanos;

  private Exchange(RecordingStats stats) {
    this.stats = stats;
  }

  static void begin(Context context, PageCache stats, QueryTimes times) {
    times.begin();
    context.attribute(ATTRIBUTE, new Exchange(new RecordingStats(stats)));
  }

  static Exchange of(Context context) {
    Exchange exchange = context.attribute(ATTRIBUTE);
    if (exchange == null) {
      throw new IllegalStateException("no request has begun");
    }
    return exchange;
  }

  /** Returns the request's statistics. */
  RecordingStats stats() {
    return stats;
  }

  /** Adds the time that was spent rendering answers. */
  void rendered(long nanos) {
    renderNanos += nanos;
  }

  /**
   * Returns the Server-Timing header, with the time of the database, on this thread or for its
   * answers.
   */
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

  /** Formats milliseconds with three decimals, by hand, since every response has some. */
  private static String millis(long nanos) {
    long micros = nanos / 1_000;
    String fraction = Long.toString(micros % 1_000 + 1_000).substring(1);
    return micros / 1_000 + "." + fraction;
  }
}
