package org.oceanportal.cache.internal;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.oceanportal.cache.CacheEvent.Kind;
import org.oceanportal.cache.CacheStore;
import org.oceanportal.cache.Entry;
import org.oceanportal.cache.Found;
import org.oceanportal.cache.Lease;
import org.oceanportal.cache.StoreException;
import org.oceanportal.cache.StoreTrouble;

/**
 * A store that cannot break an answer: what fails is counted, told to the listeners, and taken for
 * not found, not kept or not guarded. Only forgetting passes its failure on.
 *
 * <p>Stores stand on libraries that fail each in its own way, and may throw anything unchecked: so
 * every {@code RuntimeException} is taken for a failure here, and here alone.
 *
 * @param <K> the type of the keys
 * @param <V> the type of the values
 */
public final class GuardedStore<K, V> implements AutoCloseable {

  private final CacheStore<K, V> store;
  private final FreshnessRules rules;
  private final Counters counters;
  private final Events events;

  /**
   * A guard of a store.
   *
   * @param store the store
   * @param rules how long its entries are useful
   * @param counters count its failures
   * @param events tell of them
   */
  public GuardedStore(
      CacheStore<K, V> store, FreshnessRules rules, Counters counters, Events events) {
    this.store = store;
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
      counters.damaged();
    }
    events.tell(kind, trouble.key(), trouble.detail(), null);
  }

  /**
   * Finds an entry.
   *
   * @param key its key
   * @return what was found; null if nothing, or the store failed
   */
  public @Nullable Found<V> find(K key) {
    try {
      return store.find(key);
    } catch (RuntimeException e) {
      failed(key, "the kept answer could not be read", e);
      return null;
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
      store.put(key, entry, rules.usefulFor(entry));
    } catch (RuntimeException e) {
      failed(key, "the answer was given but not kept", e);
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
      return store.tryLease(key);
    } catch (RuntimeException e) {
      failed(key, "other processes may compute the same answer meanwhile", e);
      return Lease.NONE;
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
      return store.overtake(key);
    } catch (RuntimeException e) {
      failed(key, "other processes may compute the same answer meanwhile", e);
      return Lease.NONE;
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

  private void forget(Object key, Supplier<String> loss, Runnable forgetting) {
    try {
      forgetting.run();
    } catch (RuntimeException e) {
      failed(key, "it could not be forgotten", e);
      throw new StoreException("the " + store.name() + " store could not forget: " + loss.get(), e);
    }
    events.tell(Kind.INVALIDATED, key, "forgotten", null);
  }

  private void failed(Object key, String loss, RuntimeException cause) {
    counters.storeFailed();
    String detail = "the " + store.name() + " store failed: " + loss + ": " + cause.getMessage();
    events.tell(Kind.STORE_FAILED, key, detail, cause);
  }

  @Override
  public void close() {
    store.close();
  }
}
