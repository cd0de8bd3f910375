package org.oceanportal.cache.internal.engine;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Which keys are being refreshed in the background, so that each is only once. A refresh that has
 * not begun after a minute was lost by its executor, and counts no longer. Thread-safe.
 *
 * @param <K> the type of the keys
 */
public final class Refreshing<K> {

  private static final long LOST_MILLIS = 60_000;
  private static final long BEGUN = Long.MAX_VALUE;

  /** When each was submitted, or that it has begun. */
  private final ConcurrentMap<K, Long> submitted = new ConcurrentHashMap<>();

  /**
   * Notes that a key is to be refreshed.
   *
   * @param key the key
   * @param now the present, in milliseconds
   * @return false if it is being refreshed
   */
  public boolean submit(K key, long now) {
    Long before = submitted.putIfAbsent(key, now);
    return before == null || (isLost(before, now) && submitted.replace(key, before, now));
  }

  private static boolean isLost(long submittedAt, long now) {
    return submittedAt != BEGUN && (now < submittedAt || now - submittedAt >= LOST_MILLIS);
  }

  /**
   * Notes that a thread has begun.
   *
   * @param key the key
   */
  public void begin(K key) {
    submitted.put(key, BEGUN);
  }

  /**
   * Notes that it is over, or could not be begun.
   *
   * @param key the key
   */
  public void end(K key) {
    submitted.remove(key);
  }
}
