package org.oceanportal.bench.cache.kinds;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.cache2k.Cache;
import org.cache2k.Cache2kBuilder;
import org.oceanportal.model.FleetTotals;

/** A bare cache2k. */
public final class Cache2kPeer implements TotalsCache {

  /**
   * The ttl below which expiry is sharp. By default, values may live about a second longer; timers
   * exact to the millisecond cost more.
   */
  private static final Duration SHARP_BELOW = Duration.ofMinutes(1);

  private final Cache<String, FleetTotals> cache;

  /**
   * Creates an empty cache.
   *
   * @param setting loader, bound and ttl
   */
  public Cache2kPeer(CacheSetting setting) {
    boolean sharp = setting.ttl().compareTo(SHARP_BELOW) < 0;
    Cache2kBuilder<String, FleetTotals> builder =
        Cache2kBuilder.of(String.class, FleetTotals.class)
            .entryCapacity(setting.maximumSize())
            .expireAfterWrite(setting.ttl())
            .sharpExpiry(sharp)
            .loader(setting.loader()::apply);
    cache = (sharp ? builder.timerLag(1, TimeUnit.MILLISECONDS) : builder).build();
  }

  @Override
  public FleetTotals get(String key) {
    return Objects.requireNonNull(cache.get(key), key);
  }

  @Override
  public void close() {
    cache.close();
  }
}
