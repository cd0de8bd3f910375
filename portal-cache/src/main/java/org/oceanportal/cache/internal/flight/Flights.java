package org.oceanportal.cache.internal.flight;

import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.oceanportal.cache.spi.LoadException;
import org.oceanportal.cache.spi.LoadTimeoutException;
import org.oceanportal.cache.spi.RecursiveLoadException;

/**
 * At most one computation per key among the threads of this process; a second one if the first
 * takes longer than its limit. Nobody holds a lock while a value is computed, kept or forgotten.
 * Thread-safe.
 *
 * @param <K> the type of the keys
 * @param <R> the type of the results
 */
public final class Flights<K, R> {

  private final ConcurrentMap<K, Flight<R>> running = new ConcurrentHashMap<>();

  /** Flights that are still at work, but that nobody boards any more. */
  private final ConcurrentMap<K, Set<Flight<R>>> left = new ConcurrentHashMap<>();

  /** Hidden keys for which a value computed before an invalidation could not be removed again. */
  private final Set<Object> stuck = ConcurrentHashMap.newKeySet();

  private final Hidden hidden = new Hidden();
  private final AtomicLong numbers = new AtomicLong();
  private final Predicate<R> good;
  private final long limitNanos;
  private final Runnable onWait;

  /** A computation. */
  @FunctionalInterface
  public interface Work<R> {
    /**
     * Computes.
     *
     * @param flight the flight it is part of
     * @return the result; null if there is none, so that who waits has to try again
     * @throws LoadFailure if it fails
     */
    @Nullable R run(Flight<R> flight) throws LoadFailure;
  }

  /**
   * No flights yet.
   *
   * @param good whether the result of a flight that is still keeping it will do
   * @param limitNanos after this long, a flight is not waited for any longer
   * @param onWait is run by a caller about to wait for the flight of another
   */
  public Flights(Predicate<R> good, long limitNanos, Runnable onWait) {
    this.good = good;
    this.limitNanos = limitNanos;
    this.onWait = onWait;
  }

  /**
   * A number for {@link #fly} to tell flights that began before from those that begin after.
   *
   * @return the number
   */
  public long now() {
    return numbers.incrementAndGet();
  }

  /**
   * Does the work on this thread, unless it is being done; then waits for its result.
   *
   * @param key the key
   * @param after only a flight that began after this {@linkplain #now number} will do; one that
   *     began before is waited for and its result not taken
   * @param work the work
   * @return the result; null only if this caller did the work and it had none
   * @throws LoadFailure if the work failed: for the same reason for all who waited; or if this
   *     thread was interrupted while it waited
   * @throws RecursiveLoadException if this thread is in a load that the work would have to wait for
   */
  public @Nullable R fly(K key, long after, Work<R> work) throws LoadFailure {
    while (true) {
      Boarding<R> boarding = board(key, after);
      if (boarding.mine()) {
        return boarding.flight().run(work);
      }
      R result = joinUntilItEnds(key, boarding, after);
      if (result != null) {
        return result;
      }
    }
  }

  private @Nullable R joinUntilItEnds(K key, Boarding<R> boarding, long after) throws LoadFailure {
    try {
      return join(key, boarding, after, Flight.NO_LIMIT);
    } catch (TimeoutException e) {
      throw new IllegalStateException("there is no limit", e);
    }
  }

  /**
   * Does the work on this thread, unless it is being done; then returns.
   *
   * @param key the key
   * @param work the work
   * @throws LoadFailure if the work failed
   */
  public void flyUnlessRunning(K key, Work<R> work) throws LoadFailure {
    Boarding<R> boarding = board(key, 0);
    if (boarding.mine()) {
      boarding.flight().run(work);
    }
  }

