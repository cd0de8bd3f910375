package org.oceanportal.bench.cache.kinds;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Function;
import org.oceanportal.model.FleetTotals;

/**
 * The settings that all caches of a comparison share.
 *
 * @param loader computes the totals of a key
 * @param ttl how long they are fresh
 * @param maximumSize the most entries, for caches that have a bound
 * @param folder the folder for files
 */
public record CacheSetting(
    Function<String, FleetTotals> loader, Duration ttl, int maximumSize, Path folder) {

  /** The bound on entries, more than there are keys, so that a warm cache has them all. */
  public static final int SIZE = 1_024;

  /** The portal's own time to live. */
  public static final Duration TTL = Duration.ofHours(24);

  /** Checks that nothing is null. */
  public CacheSetting {
    Objects.requireNonNull(loader, "loader");
    Objects.requireNonNull(ttl, "ttl");
    Objects.requireNonNull(folder, "folder");
  }

  /** Returns the setting for benchmarks of hits and misses. */
  public static CacheSetting of(Function<String, FleetTotals> loader, Path folder) {
    return new CacheSetting(loader, TTL, SIZE, folder);
  }
}
