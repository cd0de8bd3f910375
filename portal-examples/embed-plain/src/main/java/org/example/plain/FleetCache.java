package org.example.plain;

import java.time.Duration;
import org.oceanportal.Portal;
import org.oceanportal.Strategy;
import org.oceanportal.cache.Cached;
import org.oceanportal.cache.Freshness;
import org.oceanportal.cache.missions.CachedMissionStats;

/** The caching of the portal's answers in the application and in HTTP. */
public final class FleetCache {

  private static final Duration FRESH = Duration.ofMinutes(10);
  private static final Duration REVALIDATE = Duration.ofHours(1);
  private static final Duration ERROR = Duration.ofDays(7);

  private FleetCache() {}

  /**
   * Returns the cached answers of a portal over the application's own client; close it with the
   * application.
   */
  public static CachedMissionStats over(Portal portal) {
    return CachedMissionStats.over(
        portal,
        Strategy.PUSHDOWN,
        cache ->
            cache.freshness(
                Freshness.ttl(FRESH).staleWhileRevalidate(REVALIDATE).staleIfError(ERROR)));
  }

  /** Returns the rest of each time, as RFC 9111 and RFC 5861 write it. */
  static String cacheControl(Cached<?> answer) {
    long fresh = left(FRESH, answer);
    return "public, max-age="
        + fresh
        + ", stale-while-revalidate="
        + (left(FRESH.plus(REVALIDATE), answer) - fresh)
        + ", stale-if-error="
        + (left(FRESH.plus(ERROR), answer) - fresh);
  }

  private static long left(Duration whole, Cached<?> answer) {
    return Math.max(0, whole.minus(answer.age()).toSeconds());
  }
}
