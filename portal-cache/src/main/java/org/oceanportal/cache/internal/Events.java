package org.oceanportal.cache.internal;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;
import org.oceanportal.cache.CacheEvent;
import org.oceanportal.cache.CacheListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells listeners what happens, in order, one at a time, on an executor: never on the thread, nor
 * under the locks, of who asks the cache. Safe for concurrent use.
 */
public final class Events {

  private static final Logger LOG = LoggerFactory.getLogger(Events.class);

  private final List<CacheListener> listeners;
  private final Executor executor;
  private final InstantSource clock;
  private final Queue<CacheEvent> waiting = new ArrayDeque<>();

  /** Whether this thread holds locks. */
  private final ThreadLocal<Boolean> locked = new ThreadLocal<>();

  private boolean telling;

  /**
   * Events for listeners.
   *
   * @param listeners who is told
   * @param executor where
   * @param clock the time of events
   */
  public Events(List<CacheListener> listeners, Executor executor, InstantSource clock) {
    this.listeners = List.copyOf(listeners);
    this.executor = executor;
    this.clock = clock;
  }

  /**
   * Tells of an event, later.
   *
   * @param kind what happened
   * @param key the key it concerns
   * @param detail in words
   * @param cause why, or null
   */
  public void tell(CacheEvent.Kind kind, Object key, String detail, @Nullable Throwable cause) {
    if (listeners.isEmpty()) {
      return;
    }
    var event = new CacheEvent(kind, key.toString(), Instant.ofEpochMilli(now()), detail, cause);
    synchronized (waiting) {
      waiting.add(event);
    }
    if (locked.get() == null) {
      tellSoon();
    }
  }

  /**
   * Runs a task that holds locks: what it tells is told after it, since an executor may run what it
   * is given at once, on this thread.
   *
   * @param task the task
   */
  public void tellAfter(Runnable task) {
    if (listeners.isEmpty() || locked.get() != null) {
      task.run();
      return;
    }
    locked.set(true);
    try {
      task.run();
    } finally {
      locked.remove();
      tellSoon();
    }
  }

  private void tellSoon() {
    synchronized (waiting) {
      if (telling || waiting.isEmpty()) {
        return;
      }
      telling = true;
    }
    try {
      executor.execute(this::tellAll);
    } catch (RejectedExecutionException closed) {
      // They wait for an executor that takes them, or for close().
      synchronized (waiting) {
        telling = false;
      }
    }
  }

  private long now() {
    return clock.millis();
  }

  /** Tells at once, on this thread, what has not been told yet. */
  public void tellAll() {
    for (CacheEvent event = next(); event != null; event = next()) {
      for (CacheListener listener : listeners) {
        tell(listener, event);
      }
    }
  }

  private @Nullable CacheEvent next() {
    synchronized (waiting) {
      CacheEvent event = waiting.poll();
      telling = event != null;
      return event;
    }
  }

  private static void tell(CacheListener listener, CacheEvent event) {
    try {
      listener.happened(event);
    } catch (RuntimeException e) {
      // Whatever it is, it is the listener's, and the others are still to be told.
      LOG.warn("a cache listener failed on {}: {}", event.kind(), event.key(), e);
    }
  }
}
