package org.oceanportal.cache.testing;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.oceanportal.cache.spi.CacheStore;
import org.oceanportal.cache.spi.Entry;
import org.oceanportal.cache.spi.Found;

/** A store whose puts, and finds if the test says so, are held up as the test says. */
public final class HoldableStore<K, V> implements CacheStore<K, V> {

  private final Map<K, Found<V>> entries = new ConcurrentHashMap<>();
  private final Consumer<K> beforePut;
  public volatile Runnable afterFind = () -> {};

  public HoldableStore(Consumer<K> beforePut) {
    this.beforePut = beforePut;
  }

  @Override
  public String name() {
    return "holdable";
  }

  @Override
  public Set<Capability> capabilities() {
    return Set.of();
  }

  @Override
  public Found<V> find(K key) {
    Found<V> found = entries.get(key);
    afterFind.run();
    return found;
  }

  @Override
  public void put(K key, Entry<V> entry, Duration usefulFor) {
    beforePut.accept(key);
    entries.put(key, new Found<>(entry, name()));
  }

  @Override
  public void remove(K key) {
    entries.remove(key);
  }

  @Override
  public void clear() {
    entries.clear();
  }
}
