package org.oceanportal.cache.layered;

import java.time.Duration;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.oceanportal.cache.CacheStore;
import org.oceanportal.cache.Entry;
import org.oceanportal.cache.Found;
import org.oceanportal.cache.Lease;
import org.oceanportal.cache.Lifetime;
import org.oceanportal.cache.StoreTrouble;

/**
 * A quick store in front of one that lasts: memory in front of a file. What is found behind is kept
 * in front, so that the next hit is as quick as the front is.
 *
 * <p>What another process puts or removes behind is seen here after the lag at the latest: once in
 * that time the store behind is asked whether anything has changed, and if so the front is emptied.
 * Whoever computes a value looks behind in any case. If the store behind cannot keep an answer, the
 * front does. Safe for concurrent use.
 *
 * @param <K> the type of the keys
 * @param <V> the type of the values
 */
public final class LayeredStore<K, V> implements CacheStore<K, V> {

  /** The lag, unless another is given. */
  public static final Duration DEFAULT_LAG = Duration.ofSeconds(1);

  private final CacheStore<K, V> front;
  private final CacheStore<K, V> behind;
  private final InstantSource clock;
  private final long lagMillis;
  private volatile long askedAt = Long.MIN_VALUE / 2;
  private volatile long generation;

  /**
   * A store of two, with the default lag by the system's clock.
   *
   * @param front the quick one
   * @param behind the one that lasts
   */
  public LayeredStore(CacheStore<K, V> front, CacheStore<K, V> behind) {
    this(front, behind, DEFAULT_LAG, InstantSource.system());
  }

  /**
   * A store of two.
   *
   * @param front the quick one
   * @param behind the one that lasts
   * @param lag how long a change made behind by another process may go unseen; not negative
   * @param clock what tells the time
   * @throws IllegalArgumentException if the lag is negative or longer than 365,000 days
   */
  public LayeredStore(
      CacheStore<K, V> front, CacheStore<K, V> behind, Duration lag, InstantSource clock) {
    this.front = Objects.requireNonNull(front, "front");
    this.behind = Objects.requireNonNull(behind, "behind");
    this.clock = Objects.requireNonNull(clock, "clock");
    if (lag.isNegative() || lag.compareTo(Lifetime.LONGEST) > 0) {
      throw new IllegalArgumentException("lag must be 0 to 365000 days but was " + lag);
    }
    this.lagMillis = lag.toMillis();
  }

  @Override
  public String name() {
    return front.name() + " before " + behind.name();
  }

  @Override
  public Set<Capability> capabilities() {
    Set<Capability> capabilities = EnumSet.noneOf(Capability.class);
    capabilities.addAll(behind.capabilities());
    if (!front.capabilities().contains(Capability.BOUNDED)) {
      capabilities.remove(Capability.BOUNDED);
    }
    return Set.copyOf(capabilities);
  }

  @Override
  public void onTrouble(Consumer<StoreTrouble> listener) {
    front.onTrouble(listener);
    behind.onTrouble(listener);
  }

  @Override
  public @Nullable Found<V> find(K key) {
    followBehind();
    Found<V> found = front.find(key);
    return found == null ? findBehind(key) : found;
  }

  /** Empties the front if others have changed what is behind, and the lag is over. */
  private void followBehind() {
    long now = clock.millis();
    long since = now - askedAt;
    if (since >= 0 && since < lagMillis) {
      return;
    }
    askedAt = now;
    long current;
    try {
      current = behind.generation();
    } catch (RuntimeException unknown) {
      // What is in front is no worse for that.
      return;
    }
    if (current != generation) {
      generation = current;
      front.clear();
    }
  }

  private @Nullable Found<V> findBehind(K key) {
    long before = generation;
    Found<V> found = behind.find(key);
    if (found != null && !found.previous()) {
      front.put(key, found.entry(), Lifetime.LONGEST);
      if (generation != before) {
        // The front was emptied meanwhile, and this may be what it was emptied of.
        front.remove(key);
      }
    }
    return found;
  }

  @Override
  public void put(K key, Entry<V> entry, Duration usefulFor) {
    front.remove(key);
    try {
      behind.put(key, entry, usefulFor);
    } catch (RuntimeException e) {
      front.put(key, entry, usefulFor);
      throw e;
    }
    // Not the entry itself, which may have been overtaken.
    findBehind(key);
  }

  @Override
  public void remove(K key) {
    try {
      behind.remove(key);
    } finally {
      front.remove(key);
    }
  }

  @Override
  public void clear() {
    try {
      behind.clear();
    } finally {
      front.clear();
    }
  }

  @Override
  public @Nullable Lease tryLease(K key) {
    Lease lease = behind.tryLease(key);
    if (lease != null) {
      // Who had the lease before may have put a newer entry behind.
      front.remove(key);
    }
    return lease;
  }

  @Override
  public Lease overtake(K key) {
    front.remove(key);
    return behind.overtake(key);
  }

  @Override
  public long generation() {
    return behind.generation();
  }

  @Override
  public void close() {
    try {
      front.close();
    } finally {
      behind.close();
    }
  }
}
