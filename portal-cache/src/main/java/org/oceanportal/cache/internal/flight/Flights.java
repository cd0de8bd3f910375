package org.oceanportal.cache.internal.flight;

import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.oceanportal.cache.RecursiveLoadException;
import org.oceanportal.cache.internal.LoadFailure;

/**
 * At most one computation per key among the threads of this process. Safe for concurrent use.
 *
 * @param <K> the type of the keys
 * @param <R> the type of the results
 */
public final class Flights<K, R> {

  private final ConcurrentMap<K, Flight<R>> running = new ConcurrentHashMap<>();
  private final AtomicLong numbers = new AtomicLong();

  /** Many may keep at a time, while nobody forgets. */
  private final ReadWriteLock invalidation = new ReentrantReadWriteLock();

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
   * @param onWait is run by a caller about to wait for the flight of another
   */
  public Flights(Runnable onWait) {
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
   * Does the work, unless it is being done; then waits for its result.
   *
   * @param key the key
   * @param after only a flight that began after this {@linkplain #now number} will do; one that
   *     began before is waited for and its result not taken
   * @param work the work
   * @return the result; null only if this caller did the work and it had none
   * @throws LoadFailure if the work failed: the same for all who waited
   * @throws RecursiveLoadException if this thread is in a load that the work would have to wait for
   */
  public @Nullable R fly(K key, long after, Work<R> work) throws LoadFailure {
    while (true) {
      Flight<R> mine = new Flight<>(this, key, numbers.incrementAndGet());
      LoadChain.checkCanEnd(mine);
      Flight<R> other = running.putIfAbsent(key, mine);
      if (other == null) {
        return lead(key, mine, work);
      }
      R result = join(other, after);
      if (result != null) {
        return result;
      }
    }
  }

  private @Nullable R join(Flight<R> flight, long after) throws LoadFailure {
    onWait.run();
    boolean willDo = flight.number() > after;
    try {
      R result = flight.await();
      return willDo ? result : null;
    } catch (LoadFailure e) {
      if (willDo) {
        throw e;
      }
      return null;
    }
  }

  private @Nullable R lead(K key, Flight<R> flight, Work<R> work) throws LoadFailure {
    LoadChain.Link outer = LoadChain.current();
    LoadChain.set(flight.link());
    R result = null;
    Throwable failure = null;
    try {
      result = work.run(flight);
      return result;
    } catch (LoadFailure | RuntimeException | Error e) {
      failure = e;
      throw e;
    } finally {
      LoadChain.set(outer);
      running.remove(key, flight);
      if (failure == null) {
        flight.end(result);
      } else {
        flight.fail(failure);
      }
    }
  }

  void keep(Flight<?> flight, Runnable keeping) {
    invalidation.readLock().lock();
    try {
      if (!flight.isVoid()) {
        keeping.run();
      }
    } finally {
      invalidation.readLock().unlock();
    }
  }

  /**
   * Forgets a key and detaches its flight, in one step to those who keep: who asks from now on
   * starts a new flight, and what this one computes is not kept.
   *
   * @param key the key
   * @param forgetting forgets what is kept
   */
  public void makeVoid(K key, Runnable forgetting) {
    invalidate(Set.of(key), forgetting);
  }

  /**
   * Forgets all keys and detaches all flights, likewise.
   *
   * @param forgetting forgets what is kept
   */
  public void makeAllVoid(Runnable forgetting) {
    invalidate(running.keySet(), forgetting);
  }

  private void invalidate(Set<K> keys, Runnable forgetting) {
    invalidation.writeLock().lock();
    try {
      for (K key : keys) {
        Flight<R> flight = running.remove(key);
        if (flight != null) {
          flight.makeVoid();
        }
      }
      forgetting.run();
    } finally {
      invalidation.writeLock().unlock();
    }
  }

  /**
   * Runs a task on another thread, as part of the loads that this thread is in.
   *
   * @param task the task
   * @param executor where it runs
   * @param <T> the type of its result
   * @return its result to come
   */
  public static <T> CompletableFuture<T> elsewhere(Supplier<T> task, Executor executor) {
    return CompletableFuture.supplyAsync(LoadChain.carry(task), executor);
  }
}
