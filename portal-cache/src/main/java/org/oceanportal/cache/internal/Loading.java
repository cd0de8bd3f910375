package org.oceanportal.cache.internal;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.oceanportal.cache.CacheEvent.Kind;
import org.oceanportal.cache.CacheState;
import org.oceanportal.cache.Cached;
import org.oceanportal.cache.Entry;
import org.oceanportal.cache.Found;
import org.oceanportal.cache.Lease;
import org.oceanportal.cache.LoadException;
import org.oceanportal.cache.Loaded;
import org.oceanportal.cache.Loader;
import org.oceanportal.cache.internal.flight.Flight;
import org.oceanportal.cache.internal.flight.LeaseWait;

/**
 * What the one caller does who makes a value: take the lease, look again, renew or load, keep.
 *
 * @param <K> the type of the keys
 * @param <V> the type of the values
 */
public final class Loading<K, V> {

  /** Why a value is made. */
  public enum Purpose {
    /** A caller waits for it, and takes whatever is fresh. */
    ANSWER,
    /** Nobody waits: if another process is at it, leave it to that one. */
    REFRESH,
    /** A caller waits, and wants it computed from now on. */
    COMPUTE
  }

  private final Loader<? super K, ? extends V> loader;
  private final GuardedStore<K, V> store;
  private final FreshnessRules rules;
  private final Pauses<K> pauses;
  private final Duration waitLimit;
  private final RandomGenerator random;
  private final InstantSource clock;
  private final Counters counters;
  private final Events events;

  /**
   * The making of values.
   *
   * @param loader computes them
   * @param store keeps them
   * @param rules say when they are fresh
   * @param pauses are told of failures
   * @param waitLimit how long to wait for another process
   * @param random spreads the ends of freshness
   * @param clock tells the time
   * @param counters count
   * @param events tell
   */
  public Loading(
      Loader<? super K, ? extends V> loader,
      GuardedStore<K, V> store,
      FreshnessRules rules,
      Pauses<K> pauses,
      Duration waitLimit,
      RandomGenerator random,
      InstantSource clock,
      Counters counters,
      Events events) {
    this.loader = loader;
    this.store = store;
    this.rules = rules;
    this.pauses = pauses;
    this.waitLimit = waitLimit;
    this.random = random;
    this.clock = clock;
    this.counters = counters;
    this.events = events;
  }

  /**
   * Makes a value, or finds that another thread or process has.
   *
   * @param key its key
   * @param purpose why
   * @param flight the flight that this is part of
   * @return the fresh answer; null if it is left to another process
   * @throws LoadFailure if the loader failed
   */
  public @Nullable Cached<V> make(K key, Purpose purpose, Flight<Cached<V>> flight)
      throws LoadFailure {
    Lease lease = lease(key, purpose, flight);
    if (lease == null) {
      return null;
    }
    try (lease) {
      Found<V> found = store.find(key);
      long now = clock.millis();
      if (found != null && purpose != Purpose.COMPUTE && rules.judge(found, now) == Verdict.FRESH) {
        return new Cached<>(found.entry(), found.origin(), CacheState.FRESH, null, now);
      }
      return renewOrLoad(key, purpose == Purpose.COMPUTE ? null : found, lease, flight);
    }
  }

  private @Nullable Lease lease(K key, Purpose purpose, Flight<Cached<V>> flight)
      throws LoadFailure {
    Lease lease = store.tryLease(key);
    if (lease != null || purpose == Purpose.REFRESH) {
      return lease;
    }
    // The first computation of this process may hold the lease for as long as it likes.
    return flight.isSecond() ? store.overtake(key) : awaitLease(key);
  }

  private Lease awaitLease(K key) throws LoadFailure {
    counters.waited();
    try {
      Lease lease = LeaseWait.take(() -> store.tryLease(key), waitLimit);
      if (lease != null) {
        return lease;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LoadFailure(new LoadException("interrupted while waiting for " + key, e));
    }
    events.tell(
        Kind.WAIT_LIMIT,
        key,
        "another process has been computing for " + waitLimit + "; computing here as well",
        null);
    return store.overtake(key);
  }

  private Cached<V> renewOrLoad(
      K key, @Nullable Found<V> found, Lease lease, Flight<Cached<V>> flight) throws LoadFailure {
    long now = clock.millis();
    String fingerprint = rules.renews() ? fingerprint(key) : null;
    String origin = Cached.COMPUTED;
    Entry<V> entry;
    if (found != null && isUnchanged(found, fingerprint, now)) {
      entry = renewed(key, found.entry(), lease, now);
      origin = found.origin();
    } else {
      entry = loaded(key, fingerprint, lease);
    }
    pauses.end(key);
    var made = new Cached<>(entry, origin, CacheState.FRESH, null, clock.millis());
    flight.keep(made, () -> store.put(key, entry), () -> store.removeAgain(key));
    return made;
  }

  private boolean isUnchanged(Found<V> found, @Nullable String fingerprint, long now) {
    return !found.previous()
        && fingerprint != null
        && fingerprint.equals(found.entry().fingerprint())
        && rules.renewable(found.entry(), now);
  }

  private @Nullable String fingerprint(K key) {
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

  private Entry<V> renewed(K key, Entry<V> entry, Lease lease, long now) {
    counters.renewed();
    events.tell(Kind.RENEWED, key, "its source has not changed", null);
    Instant found = Instant.ofEpochMilli(now);
    Instant before = entry.validatedAt();
    return entry.validated(found.isBefore(before) ? before : found, lease.fencing());
  }

  private Entry<V> loaded(K key, @Nullable String fingerprint, Lease lease) throws LoadFailure {
    Instant began = Instant.ofEpochMilli(clock.millis());
    long start = System.nanoTime();
    Loaded<? extends V> loaded = load(key, start);
    long nanos = System.nanoTime() - start;
    counters.loaded(nanos);
    events.tell(Kind.LOADED, key, "computed", null);
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
    counters.loadFailed(System.nanoTime() - start);
    var failure = new LoadFailure(thrown);
    if (!failure.isOfThread()) {
      pauses.failed(key, thrown, clock.millis());
    }
    events.tell(Kind.LOAD_FAILED, key, "the loader failed: " + Words.of(thrown), thrown);
    return failure;
  }
}
