package org.oceanportal.cache;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.Executor;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.oceanportal.cache.events.CacheListener;
import org.oceanportal.cache.memory.LruStore;
import org.oceanportal.cache.spi.CacheStore;
import org.oceanportal.cache.spi.Loader;

/**
 * Makes a {@link StatsCache}. What is not set: {@value #DEFAULT_SIZE} entries in memory, fresh for
 * {@linkplain #DEFAULT_TTL 24 hours}, as the portal's own cache is. Not thread-safe.
 *
 * @param <K> the type of the keys
 * @param <V> the type of the values
 */
public final class StatsCacheBuilder<K, V> {

  /** How many entries the default store keeps. */
  public static final int DEFAULT_SIZE = 128;

  /** How long answers are fresh by default. */
  public static final Duration DEFAULT_TTL = Duration.ofHours(24);

  /** How long to wait for a computation of another process by default. */
  public static final Duration DEFAULT_WAIT_LIMIT = Duration.ofMinutes(1);

  final Loader<K, V> loader;
  final List<CacheListener> listeners = new ArrayList<>();
  CacheStore<K, V> store = new LruStore<>(DEFAULT_SIZE);
  Freshness freshness = Freshness.ttl(DEFAULT_TTL);
  InstantSource clock = InstantSource.system();
  @Nullable Executor executor;
  LoadLimits limits = LoadLimits.NONE;
  RandomGenerator random = new Random();
  Duration waitLimit = DEFAULT_WAIT_LIMIT;

  StatsCacheBuilder(Loader<K, V> loader) {
    this.loader = Objects.requireNonNull(loader, "loader");
  }

  /**
   * Where answers live. The cache closes the store when it is closed.
   *
   * @param where a store that no other cache uses
   * @return this
   */
  public StatsCacheBuilder<K, V> store(CacheStore<K, V> where) {
    store = Objects.requireNonNull(where, "where");
    return this;
  }

  /**
   * How long answers are good for.
   *
   * @param rule the rule
   * @return this
   */
  public StatsCacheBuilder<K, V> freshness(Freshness rule) {
    freshness = Objects.requireNonNull(rule, "rule");
    return this;
  }

  /**
   * What tells the time. Answers are kept with the times it tells.
   *
   * @param source the clock
   * @return this
   */
  public StatsCacheBuilder<K, V> clock(InstantSource source) {
    clock = Objects.requireNonNull(source, "source");
    return this;
  }

  /**
   * Where answers are made in the background, or if there are limits at all, and listeners are
   * told. By default up to eight daemon threads of this cache, and one for its listeners, which
   * take over neither inheritable thread-locals nor class loader nor rights of a caller.
   *
   * @param where the executor, which the cache does not shut down
   * @return this
   */
  public StatsCacheBuilder<K, V> executor(Executor where) {
    executor = Objects.requireNonNull(where, "where");
    return this;
  }

  /**
   * What spreads the ends of freshness and the pauses after failures.
   *
   * @param source a generator that is thread-safe, as {@link Random} is
   * @return this
   */
  public StatsCacheBuilder<K, V> random(RandomGenerator source) {
    random = Objects.requireNonNull(source, "source");
    return this;
  }

  /**
   * How long to wait for a computation of another process, before computing here as well. It should
   * be longer than most computations take.
   *
   * @param limit the limit
   * @return this
   * @throws IllegalArgumentException if it is negative or longer than 100,000 days
   */
  public StatsCacheBuilder<K, V> waitLimit(Duration limit) {
    Objects.requireNonNull(limit, "limit");
    if (limit.isNegative() || limit.compareTo(Duration.ofDays(100_000)) > 0) {
      throw new IllegalArgumentException("limit must be 0 to 100000 days but was " + limit);
    }
    waitLimit = limit;
    return this;
  }

  /**
   * How long callers wait for a load. By default for as long as it takes.
   *
   * @param limits the limits
   * @return this
   */
  public StatsCacheBuilder<K, V> loadLimits(LoadLimits limits) {
    this.limits = Objects.requireNonNull(limits, "limits");
    return this;
  }

  /**
   * Who is told what happens.
   *
   * @param listener one more listener
   * @return this
   */
  public StatsCacheBuilder<K, V> listener(CacheListener listener) {
    listeners.add(Objects.requireNonNull(listener, "listener"));
    return this;
  }

  /**
   * Makes the cache.
   *
   * @return a cache with these settings
   */
  public StatsCache<K, V> build() {
    return new StatsCache<>(this);
  }
}
