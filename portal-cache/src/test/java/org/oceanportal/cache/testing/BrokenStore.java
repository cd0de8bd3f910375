package org.oceanportal.cache.testing;

import java.time.Duration;
import java.util.Set;
import org.oceanportal.cache.CacheStore;
import org.oceanportal.cache.Entry;
import org.oceanportal.cache.Found;
import org.oceanportal.cache.Lease;

/** A store that can do nothing. */
public final class BrokenStore<K, V> implements CacheStore<K, V> {

  @Override
  public String name() {
    return "broken";
  }

  @Override
  public Set<Capability> capabilities() {
    return Set.of();
  }

  @Override
  public Found<V> find(K key) {
    throw new IllegalStateException("find");
  }

  @Override
  public void put(K key, Entry<V> entry, Duration usefulFor) {
    throw new IllegalStateException("put");
  }

  @Override
  public void remove(K key) {
    throw new IllegalStateException("remove");
  }

  @Override
  public void clear() {
    throw new IllegalStateException("clear");
  }

  @Override
  public Lease tryLease(K key) {
    throw new IllegalStateException("lease");
  }
}
