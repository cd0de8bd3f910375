package org.oceanportal.cache;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.oceanportal.cache.internal.engine.Loading;
import org.oceanportal.cache.spi.Entry;

/**
 * An answer from a cache: the value with when it was computed, how long that took, where it came
 * from, and whether it is fresh.
 *
 * <p>Immutable: age and state are those of the moment it was served. Thread-safe if the value is.
 *
 * @param <V> the type of the value
 */
public final class Cached<V> {

  /** The {@linkplain #origin() origin} of a value that was just computed. */
  public static final String COMPUTED = Loading.COMPUTED;

  private final Entry<V> entry;
  private final String origin;
  private final CacheState state;
  private final @Nullable Throwable cause;
  private final long servedAtMillis;

  Cached(
      Entry<V> entry,
      String origin,
      CacheState state,
      @Nullable Throwable cause,
      long servedAtMillis) {
    this.entry = Objects.requireNonNull(entry, "entry");
    this.origin = Objects.requireNonNull(origin, "origin");
    this.state = Objects.requireNonNull(state, "state");
    this.cause = cause;
    this.servedAtMillis = servedAtMillis;
  }

  /**
   * Returns the value.
   *
   * @return the same instance for all, if it was found in memory
   */
  public V value() {
    return entry.value();
  }

  /**
   * Returns the instant that the value is of.
   *
   * @return what the loader said; without that, when its computation began
   */
  public Instant asOf() {
    return entry.asOf();
  }

  /**
   * When the value was computed.
   *
   * @return the instant at which its computation ended
   */
  public Instant computedAt() {
    return entry.computedAt();
  }

  /**
   * When the value was last known to be that of its source.
   *
   * @return the instant of its last renewal by fingerprint; without one, {@link #computedAt}
   */
  public Instant validatedAt() {
    return entry.validatedAt();
  }

  /**
   * How old the value was when it was served.
   *
   * @return the time since {@link #computedAt}, in whole milliseconds; not negative
   */
  public Duration age() {
    return Duration.ofMillis(Math.max(0, servedAtMillis - entry.computedAt().toEpochMilli()));
  }

  /**
   * How long the value took to compute.
   *
   * @return the time that its load took
   */
  public Duration loadTime() {
    return entry.loadTime();
  }

  /**
   * Whether the value is fresh, and if not why it was served.
   *
   * @return the state
   */
  public CacheState state() {
    return state;
  }

  /**
   * Why no new value could be made.
   *
   * @return what the loader threw, if the state is {@link CacheState#STALE_IF_ERROR} and this
   *     answer was asked for by {@code get}
   */
  public Optional<Throwable> cause() {
    return Optional.ofNullable(cause);
  }

  /**
   * Where the value came from.
   *
   * @return {@value #COMPUTED}, or the name of the store that had it: {@code memory}, {@code file},
   *     {@code caffeine}, {@code ehcache}, {@code jcache}
   */
  public String origin() {
    return origin;
  }

  /**
   * The same answer with another value: for decorators that keep a value in another form.
   *
   * @param other the value
   * @param <T> its type
   * @return the answer
   */
  public <T> Cached<T> with(T other) {
    return new Cached<>(entry.with(other), origin, state, cause, servedAtMillis);
  }

  /** The value with its state, origin and age. */
  @Override
  public String toString() {
    return "Cached[" + value() + ", " + state + ", origin=" + origin + ", age=" + age() + "]";
  }
}
