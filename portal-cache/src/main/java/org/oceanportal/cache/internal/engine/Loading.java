package org.oceanportal.cache.internal.engine;

import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.oceanportal.cache.internal.flight.Flight;
import org.oceanportal.cache.internal.flight.LoadFailure;
import org.oceanportal.cache.internal.freshness.FreshnessRules;
import org.oceanportal.cache.internal.freshness.Verdict;
import org.oceanportal.cache.spi.Entry;
import org.oceanportal.cache.spi.Found;
import org.oceanportal.cache.spi.Lease;

/**
 * The steps of the one caller who makes a value: take the lease, look again, renew or compute, put.
 *
 * @param <K> the type of the keys
 * @param <V> the type of the values
 */
public final class Loading<K, V> {

  /** The {@linkplain Found#origin origin} of a value that was just computed. */
  public static final String COMPUTED = "computed";

  /** Why a value is made. */
  public enum Purpose {
    /** A caller waits for it, and takes whatever is fresh. */
    ANSWER,
    /** Nobody waits: if another process is at it, leave it to that one. */
    REFRESH,
    /** A caller waits, and wants it computed from now on. */
    COMPUTE
  }

  private final GuardedStore<K, V> store;
  private final FreshnessRules rules;
  private final Leasing<K> leases;
  private final Computing<K, V> computing;
  private final InstantSource clock;

  /**
   * The making of values.
   *
   * @param store keeps them
   * @param rules say when they are fresh
   * @param leases keep other processes from computing the same
   * @param computing computes them
   * @param clock tells the time
   */
  public Loading(
      GuardedStore<K, V> store,
      FreshnessRules rules,
      Leasing<K> leases,
      Computing<K, V> computing,
      InstantSource clock) {
    this.store = store;
    this.rules = rules;
    this.leases = leases;
    this.computing = computing;
    this.clock = clock;
  }

  /**
   * Makes a value, or finds that another thread or process has.
   *
   * @param key its key
   * @param purpose why
   * @param flight the flight that this is part of
   * @return the fresh value; null if it is left to another process
   * @throws LoadFailure if the loader failed
   */
  public @Nullable Found<V> make(K key, Purpose purpose, Flight<Found<V>> flight)
      throws LoadFailure {
    Lease lease = lease(key, purpose, flight);
    if (lease == null) {
      return null;
    }
    try (lease) {
      Found<V> found = purpose == Purpose.COMPUTE ? null : store.find(key);
      if (found != null && rules.judge(found, clock.millis()) == Verdict.FRESH) {
        return found;
      }
      Found<V> made = renewOrCompute(key, found, lease);
      flight.keep(made, () -> store.put(key, made.entry()), () -> store.removeAgain(key));
      return made;
    }
  }

  private @Nullable Lease lease(K key, Purpose purpose, Flight<?> flight) throws LoadFailure {
    Lease lease = leases.tryTake(key);
    if (lease != null || purpose == Purpose.REFRESH) {
      return lease;
    }
    // The first computation of this process may hold the lease for as long as it likes.
    return flight.isSecond() ? leases.overtake(key) : leases.await(key);
  }

  private Found<V> renewOrCompute(K key, @Nullable Found<V> found, Lease lease) throws LoadFailure {
    long now = clock.millis();
    String fingerprint = rules.renews() ? computing.fingerprint(key) : null;
    if (found != null && isUnchanged(found, fingerprint, now)) {
      Entry<V> renewed = computing.renew(key, found.entry(), lease, now);
      return new Found<>(renewed, found.origin());
    }
    return new Found<>(computing.compute(key, fingerprint, lease), COMPUTED);
  }

  private boolean isUnchanged(Found<V> found, @Nullable String fingerprint, long now) {
    return !found.previous()
        && fingerprint != null
        && fingerprint.equals(found.entry().fingerprint())
        && rules.renewable(found.entry(), now);
  }
}