  /**
   * Has the work done by an executor, unless it is being done.
   *
   * @param key the key
   * @param after as for {@link #fly}
   * @param work the work
   * @param executor where it is done
   * @return the flight, to be {@linkplain #join joined}
   * @throws LoadFailure if two computations of the key have taken longer than the limit
   */
  public Boarding<R> launch(K key, long after, Work<R> work, Executor executor) throws LoadFailure {
    Boarding<R> boarding = board(key, after);
    if (boarding.mine()) {
      Flight<R> flight = boarding.flight();
      try {
        executor.execute(() -> flight.runQuietly(work));
      } catch (RuntimeException | Error notTaken) {
        giveUp(key, flight, new LoadFailure(notTaken));
      }
    }
    return boarding;
  }

  /**
   * Waits for the result of a flight.
   *
   * @param key the key
   * @param boarding the flight
   * @param after as for {@link #fly}
   * @param nanos how long; for ever if it is {@code Long.MAX_VALUE}
   * @return the result; null if there is none that this caller may take, who then boards again
   * @throws LoadFailure as {@link #fly} does
   * @throws TimeoutException if the limit comes first
   */
  public @Nullable R join(K key, Boarding<R> boarding, long after, long nanos)
      throws LoadFailure, TimeoutException {
    Flight<R> flight = boarding.flight();
    if (!boarding.mine() && !flight.hasEnded()) {
      onWait.run();
    }
    boolean willDo = boarding.mine() || flight.number() > after;
    try {
      R result = flight.await(nanos);
      return willDo ? result : null;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LoadFailure(new LoadException("interrupted while waiting for " + key, e));
    } catch (LoadFailure e) {
      if (boarding.mine() || (willDo && !e.isOfThread())) {
        throw e;
      }
      return null;
    }
  }

  private Boarding<R> board(K key, long after) throws LoadFailure {
    while (true) {
      Flight<R> other = running.get(key);
      if (other != null && mayBeBoarded(other, after)) {
        return new Boarding<>(other, false);
      }
      if (other != null && !leaveBehind(key, other)) {
        continue;
      }
      boolean second = other != null || left.containsKey(key);
      Flight<R> mine = new Flight<>(this, key, numbers.incrementAndGet(), second);
      LoadChain.checkCanEnd(mine);
      boolean begun =
          other == null
              ? running.putIfAbsent(key, mine) == null
              : running.replace(key, other, mine);
      if (begun) {
        return new Boarding<>(mine, true);
      }
    }
  }

  private boolean mayBeBoarded(Flight<R> flight, long after) {
    if (!flight.hasEnded()) {
      return !isOverdue(flight);
    }
    R result = flight.resultNow();
    return result != null && flight.number() > after && good.test(result);
  }

  private boolean isOverdue(Flight<R> flight) {
    return flight.nanos() > limitNanos;
  }

  /** Makes way for another flight of the key; false if this one is gone without that. */
  private boolean leaveBehind(K key, Flight<R> flight) throws LoadFailure {
    if (flight.hasEnded()) {
      if (flight.resultNow() == null) {
        // It is about to go.
        running.remove(key, flight);
        return false;
      }
      // It is still being kept, and must not be kept over what comes now.
      flight.makeVoid(hidden);
    } else if (giveUp(key, flight, new LoadFailure(notBegun(key)))) {
      return false;
    } else if (isOneOverdueAmongThoseLeft(key, flight)) {
      throw new LoadFailure(twoRunning(key));
    }
    addToThoseLeft(key, flight);
    return true;
  }

  private static LoadTimeoutException notBegun(Object key) {
    return new LoadTimeoutException("computing " + key + " did not begin within its limit", null);
  }

  private static LoadTimeoutException twoRunning(Object key) {
    return new LoadTimeoutException(
        "two computations of " + key + " have taken longer than their limit, and go on", null);
  }

  private boolean giveUp(K key, Flight<R> flight, LoadFailure failure) {
    boolean cancelled = flight.cancel(failure);
    if (cancelled) {
      running.remove(key, flight);
    }
    return cancelled;
  }

  private boolean isOneOverdueAmongThoseLeft(K key, Flight<R> but) {
    return left.getOrDefault(key, Set.of()).stream()
        .anyMatch(each -> each != but && isOverdue(each));
  }

