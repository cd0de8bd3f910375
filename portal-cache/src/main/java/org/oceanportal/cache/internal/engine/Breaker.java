package org.oceanportal.cache.internal.engine;

import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.oceanportal.cache.events.CacheEvent.Kind;
import org.oceanportal.cache.internal.Words;
import org.oceanportal.cache.internal.freshness.BackOff;
import org.oceanportal.cache.spi.BreakerState;

/**
 * Leaves a store alone for a while when it has failed or been slow several times in a row, and then
 * lets one caller try it. Calls that are still under way count once they are slow, so that a store
 * that hangs holds up few callers. No lock is held while a store is at work. Thread-safe.
 */
public final class Breaker {

  static final int MOST_FAILURES = 3;
  static final long SLOW_MILLIS = 5_000;
  private static final BackOff PAUSES = new BackOff(Duration.ofSeconds(5), Duration.ofMinutes(1));

  /** How often at most calls under way are looked through. */
  private static final long LOOK_MILLIS = 500;

  private final String what;
  private final InstantSource clock;
  private final RandomGenerator random;
  private final Events events;

  /**
   * When calls under way began, each in a place by its thread; those that find it taken are not.
   */
  private final AtomicLongArray underWay = new AtomicLongArray(32);

  private volatile BreakerState state = BreakerState.CLOSED;
  private volatile int failures;
  private volatile long lookedAt;

  /** Guarded by this, as the next two. */
  private int pauses;

  private long since;
  private long until;

  /**
   * A closed breaker.
   *
   * @param what what it stands before, in words, such as {@code reading from the file store}
   * @param clock tells the time
   * @param random spreads the pauses
   * @param events tell when it opens and closes
   */
  public Breaker(String what, InstantSource clock, RandomGenerator random, Events events) {
    this.what = what;
    this.clock = clock;
    this.random = random;
    this.events = events;
  }

  /**
   * How it stands.
   *
   * @return the state
   */
  public BreakerState state() {
    return state;
  }

  /**
   * Begins a call of the store.
   *
   * @return when it began, for {@link #succeeded} or {@link #failed}
   * @throws LeftAloneException if the store is being left alone
   */
  long begin() {
    long now = clock.millis();
    if (state != BreakerState.CLOSED) {
      probe(now);
    } else if (areTooManySlow(now)) {
      open(now, "calls take longer than 5 seconds", null);
      throw new LeftAloneException(what);
    }
    underWay.compareAndSet(place(), 0, now);
    return now;
  }

  /**
   * Begins a call that is not worth a try while the store is being left alone.
   *
   * @return when it began, for {@link #brokenOff} or {@link #failed}
   * @throws LeftAloneException if the store is being left alone
   */
  long beginIfClosed() {
    if (state != BreakerState.CLOSED) {
      throw new LeftAloneException(what);
    }
    return begin();
  }

  private static int place() {
    return (int) (Thread.currentThread().getId() & 31);
  }

  private synchronized void probe(long now) {
    if (state == BreakerState.HALF_OPEN && now - since > SLOW_MILLIS) {
      open(now, "a call takes longer than 5 seconds", null);
    }
    boolean isOver = now >= until || now < since;
    if (state == BreakerState.HALF_OPEN || (state == BreakerState.OPEN && !isOver)) {
      throw new LeftAloneException(what);
    }
    if (state == BreakerState.OPEN) {
      state = BreakerState.HALF_OPEN;
      since = now;
    }
  }

  private boolean areTooManySlow(long now) {
    if (Math.abs(now - lookedAt) < LOOK_MILLIS) {
      return false;
    }
    lookedAt = now;
    int slow = 0;
    for (int i = 0; i < underWay.length(); i++) {
      long begun = underWay.get(i);
      slow += begun != 0 && now - begun > SLOW_MILLIS ? 1 : 0;
    }
    return slow >= MOST_FAILURES;
  }

  /**
   * Ends a call in which the store did its work.
   *
   * @param begun what {@link #begin} gave
   */
  void succeeded(long begun) {
    underWay.compareAndSet(place(), begun, 0);
    if (clock.millis() - begun > SLOW_MILLIS) {
      fail("a call took longer than 5 seconds", null);
    } else if (failures != 0 || state != BreakerState.CLOSED) {
      close();
    }
  }

  private synchronized void close() {
    failures = 0;
    pauses = 0;
    if (state != BreakerState.CLOSED) {
      state = BreakerState.CLOSED;
      events.note(Kind.STORE_USED_AGAIN, "*", what + " works again", null);
    }
  }

  /**
   * Ends a call in which the store failed.
   *
   * @param begun what {@link #begin} gave
   * @param failure how
   */
  void failed(long begun, Throwable failure) {
    underWay.compareAndSet(place(), begun, 0);
    fail(Words.of(failure), failure);
  }

  /**
   * Ends a call that says nothing of the store.
   *
   * @param begun what {@link #begin} gave
   */
  void brokenOff(long begun) {
    underWay.compareAndSet(place(), begun, 0);
  }

  private synchronized void fail(String why, @Nullable Throwable failure) {
    failures++;
    if (state == BreakerState.HALF_OPEN
        || (state == BreakerState.CLOSED && failures >= MOST_FAILURES)) {
      open(clock.millis(), why, failure);
    }
  }

  private synchronized void open(long now, String why, @Nullable Throwable failure) {
    pauses++;
    long pause = PAUSES.pause(pauses, random.nextDouble()).toMillis();
    since = now;
    until = now + pause;
    state = BreakerState.OPEN;
    // Those that hang have been counted.
    for (int i = 0; i < underWay.length(); i++) {
      underWay.set(i, 0);
    }
    events.note(
        Kind.STORE_LEFT_ALONE, "*", what + " is left alone for " + pause + " ms: " + why, failure);
  }
}
