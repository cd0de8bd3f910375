package org.oceanportal.cache.internal.engine;

import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.oceanportal.cache.events.CacheEvent.Kind;
import org.oceanportal.cache.internal.Words;
import org.oceanportal.cache.internal.freshness.FreshnessRules;
import org.oceanportal.cache.spi.CacheStore;
import org.oceanportal.cache.spi.Entry;
import org.oceanportal.cache.spi.Found;
import org.oceanportal.cache.spi.Lease;
import org.oceanportal.cache.spi.StoreException;
import org.oceanportal.cache.spi.StoreTrouble;

/**
 * A store that cannot break an answer: what fails is counted, told to the listeners, and taken for
 * not found, not kept or not guarded. Only forgetting passes its failure on.
 *
 * <p>Stores stand on libraries that fail each in its own way: a missing class, too little memory
 * for a file. So everything thrown is taken for a failure here, and here alone. An interrupt is
 * meant for the caller and not for the store: what it broke is done once more without it.
 *
 * @param <K> the type of the keys
 * @param <V> the type of the values
 */
public final class GuardedStore<K, V> implements AutoCloseable {

  private final CacheStore<K, V> store;
  private final FreshnessRules rules;
  private final Counters counters;
  private final Events events;
  private final Predicate<K> hidden;

  /**
   * A guard of a store.
   *
   * @param store the store
   * @param hidden which keys are not found, whatever the store has
   * @param rules how long its entries are useful
   * @param counters count its failures
   * @param events tell of them
   */
  public GuardedStore(
      CacheStore<K, V> store,
      Predicate<K> hidden,
      FreshnessRules rules,
      Counters counters,
      Events events) {
    this.store = store;
    this.hidden = hidden;
    this.rules = rules;
    this.counters = counters;
    this.events = events;
    store.onTrouble(this::trouble);
  }

  private void trouble(StoreTrouble trouble) {
    Kind kind =
        switch (trouble.kind()) {
          case DAMAGED -> Kind.DAMAGED;
          case NEWER_FORMAT -> Kind.NEWER_FORMAT;
          case OVERTAKEN -> Kind.OVERTAKEN;
        };
    if (kind == Kind.DAMAGED) {
      counters.increment(Count.DAMAGED);
    }
    events.note(kind, trouble.key(), trouble.detail(), null);
  }

  /**
   * Finds an entry.
   *
   * @param key its key
   * @return what was found; null if nothing, or the store failed
   */
  public @Nullable Found<V> find(K key) {
    if (hidden.test(key)) {
      return null;
    }
    Found<V> found = look(key);
    return found == null || hidden.test(key) ? null : found;
  }

  private @Nullable Found<V> look(K key) {
    try {
      return store.find(key);
    } catch (Throwable e) {
      return lookAgain(key, e);
    } finally {
      events.tellNoted();
    }
  }

  private @Nullable Found<V> lookAgain(K key, Throwable failure) {
    if (Thread.currentThread().isInterrupted()) {
      try {
        return uninterrupted(() -> store.find(key));
      } catch (Throwable e) {
        failure.addSuppressed(e);
      }
    }
    failedUnlessLeftAlone(key, "the kept answer could not be read", failure);
    return null;
  }

  /** Does something as if the thread were not interrupted, and once more if it comes to be. */
  private <T extends @Nullable Object> T uninterrupted(Supplier<T> task) {
    boolean interrupted = Thread.interrupted();
    try {
      return task.get();
    } catch (Throwable e) {
      if (!Thread.interrupted()) {
        throw e;
      }
      interrupted = true;
      return task.get();
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
      events.tellNoted();
    }
  }

  /**
   * Keeps an entry, if the store can.
   *
   * @param key its key
   * @param entry the entry
   */
  public void put(K key, Entry<V> entry) {
    try {
      uninterrupted(
          () -> {
            store.put(key, entry, rules.usefulFor(entry));
            return true;
          });
    } catch (Throwable e) {
      failedUnlessLeftAlone(key, "the answer was given but not kept", e);
    }
  }

  /**
   * Takes a lease.
   *
   * @param key of which key
   * @return the lease, one that guards nothing if the store failed; null if another has it
   */
  public @Nullable Lease tryLease(K key) {
    try {
      Lease lease = uninterrupted(() -> store.tryLease(key));
      return lease == null ? null : guarded(key, lease);
    } catch (Throwable e) {
      return withoutLease(key, e);
    }
  }

  /**
   * Overtakes the holder of a lease.
   *
   * @param key of which key
   * @return the lease, one that guards nothing if the store failed
   */
  public Lease overtake(K key) {
    try {
      return guarded(key, uninterrupted(() -> store.overtake(key)));
    } catch (Throwable e) {
      return withoutLease(key, e);
    }
  }

  private Lease withoutLease(K key, Throwable failure) {
    failedUnlessLeftAlone(key, "other processes may compute the same answer meanwhile", failure);
    return Lease.NONE;
  }

  private Lease guarded(K key, Lease lease) {
    return lease == Lease.NONE ? lease : new GuardedLease(key, lease);
  }

  /** A lease that cannot break an answer when it is given back. */
  private final class GuardedLease implements Lease {
    private final K key;
    private final Lease lease;

    GuardedLease(K key, Lease lease) {
      this.key = key;
      this.lease = lease;
    }

    @Override
    public long fencing() {
      return lease.fencing();
    }

    @Override
    public void close() {
      try {
        lease.close();
      } catch (Throwable e) {
        failed(key, "a lease could not be given back, so other processes may wait for it", e);
      }
    }
  }

  /**
   * Forgets an entry.
   *
   * @param key its key
   * @throws StoreException if the store could not
   */
  public void remove(K key) {
    forget(key, () -> "what was kept for " + key + " may be served again", () -> store.remove(key));
  }

  /**
   * Forgets all entries.
   *
   * @throws StoreException if the store could not
   */
  public void clear() {
    forget("*", () -> "what was kept may be served again", store::clear);
  }

  /**
   * Removes an entry that was put too late.
   *
   * @param key its key
   * @return whether the store could
   */
  public boolean removeAgain(K key) {
    try {
      uninterrupted(
          () -> {
            store.remove(key);
            return true;
          });
      return true;
    } catch (Throwable e) {
      failed(key, "an answer computed before it was forgotten is left, and not served here", e);
      return false;
    }
  }

  private void forget(Object key, Supplier<String> loss, Runnable forgetting) {
    try {
      uninterrupted(
          () -> {
            forgetting.run();
            return true;
          });
    } catch (Throwable e) {
      failed(key, "it could not be forgotten", e);
      throw new StoreException("the " + store.name() + " store could not forget: " + loss.get(), e);
    }
    events.tell(Kind.INVALIDATED, key, "forgotten", null);
  }

  /** What is not even tried was told once, when the store came to be left alone. */
  private void failedUnlessLeftAlone(Object key, String loss, Throwable cause) {
    if (!(cause instanceof LeftAloneException)) {
      failed(key, loss, cause);
    }
  }

  private void failed(Object key, String loss, Throwable cause) {
    counters.increment(Count.STORE_FAILURES);
    String detail = "the " + store.name() + " store failed: " + loss + ": " + Words.of(cause);
    events.tell(Kind.STORE_FAILED, key, detail, cause);
  }

  @Override
  public void close() {
    store.close();
  }
}
