package org.oceanportal.cache;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.oceanportal.cache.spi.LoadTimeoutException;

/**
 * How long callers wait for a load. Both limits count from the moment that its first caller asked
 * for it. With a limit, loads run on the cache's executor, so that no caller is held up in one.
 *
 * @param soft after this long, callers get a stale value that {@link
 *     Freshness#staleWhileRevalidate} or {@link Freshness#staleIfError} allows, as {@link
 *     CacheState#STALE_WHILE_LOADING}, and wait on if there is none; null for no such limit
 * @param hard after this long, callers get a stale value that {@code staleIfError} allows, or a
 *     {@link LoadTimeoutException}. The load may go on, and its value is kept unless a newer one or
 *     an invalidation has come before; one more load of the key may be begun meanwhile, and no
 *     third one. Null for no such limit
 */
public record LoadLimits(@Nullable Duration soft, @Nullable Duration hard) {

  /** No limits: callers wait for as long as a load takes. */
  public static final LoadLimits NONE = new LoadLimits(null, null);

  private static final Duration LONGEST = Duration.ofDays(365);

  /**
   * Checks the limits.
   *
   * @throws IllegalArgumentException if one is not above 0 and at most 365 days, or the soft one is
   *     not shorter than the hard one
   */
  public LoadLimits {
    check("soft", soft);
    check("hard", hard);
    if (soft != null && hard != null && soft.compareTo(hard) >= 0) {
      throw new IllegalArgumentException(
          "soft must be shorter than hard but was " + soft + " and " + hard);
    }
  }

  private static void check(String name, @Nullable Duration limit) {
    if (limit != null && (limit.isNegative() || limit.isZero() || limit.compareTo(LONGEST) > 0)) {
      throw new IllegalArgumentException(
          name + " must be above 0 and at most 365 days but was " + limit);
    }
  }

  /**
   * Whether there is no limit.
   *
   * @return true if both are null
   */
  public boolean isNone() {
    return soft == null && hard == null;
  }
}
