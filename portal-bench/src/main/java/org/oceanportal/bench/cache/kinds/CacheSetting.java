package org.oceanportal.bench.cache.kinds;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Function;
import org.oceanportal.model.FleetTotals;

/**
 * What all caches of a comparison have in common.
 *
 * @param loader computes the totals of a key
 * @param ttl how long they are fresh
 * @param maximumSize how many entries are kept, by those that have a bound
 * @param folder where files go
 */
public record CacheSetting(
    Function<String, FleetTotals> loader, Duration ttl, int maximumSize, Path folder) {

  /** More than there are keys, so that a warm cache has them all. */
  public static final int SIZE = 1_024;

  /** The portal's own. */
  public static final Duration TTL = Duration.ofHours(24);

  /** Checks that nothing is null. */
  public CacheSetting {
    Objects.requireNonNull(loader, "loader");
    Objects.requireNonNull(ttl, "ttl");
    Objects.requireNonNull(folder, "folder");
  }

  /** A setting as benchmarks of hits and misses use it. */
  public static CacheSetting of(Function<String, FleetTotals> loader, Path folder) {
    return new CacheSetting(loader, TTL, SIZE, folder);
  }
}
