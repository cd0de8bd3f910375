package org.oceanportal.cache.memory;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.oceanportal.cache.CacheStore;
import org.oceanportal.cache.Entry;
import org.oceanportal.cache.Found;

/**
 * Keeps the entries used last, in memory, by reference: what Python's {@code lru_cache} is for,
 * with a freshness beside it.
 *
 * <p>A hit takes no lock. Making room looks at every entry, so it is meant for up to some ten
 * thousand of them; for more there is Caffeine. Which entry goes is exact for one thread at a time;
 * of entries used by several threads at the same moment, any may count as the older. Safe for
 * concurrent use.
 *
 * @param <K> the type of the keys
 * @param <V> the type of the values
 */
public final class LruStore<K, V> implements CacheStore<K, V> {

  private static final String NAME = "memory";

  private final int maximumSize;
  private final Map<K, Node<V>> nodes = new ConcurrentHashMap<>();

  /** When an entry was last used, counted in uses. Races lose a tick, which is harmless. */
  private long ticks;

  private static final class Node<V> {
    final Found<V> found;
    long lastUsed;

    Node(Found<V> found) {
      this.found = found;
    }
  }

  /**
   * An empty store.
   *
   * @param maximumSize how many entries to keep, at least 1
   * @throws IllegalArgumentException if the size is less than 1
   */
  public LruStore(int maximumSize) {
    if (maximumSize < 1) {
      throw new IllegalArgumentException("maximumSize must be at least 1 but was " + maximumSize);
    }
    this.maximumSize = maximumSize;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Set<Capability> capabilities() {
    return Set.of(Capability.BOUNDED);
  }

  @Override
  public @Nullable Found<V> find(K key) {
    Node<V> node = nodes.get(key);
    if (node == null) {
      return null;
    }
    // The one used last stays so without a write, which threads would have to share.
    if (node.lastUsed != ticks) {
      node.lastUsed = ++ticks;
    }
    return node.found;
  }

  @Override
  public void put(K key, Entry<V> entry, Duration usefulFor) {
    Node<V> node = new Node<>(new Found<>(entry, NAME));
    node.lastUsed = ++ticks;
    nodes.put(key, node);
    if (nodes.size() > maximumSize) {
      makeRoom();
    }
  }

  private synchronized void makeRoom() {
    while (nodes.size() > maximumSize) {
      K oldest = null;
      long used = Long.MAX_VALUE;
      for (Map.Entry<K, Node<V>> each : nodes.entrySet()) {
        if (each.getValue().lastUsed < used) {
          used = each.getValue().lastUsed;
          oldest = each.getKey();
        }
      }
      if (oldest != null) {
        nodes.remove(oldest);
      }
    }
  }

  @Override
  public void remove(K key) {
    nodes.remove(key);
  }

  @Override
  public void clear() {
    nodes.clear();
  }
}
