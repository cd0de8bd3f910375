package org.oceanportal.cache.memory;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.oceanportal.cache.spi.CacheStore;
import org.oceanportal.cache.spi.Entry;
import org.oceanportal.cache.spi.Found;

/**
 * Keeps the entries used last, in memory, by reference: what Python's {@code lru_cache} is for,
 * with a freshness beside it.
 *
 * <p>When it is full, the entry used longest ago goes, where time is counted in puts: an entry that
 * was used after some put stays longer than one that was not. The order of uses between two puts is
 * not noted; of entries last used there, the one put first goes first. Of uses by several threads
 * at the same moment, any may count as the earlier. Beyond the bound there is at most the entry
 * that is being put.
 *
 * <p>A hit takes no lock, and writes only if it is the entry's first since the last put, so threads
 * that read do not wait for each other. Puts and removals take turns. Making room sorts all entries
 * by their use, which then serves until each of them has gone or been used again: on average that
 * is little, but at a bound of ten thousand entries some puts take milliseconds. For more there is
 * Caffeine. Thread-safe.
 *
 * @param <K> the type of the keys
 * @param <V> the type of the values
 */
public final class LruStore<K, V> implements CacheStore<K, V> {

  private static final String NAME = "memory";

  private final int maximumSize;
  private final Map<K, Node<V>> nodes = new ConcurrentHashMap<>();

  /** All uses when they were last sorted, less those looked at since. Guarded by this. */
  private final Queue<Use<K>> oldestFirst = new ArrayDeque<>();

  /** The time by which uses are told apart: how many entries were put so far. */
  private volatile long puts;

  private static final class Node<V> {
    final Found<V> found;
    final long putAt;
    volatile long usedAt;

    Node(Found<V> found, long now) {
      this.found = found;
      this.putAt = now;
      this.usedAt = now;
    }
  }

  /** The last use of an entry, as it was at some time. */
  private record Use<K>(K key, long usedAt, long putAt) {
    static final Comparator<Use<?>> OLDEST_FIRST =
        Comparator.<Use<?>>comparingLong(Use::usedAt).thenComparingLong(Use::putAt);
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
    long now = puts;
    // A write at every hit would have threads wait for each other.
    if (node.usedAt != now) {
      node.usedAt = now;
    }
    return node.found;
  }

  @Override
  public synchronized void put(K key, Entry<V> entry, Duration usefulFor) {
    nodes.put(key, new Node<>(new Found<>(entry, NAME), puts));
    while (nodes.size() > maximumSize) {
      removeIfNotUsedSince(oldest());
    }
    puts++;
  }

  private Use<K> oldest() {
    if (oldestFirst.isEmpty()) {
      nodes.entrySet().stream()
          .map(each -> new Use<>(each.getKey(), each.getValue().usedAt, each.getValue().putAt))
          .sorted(Use.OLDEST_FIRST)
          .forEach(oldestFirst::add);
    }
    return oldestFirst.remove();
  }

  /** An entry used or put since the sorting is younger than all that were sorted and were not. */
  private void removeIfNotUsedSince(Use<K> use) {
    Node<V> node = nodes.get(use.key());
    if (node != null && node.usedAt == use.usedAt()) {
      nodes.remove(use.key());
    }
  }

  @Override
  public synchronized void remove(K key) {
    nodes.remove(key);
  }

  @Override
  public synchronized void clear() {
    nodes.clear();
    oldestFirst.clear();
  }

  /** Itself: it is in this process's memory. */
  @Override
  public CacheStore<K, V> guardedBy(UnaryOperator<CacheStore<K, V>> guard) {
    return this;
  }
}
