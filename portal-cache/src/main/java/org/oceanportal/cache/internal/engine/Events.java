package org.oceanportal.cache.internal.engine;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.oceanportal.cache.events.CacheEvent;
import org.oceanportal.cache.events.CacheListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells listeners what happens, in order, one at a time, on an executor, and never while the thread
 * that tells is inside a load or a store. Thread-safe.
 */
public final class Events {

  /** Beyond this many, what listeners are too slow for is dropped and counted. */
  static final int MOST_WAITING = 1_000;

  /** A task that has not begun after this long was lost by its executor. */
  private static final long LOST_MILLIS = 60_000;

  private static final long NEVER = Long.MIN_VALUE;
  private static final Logger LOG = LoggerFactory.getLogger(Events.class);

  private final List<CacheListener> listeners;
  private final Executor executor;
  private final InstantSource clock;
  private final Counters counters;

  /** Also guards the two that follow. */
  private final Queue<CacheEvent> waiting = new ArrayDeque<>();

  private long submittedAt = NEVER;
  private boolean telling;

  /** Whether something was {@linkplain #note noted} and nobody has been sent to tell it. */
  private volatile boolean noted;

  /** Whether this thread is inside a load or an invalidation. */
  private final ThreadLocal<Boolean> held = new ThreadLocal<>();

  /**
   * Events for listeners.
   *
   * @param listeners are told
   * @param executor where
   * @param clock the time of events
   * @param counters count what is dropped
   */
  public Events(
      List<CacheListener> listeners, Executor executor, InstantSource clock, Counters counters) {
    this.listeners = List.copyOf(listeners);
    this.executor = executor;
    this.clock = clock;
    this.counters = counters;
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
    if (add(kind, key, detail, cause) && held.get() == null) {
      tellSoon();
    }
  }

  /**
   * Notes an event of a store, which may hold locks of its own: it is told when the store has
   * returned, by {@link #tellNoted}.
   *
   * @param kind what happened
   * @param key the key it concerns
   * @param detail in words
   * @param cause why, or null
   */
  public void note(CacheEvent.Kind kind, Object key, String detail, @Nullable Throwable cause) {
    if (add(kind, key, detail, cause)) {
      noted = true;
    }
  }

  /** Tells of what was noted, later. */
  public void tellNoted() {
    if (noted && held.get() == null) {
      noted = false;
      tellSoon();
    }
  }

  private boolean add(CacheEvent.Kind kind, Object key, String detail, @Nullable Throwable cause) {
    if (listeners.isEmpty()) {
      return false;
    }
    Instant now = Instant.ofEpochMilli(clock.millis());
    var event = new CacheEvent(kind, key.toString(), now, detail, cause);
    synchronized (waiting) {
      if (waiting.size() >= MOST_WAITING) {
        counters.increment(Count.DROPPED_EVENTS);
      } else {
        waiting.add(event);
      }
    }
    return true;
  }

  /**
   * Begins to hold back what this thread tells, since an executor may run what it is given at once,
   * on this thread.
   *
   * @return whether this call began it, for {@link #release}
   */
  public boolean hold() {
    if (listeners.isEmpty() || held.get() != null) {
      return false;
    }
    held.set(true);
    return true;
  }

  /**
   * Ends holding back.
   *
   * @param began what {@link #hold} gave
   */
  public void release(boolean began) {
    if (began) {
      held.remove();
      noted = false;
      tellSoon();
    }
  }

  private void tellSoon() {
    long now = clock.millis();
    synchronized (waiting) {
      if (waiting.isEmpty() || telling || isSubmitted(now)) {
        return;
      }
      submittedAt = now;
    }
    try {
      executor.execute(this::tellAll);
    } catch (RuntimeException | Error notTaken) {
      // They wait for an executor that takes them, or for close().
      synchronized (waiting) {
        submittedAt = NEVER;
      }
    }
  }

  private boolean isSubmitted(long now) {
    return submittedAt != NEVER && now >= submittedAt && now - submittedAt < LOST_MILLIS;
  }

  /** Tells on this thread what has not been told yet, unless another thread is at it. */
  public void tellAll() {
    if (!begin()) {
      return;
    }
    boolean ended = false;
    try {
      for (CacheEvent event = next(); event != null; event = next()) {
        for (CacheListener listener : listeners) {
          tell(listener, event);
        }
      }
      ended = true;
    } finally {
      if (!ended) {
        stop();
      }
    }
  }

  private boolean begin() {
    synchronized (waiting) {
      submittedAt = NEVER;
      boolean first = !telling;
      telling = true;
      return first;
    }
  }

  /** Stops in one step with finding none left, so that none is added unseen in between. */
  private @Nullable CacheEvent next() {
    synchronized (waiting) {
      CacheEvent event = waiting.poll();
      telling = event != null;
      return event;
    }
  }

  private void stop() {
    synchronized (waiting) {
      telling = false;
    }
  }

  private static void tell(CacheListener listener, CacheEvent event) {
    try {
      listener.happened(event);
    } catch (Throwable e) {
      // Whatever it is, it is the listener's, and the others are still to be told.
      LOG.warn("a cache listener failed on {}: {}", event.kind(), event.key(), e);
    }
  }
}
