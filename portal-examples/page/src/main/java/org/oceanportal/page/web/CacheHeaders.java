package org.oceanportal.page.web;

import io.javalin.http.Context;
import java.time.Duration;
import java.util.Optional;
import org.oceanportal.page.answers.RecordingStats;
import org.oceanportal.page.answers.RecordingStats.Lasting;

/** The headers for caches: RFC 9111, RFC 5861 for stale answers, RFC 9211 for our own cache. */
final class CacheHeaders {

  private static final Duration YEAR = Duration.ofDays(365);

  private CacheHeaders() {}

  /** Sets the headers of an answer of the API, which may be cached while ours is fresh. */
  static void ofAnswers(Context context, RecordingStats stats) {
    Optional<Lasting> lasting = stats.lasting();
    context.header("Cache-Control", lasting.map(CacheHeaders::words).orElse("no-cache"));
    context.header("Cache-Status", status(stats.origin(), lasting));
  }

  /**
   * Sets the headers of a page, which states how long ago things were, so that it is requested
   * again each time.
   */
  static void ofPage(Context context, RecordingStats stats) {
    context.header("Cache-Control", "no-cache");
    context.header("Cache-Status", status(stats.origin(), stats.lasting()));
  }

  /** Sets the headers of a file, whose address changes with its content. */
  static void ofFile(Context context) {
    context.header("Cache-Control", "public, max-age=" + YEAR.toSeconds() + ", immutable");
  }

  static String words(Lasting lasting) {
    return "public, max-age="
        + lasting.freshFor().toSeconds()
        + ", stale-while-revalidate="
        + lasting.staleWhileRevalidate().toSeconds()
        + ", stale-if-error="
        + lasting.staleIfError().toSeconds();
  }

  static String status(String origin, Optional<Lasting> lasting) {
    return switch (origin) {
      case "none" -> "portal; fwd=bypass";
      case "miss" -> "portal; fwd=miss; stored";
      case "hit" -> "portal; hit; ttl=" + lasting.map(one -> one.freshFor().toSeconds()).orElse(0L);
      default -> "portal; hit; detail=" + origin;
    };
  }
}
