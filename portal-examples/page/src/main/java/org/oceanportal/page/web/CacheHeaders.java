package org.oceanportal.page.web;

import io.javalin.http.Context;
import java.time.Duration;
import java.util.Optional;
import org.oceanportal.page.answers.NotedStats;
import org.oceanportal.page.answers.NotedStats.Lasting;

/** What caches are told of an answer: RFC 9111, RFC 5861 for what is stale, RFC 9211 for ours. */
final class CacheHeaders {

  private static final Duration YEAR = Duration.ofDays(365);

  private CacheHeaders() {}

  /** An answer of the API may be kept while ours is fresh. */
  static void ofAnswers(Context context, NotedStats stats) {
    Optional<Lasting> lasting = stats.lasting();
    context.header("Cache-Control", lasting.map(CacheHeaders::words).orElse("no-cache"));
    context.header("Cache-Status", status(stats.origin(), lasting));
  }

  /** A page tells how long ago things were, so that it is asked for again each time. */
  static void ofPage(Context context, NotedStats stats) {
    context.header("Cache-Control", "no-cache");
    context.header("Cache-Status", status(stats.origin(), stats.lasting()));
  }

  /** The address of a file changes with what is in it. */
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
