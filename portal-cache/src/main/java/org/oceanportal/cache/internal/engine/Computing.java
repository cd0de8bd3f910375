package org.oceanportal.cache.internal.engine;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.oceanportal.cache.events.CacheEvent.Kind;
import org.oceanportal.cache.internal.Words;
import org.oceanportal.cache.internal.flight.LoadFailure;
import org.oceanportal.cache.internal.freshness.Pauses;
import org.oceanportal.cache.spi.Entry;
import org.oceanportal.cache.spi.Lease;
import org.oceanportal.cache.spi.LoadException;
import org.oceanportal.cache.spi.Loaded;
import org.oceanportal.cache.spi.Loader;

/**
 * The calls of the loader, each timed, counted and told, and its failures.
 *
 * @param <K> the type of the keys
 * @param <V> the type of the values
 */
public final class Computing<K, V> {

  private final Loader<? super K, ? extends V> loader;
  private final Pauses<K> pauses;
  private final RandomGenerator random;
  private final InstantSource clock;
  private final Counters counters;
  private final Events events;

  /**
   * Calls of a loader.
   *
   * @param loader computes values
   * @param pauses begin with a failure and end with a value
   * @param random spreads the ends of freshness
   * @param clock tells the time
   * @param counters count
   * @param events tell
   */
  public Computing(
      Loader<? super K, ? extends V> loader,
      Pauses<K> pauses,
      RandomGenerator random,
      InstantSource clock,
      Counters counters,
      Events events) {
    this.loader = loader;
    this.pauses = pauses;
    this.random = random;
    this.clock = clock;
    this.counters = counters;
    this.events = events;
  }

  /**
   * Asks for the fingerprint of a key's source.
   *
   * @param key the key
   * @return the fingerprint; null if there is none, or the loader failed
   */
  @Nullable String fingerprint(K key) {
    try {
      Optional<String> fingerprint = loader.fingerprint(key);
      return fingerprint.orElse(null);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return null;
    } catch (Exception e) {
      return null;
    }
  }

  /**
   * Renews an entry whose source has not changed.
   *
   * @param key its key
   * @param entry the entry
   * @param lease the lease under which it is
   * @param now when its source was looked at, in milliseconds
   * @return the renewed entry
   */
  Entry<V> renew(K key, Entry<V> entry, Lease lease, long now) {
    counters.increment(Count.RENEWALS);
    events.tell(Kind.RENEWED, key, "its source has not changed", null);
    pauses.end(key);
    Instant found = Instant.ofEpochMilli(now);
    Instant before = entry.validatedAt();
    return entry.validated(found.isBefore(before) ? before : found, lease.fencing());
  }

  /**
   * Computes a value.
   *
   * @param key its key
   * @param fingerprint of its source, taken before
   * @param lease the lease under which it is computed
   * @return its entry
   * @throws LoadFailure if the loader failed
   */
  Entry<V> compute(K key, @Nullable String fingerprint, Lease lease) throws LoadFailure {
    Instant began = Instant.ofEpochMilli(clock.millis());
    long start = System.nanoTime();
    Loaded<? extends V> loaded = load(key, start);
    long nanos = System.nanoTime() - start;
    counters.increment(Count.LOADS);
    counters.add(Count.LOAD_NANOS, nanos);
    events.tell(Kind.LOADED, key, "computed", null);
    pauses.end(key);
    Instant ended = Instant.ofEpochMilli(clock.millis());
    Instant asOf = loaded.asOf() == null ? began : loaded.asOf();
    return new Entry<>(
        loaded.value(),
        asOf.isAfter(ended) ? ended : asOf,
        ended,
        ended,
        Duration.ofNanos(nanos),
        fingerprint,
        lease.fencing(),
        random.nextDouble());
  }

  private Loaded<? extends V> load(K key, long start) throws LoadFailure {
    try {
      Loaded<? extends V> loaded = loader.load(key);
      if (loaded == null) {
        throw new LoadException("the loader must give a value but gave null for " + key, null);
      }
      return loaded;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw failed(key, e, start);
    } catch (Throwable e) {
      throw failed(key, e, start);
    }
  }

  private LoadFailure failed(K key, Throwable thrown, long start) {
    counters.increment(Count.LOAD_FAILURES);
    counters.add(Count.FAILED_LOAD_NANOS, System.nanoTime() - start);
    var failure = new LoadFailure(thrown);
    if (!failure.isOfThread()) {
      pauses.failed(key, thrown, clock.millis());
    }
    events.tell(Kind.LOAD_FAILED, key, "the loader failed: " + Words.of(thrown), thrown);
    return failure;
  }
}
