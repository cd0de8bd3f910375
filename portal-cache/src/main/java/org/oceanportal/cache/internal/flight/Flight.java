package org.oceanportal.cache.internal.flight;

import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;
import org.oceanportal.cache.LoadException;
import org.oceanportal.cache.internal.LoadFailure;

/**
 * One computation of a value, that any number of threads wait for.
 *
 * @param <R> the type of its result
 */
public final class Flight<R> {

  private final Flights<?, R> owner;
  private final Object key;
  private final long number;
  private final LoadChain.Link link;
  private final CompletableFuture<@Nullable R> result = new CompletableFuture<>();

  /** Guarded by the owner's lock. */
  private boolean voided;

  Flight(Flights<?, R> owner, Object key, long number) {
    this.owner = owner;
    this.key = key;
    this.number = number;
    this.link = new LoadChain.Link(this, LoadChain.current());
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

  boolean hasEnded() {
    return result.isDone();
  }

  LoadChain.Link link() {
    return link;
  }

  void end(@Nullable R value) {
    result.complete(value);
  }

  void fail(Throwable failure) {
    result.completeExceptionally(failure);
  }

  /** Its value is not to be kept: its key has been invalidated since it began. */
  void makeVoid() {
    voided = true;
  }

  boolean isVoid() {
    return voided;
  }

  /**
   * Keeps the value, unless its key has been invalidated since the flight began. An invalidation
   * that comes meanwhile waits, and then removes what was kept.
   *
   * @param keeping keeps it
   */
  public void unlessVoid(Runnable keeping) {
    owner.keep(this, keeping);
  }

  /** Waits for the end. */
  @Nullable R await() throws LoadFailure {
    var wait = new LoadChain.Wait(this);
    try {
      // After saying so: of two loads that come to wait for each other, the later one sees it.
      LoadChain.checkCanEnd(this);
      return result.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LoadException("interrupted while waiting for " + key, e);
    } catch (ExecutionException e) {
      throw rethrown(e.getCause());
    } finally {
      wait.end();
    }
  }

  private static LoadFailure rethrown(@Nullable Throwable failure) {
    if (failure instanceof LoadFailure ofLoader) {
      return ofLoader;
    }
    if (failure instanceof Error error) {
      throw error;
    }
    throw (RuntimeException) Objects.requireNonNull(failure);
  }
}
