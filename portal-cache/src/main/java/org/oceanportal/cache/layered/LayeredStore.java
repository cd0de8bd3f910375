package org.oceanportal.cache.layered;

import java.time.Duration;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.oceanportal.cache.internal.freshness.Lifetime;
import org.oceanportal.cache.spi.CacheStore;
import org.oceanportal.cache.spi.Entry;
import org.oceanportal.cache.spi.Found;
import org.oceanportal.cache.spi.Lease;
import org.oceanportal.cache.spi.StoreTrouble;

/**
 * A store in memory in front of one that lasts: memory in front of a file. What is found behind is
 * kept in front, so that the next hit is as quick as the front is.
 *
 * <p>What this process removes is gone from both when {@code remove} returns, whoever is reading
 * meanwhile. What another process puts or removes behind is seen here after the lag at the latest:
 * once in that time the store behind is asked whether anything has changed, and if so the front is
 * emptied. A store that cannot tell, since it is not {@linkplain Capability#SHARED shared} or fails
 * to, has its front emptied once in that time whatever has happened. Whoever computes a value looks
 * behind in any case. If the store behind cannot keep an answer, the front does. Thread-safe.
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

  /** Held for steps in memory only, never while the store behind is at work. */
  private final Object step = new Object();

  /** What was told last of the store behind. Guarded by {@link #step}. */
  private long generation;

  /** How often the front was changed otherwise than by what was found. Guarded by {@link #step}. */
  private long changes;

  /**
   * A store of two, with the default lag by the system's clock.
   *
   * @param front one that is in this process's memory, and does not block
   * @param behind the one that lasts
   */
  public LayeredStore(CacheStore<K, V> front, CacheStore<K, V> behind) {
    this(front, behind, DEFAULT_LAG, InstantSource.system());
  }

  /**
   * A store of two.
   *
   * @param front one that is in this process's memory, and does not block
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
  public void check() {
    front.check();
    behind.check();
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

  /** Empties the front if others may have changed what is behind, and the lag is over. */
  private void followBehind() {
    long now = clock.millis();
    long since = now - askedAt;
    if (since >= 0 && since < lagMillis) {
      return;
    }
    if (!behind.capabilities().contains(Capability.SHARED)) {
      changeFront(front::clear);
    } else {
      followGeneration();
    }
    // Only now: until the answer is there, nobody else may take the front for up to date.
    askedAt = now;
  }

  private void followGeneration() {
    try {
      follow(behind.generation());
    } catch (RuntimeException | Error unknown) {
      changeFront(front::clear);
    }
  }

  private void follow(long current) {
    synchronized (step) {
      if (current != generation) {
        generation = current;
        changeFront(front::clear);
      }
    }
  }

  /**
   * Changes the front, so that whoever reads behind meanwhile does not put the older entry back.
   */
  private void changeFront(Runnable change) {
    synchronized (step) {
      changes++;
      change.run();
    }
  }

  private long changes() {
    synchronized (step) {
      return changes;
    }
  }

  private @Nullable Found<V> findBehind(K key) {
    long before = changes();
    Found<V> found = behind.find(key);
    if (found != null && !found.previous()) {
      synchronized (step) {
        if (changes == before) {
          front.put(key, found.entry(), Lifetime.LONGEST);
        }
      }
    }
    return found;
  }

  @Override
  public void put(K key, Entry<V> entry, Duration usefulFor) {
    changeFront(() -> front.remove(key));
    try {
      behind.put(key, entry, usefulFor);
    } catch (RuntimeException | Error e) {
      changeFront(() -> front.put(key, entry, usefulFor));
      throw e;
    }
    // Again: whoever reads behind meanwhile may have put the older entry in front.
    changeFront(() -> front.remove(key));
    // Not the entry itself, which may have been overtaken.
    findBehind(key);
  }

  @Override
  public void remove(K key) {
    try {
      behind.remove(key);
    } finally {
      changeFront(() -> front.remove(key));
    }
  }

  @Override
  public void clear() {
    try {
      behind.clear();
    } finally {
      changeFront(front::clear);
    }
  }

  @Override
  public @Nullable Lease tryLease(K key) {
    Lease lease = behind.tryLease(key);
    if (lease != null) {
      // Who had the lease before may have put a newer entry behind.
      changeFront(() -> front.remove(key));
    }
    return lease;
  }

  @Override
  public Lease overtake(K key) {
    changeFront(() -> front.remove(key));
    return behind.overtake(key);
  }

  @Override
  public long generation() {
    return behind.generation();
  }

  @Override
  public CacheStore<K, V> guardedBy(UnaryOperator<CacheStore<K, V>> guard) {
    return new LayeredStore<>(front, behind.guardedBy(guard), Duration.ofMillis(lagMillis), clock);
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
