package org.oceanportal.cache.internal.flight;

import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * One computation of a value, that any number of threads wait for.
 *
 * @param <R> the type of its result
 */
public final class Flight<R> {

  /** For ever. */
  static final long NO_LIMIT = Long.MAX_VALUE;

  private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(25);

  private final Flights<?, R> owner;
  private final Object key;
  private final long number;
  private final boolean second;
  private final LoadChain.Link link;
  private final long boardedAt = System.nanoTime();
  private final CompletableFuture<@Nullable R> result = new CompletableFuture<>();

  /** Whether a thread has begun it, or it has been given up before one did. */
  private final AtomicBoolean taken = new AtomicBoolean();

  private final AtomicBoolean limitTold = new AtomicBoolean();
  private volatile @Nullable Thread leader;
  private volatile boolean over;

  /** Guarded by this, as the next. */
  private boolean voided;

  private boolean keeping;

  Flight(Flights<?, R> owner, Object key, long number, boolean second) {
    this.owner = owner;
    this.key = key;
    this.number = number;
    this.second = second;
    this.link = new LoadChain.Link(this);
  }

  String key() {
    return key.toString();
  }

  boolean isOfSameKeyAs(Flight<?> other) {
    return owner == other.owner && key.equals(other.key);
  }

  /** The place of this flight among all flights of its cache, in the order they began. */
  long number() {
    return number;
  }

  /**
   * Whether another computation of the key, that nobody boards any more, was at work when this one
   * was begun.
   *
   * @return true if so
   */
  public boolean isSecond() {
    return second;
  }

  boolean hasEnded() {
    return result.isDone();
  }

  /** Whether it is at work no longer, neither computing nor keeping. */
  boolean isOver() {
    return over;
  }

  /** Its result, if it has one already. */
  @Nullable R resultNow() {
    return result.isCompletedExceptionally() ? null : result.getNow(null);
  }

  LoadChain.Link link() {
    return link;
  }

  /**
   * The time since it was asked for.
   *
   * @return in nanoseconds
   */
  public long nanos() {
    return System.nanoTime() - boardedAt;
  }

  /**
   * Whether nobody has been told yet that it takes longer than its limit.
   *
   * @return true to the first who asks
   */
  public boolean isLimitToTell() {
    return !limitTold.getAndSet(true);
  }

  /** Whether the thread that computes waits for something that is not a flight. */
  boolean standsStill() {
    Thread thread = leader;
    return thread != null && thread.getState() == Thread.State.WAITING && !link.isWaiting();
  }

  /** Gives the flight up, if no thread has begun it: its executor is too busy, or lost it. */
  boolean cancel(LoadFailure failure) {
    boolean cancelled = !taken.getAndSet(true);
    if (cancelled) {
      result.completeExceptionally(failure);
    }
    return cancelled;
  }

  /**
   * Does the work on this thread.
   *
   * @throws LoadFailure if it fails, or the flight was given up before
   */
  @Nullable R run(Flights.Work<R> work) throws LoadFailure {
    runQuietly(work);
    try {
      return result.join();
    } catch (CompletionException e) {
      throw (LoadFailure) Objects.requireNonNull(e.getCause());
    }
  }

  /** Likewise, for an executor: who waits is told of a failure. */
  void runQuietly(Flights.Work<R> work) {
    if (!taken.getAndSet(true)) {
      leader = Thread.currentThread();
      LoadChain.within(link, () -> done(work));
    }
  }

  private boolean done(Flights.Work<R> work) {
    R value = null;
    LoadFailure failure = null;
    try {
      value = work.run(this);
    } catch (LoadFailure e) {
      failure = e;
    } catch (Throwable e) {
      failure = new LoadFailure(e);
    } finally {
      leader = null;
      over = true;
      owner.ended(key, this);
      if (failure == null) {
        result.complete(value);
      } else {
        result.completeExceptionally(failure);
      }
    }
    return failure == null;
  }

  /** Sees to it that the value is not kept: it was computed before its key was invalidated. */
  void makeVoid(Hidden hidden) {
    synchronized (this) {
      if (keeping && !voided) {
        // Until it is removed again.
        hidden.hide(key);
      }
      voided = true;
    }
  }

  /**
   * Ends the flight with a value for those who wait, and keeps it, unless its key has been
   * invalidated since the flight began. If that happens meanwhile, the key is hidden until what was
   * kept is removed. No lock is held while it is kept.
   *
   * @param value the value
   * @param keep keeps it
   * @param remove removes it again, and says whether it could
   */
  public void keep(R value, Runnable keep, BooleanSupplier remove) {
    result.complete(value);
    owner.keeps(key, remove);
    synchronized (this) {
      if (voided) {
        return;
      }
      keeping = true;
    }
    try {
      keep.run();
    } finally {
      owner.kept(key, this, isVoidAfterKeeping(), remove);
    }
  }

  private synchronized boolean isVoidAfterKeeping() {
    keeping = false;
    return voided;
  }

  /**
   * Waits for the end.
   *
   * @param nanos how long
   * @throws LoadFailure if the work failed
   * @throws InterruptedException if this thread is interrupted meanwhile
   * @throws TimeoutException if the limit comes first
   */
  @Nullable R await(long nanos) throws LoadFailure, InterruptedException, TimeoutException {
    var wait = new LoadChain.Wait(this);
    try {
      // After saying so: of two loads that come to wait for each other, the later one sees it.
      LoadChain.checkCanEnd(this);
      LoadChain.Watch watch = LoadChain.Watch.over(this);
      return watch == null ? get(nanos) : getWatching(nanos, watch);
    } finally {
      wait.end();
    }
  }

  private @Nullable R get(long nanos) throws LoadFailure, InterruptedException, TimeoutException {
    try {
      return nanos == NO_LIMIT ? result.get() : result.get(nanos, TimeUnit.NANOSECONDS);
    } catch (ExecutionException e) {
      throw (LoadFailure) Objects.requireNonNull(e.getCause());
    }
  }

  private @Nullable R getWatching(long nanos, LoadChain.Watch watch)
      throws LoadFailure, InterruptedException, TimeoutException {
    long start = System.nanoTime();
    while (true) {
      long left = nanos - (System.nanoTime() - start);
      try {
        return get(Math.min(left, LOOK_NANOS));
      } catch (TimeoutException e) {
        if (left <= LOOK_NANOS) {
          throw e;
        }
        watch.look();
      }
    }
  }
}
