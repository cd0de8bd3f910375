package org.oceanportal.cache.internal.flight;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Keys whose kept values must not be served: while they are being forgotten, and while something
 * computed before that may still be put. Asking costs next to nothing while there are none.
 * Thread-safe.
 */
final class Hidden {

  private final AtomicInteger number = new AtomicInteger();
  private final AtomicInteger all = new AtomicInteger();
  private final ConcurrentMap<Object, Integer> keys = new ConcurrentHashMap<>();

  boolean hides(Object key) {
    return number.get() != 0 && (all.get() != 0 || keys.containsKey(key));
  }

  /** Hides a key until it is shown as often as it was hidden. */
  void hide(Object key) {
    keys.merge(key, 1, Integer::sum);
    number.incrementAndGet();
  }

  void show(Object key) {
    number.decrementAndGet();
    keys.computeIfPresent(key, (same, times) -> times == 1 ? null : times - 1);
  }

  void hideAll() {
    all.incrementAndGet();
    number.incrementAndGet();
  }

  void showAll() {
    number.decrementAndGet();
    all.decrementAndGet();
  }
}
