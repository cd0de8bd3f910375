package org.oceanportal.cache.spi;

import java.time.Duration;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Where entries live: what a new place to keep answers implements.
 *
 * <p>A store finds and keeps; it knows nothing of freshness, which the cache decides. It may forget
 * any entry at any time. What it finds is whole and is of the key asked for, or is not found.
 * Stores are thread-safe.
 *
 * <p>A method that cannot do its work throws {@link StoreException}, or another unchecked
 * exception; the cache then answers without the store and tells its listeners. Keys are compared by
 * {@code equals}.
 *
 * @param <K> the type of the keys
 * @param <V> the type of the values
 */
public interface CacheStore<K, V> extends AutoCloseable {

  /** What a store can do beyond finding and keeping. */
  enum Capability {
    /** Entries outlive the process. */
    PERSISTENT,
    /** It keeps no more than a set number or size of entries. */
    BOUNDED,
    /** Several processes may use it at once, and leases hold between them. */
    SHARED
  }

  /**
   * The name of the store, which is the origin of what it finds.
   *
   * @return a short name such as {@code memory} or {@code file}
   */
  String name();

  /**
   * What the store can do.
   *
   * @return its capabilities
   */
  Set<Capability> capabilities();

  /**
   * Finds the entry of a key.
   *
   * @param key the key
   * @return the entry; null if there is none
   * @throws StoreException if the store cannot tell
   */
  @Nullable Found<V> find(K key);

  /**
   * Keeps an entry in place of the key's earlier one. An entry whose fencing number is not higher
   * than that of the earlier one, or than that of a removal since, is dropped silently by stores
   * that number their leases.
   *
   * @param key the key
   * @param entry the entry
   * @param usefulFor after this long the entry is never served again, and may be forgotten
   * @throws StoreException if the entry could not be kept; the earlier one is as it was
   */
  void put(K key, Entry<V> entry, Duration usefulFor);

  /**
   * Forgets the entry of a key and all its copies.
   *
   * @param key the key
   * @throws StoreException if it could not be forgotten
   */
  void remove(K key);

  /**
   * Forgets every entry and all copies.
   *
   * @throws StoreException if something could not be forgotten
   */
  void clear();

  /**
   * Takes the lease of a key, if it is free. Stores that are not shared give {@link Lease#NONE}.
   *
   * @param key the key
   * @return the lease; null if another holds it
   * @throws StoreException if the store cannot tell
   */
  default @Nullable Lease tryLease(K key) {
    return Lease.NONE;
  }

  /**
   * A lease for who will not wait for its holder any longer. It excludes nobody, but its fencing
   * number is higher than the holder's, so that the holder's value cannot replace what is put under
   * this one.
   *
   * @param key the key
   * @return the lease
   * @throws StoreException if the store cannot give a number
   */
  default Lease overtake(K key) {
    return Lease.NONE;
  }

  /**
   * A number that changes whenever an entry is put or removed by any process.
   *
   * @return the number; always 0 from a store that is not shared
   * @throws StoreException if the store cannot tell
   */
  default long generation() {
    return 0;
  }

  /**
   * Tries whether the store can keep entries, as a program that starts may want to know before the
   * first one is lost. Nothing that is kept changes.
   *
   * @throws StoreException if it cannot; the message says why, as that there is no right to write
   *     or no space left
   */
  default void check() {}

  /**
   * Where the store tells what it found wrong, and mended or left alone. The cache calls this once,
   * before anything else.
   *
   * @param listener is told; it returns at once and does not throw
   */
  default void onTrouble(Consumer<StoreTrouble> listener) {}

  /**
   * Puts a guard before what of this store may be slow or fail, such as a disk or a network. The
   * cache calls this once, before anything else, and uses what it gives in place of the store.
   *
   * @param guard gives a store that passes on to the one it is given what it lets through
   * @return the guarded store; a store that is in this process's memory gives itself
   */
  default CacheStore<K, V> guardedBy(UnaryOperator<CacheStore<K, V>> guard) {
    return guard.apply(this);
  }

  /** Gives back what the store holds open. Kept entries stay, if the store is persistent. */
  @Override
  default void close() {}
}