  private void addToThoseLeft(K key, Flight<R> flight) {
    left.compute(
        key,
        (same, flights) -> {
          Set<Flight<R>> all = flights == null ? ConcurrentHashMap.newKeySet() : flights;
          all.add(flight);
          return all;
        });
    if (flight.isOver()) {
      removeFromThoseLeft(key, flight);
    }
  }

  private void removeFromThoseLeft(Object key, Flight<R> flight) {
    @SuppressWarnings("unchecked") // A flight has the key that it was boarded with.
    K same = (K) key;
    left.computeIfPresent(
        same,
        (each, flights) -> {
          flights.remove(flight);
          return flights.isEmpty() ? null : flights;
        });
  }

  /** Is told by a flight that its work is over. */
  void ended(Object key, Flight<R> flight) {
    running.remove(key, flight);
    if (left.containsKey(key)) {
      removeFromThoseLeft(key, flight);
    }
  }

  /** Is told by a flight that it is about to keep its value. */
  void keeps(Object key, BooleanSupplier remove) {
    if (stuck.contains(key) && remove.getAsBoolean() && stuck.remove(key)) {
      hidden.show(key);
    }
  }

  /** Is told by a flight that it has kept its value, or that this was in vain. */
  void kept(Object key, Flight<R> flight, boolean isVoid, BooleanSupplier remove) {
    if (!isVoid) {
      left.getOrDefault(key, Set.of()).stream()
          .filter(each -> each.number() < flight.number())
          .forEach(each -> each.makeVoid(hidden));
    } else if (remove.getAsBoolean() || !stuck.add(key)) {
      hidden.show(key);
    }
  }

  /**
   * Whether what is kept of a key must not be served: it is being forgotten, or something computed
   * before it was forgotten may still come to be kept. To be asked before and after looking.
   *
   * @param key the key
   * @return true if so
   */
  public boolean hides(K key) {
    return hidden.hides(key);
  }

  /**
   * Forgets a key. Who asks from now on starts a new flight; what flights compute that are under
   * way reaches those who wait for it, and is not kept, or removed again before it can be found.
   *
   * @param key the key
   * @param forgetting forgets what is kept
   */
  public void forget(K key, Runnable forgetting) {
    hidden.hide(key);
    try {
      detach(key);
      forgetting.run();
      if (stuck.remove(key)) {
        hidden.show(key);
      }
    } finally {
      hidden.show(key);
    }
  }

  /**
   * Forgets all keys, likewise.
   *
   * @param forgetting forgets what is kept
   */
  public void forgetAll(Runnable forgetting) {
    hidden.hideAll();
    try {
      running.keySet().forEach(this::detach);
      left.values().forEach(flights -> flights.forEach(each -> each.makeVoid(hidden)));
      Set<Object> stuckBefore = Set.copyOf(stuck);
      forgetting.run();
      stuckBefore.stream().filter(stuck::remove).forEach(hidden::show);
    } finally {
      hidden.showAll();
    }
  }

  private void detach(K key) {
    left.getOrDefault(key, Set.of()).forEach(each -> each.makeVoid(hidden));
    Flight<R> flight = running.get(key);
    if (flight != null) {
      flight.makeVoid(hidden);
      addToThoseLeft(key, flight);
      running.remove(key, flight);
    }
  }

  /**
   * Runs a task on another thread, with its origin in the loads that this thread is in.
   *
   * @param task the task
   * @param executor where it runs
   * @param <T> the type of its result
   * @return its result to come; a failure, if the executor takes no more
   */
  public static <T> CompletableFuture<T> elsewhere(Supplier<T> task, Executor executor) {
    try {
      return CompletableFuture.supplyAsync(LoadChain.carry(task), executor);
    } catch (RuntimeException | Error notTaken) {
      return CompletableFuture.failedFuture(notTaken);
    }
  }
}
