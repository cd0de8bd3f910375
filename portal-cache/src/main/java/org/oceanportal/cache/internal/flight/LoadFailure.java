package org.oceanportal.cache.internal.flight;

import org.oceanportal.cache.spi.LoadException;

/** A failed load: carries what the loader threw to everyone who waits for the value. */
public final class LoadFailure extends Exception {

  private static final long serialVersionUID = 1L;

  private final Throwable failure;
  private final boolean ofThread;

  /**
   * A failure of a load, on the thread that it happened on.
   *
   * @param failure what was thrown
   */
  public LoadFailure(Throwable failure) {
    super(null, failure, false, false);
    this.failure = failure;
    this.ofThread = Failures.isOfThread(failure);
  }

  /**
   * What was thrown.
   *
   * @return the same instance for all
   */
  public Throwable failure() {
    return failure;
  }

  /**
   * Whether it is the doing of the thread that loaded, so that others may succeed.
   *
   * @return true for an interrupt, a stack that is full, or a load that asked for its own key
   */
  public boolean isOfThread() {
    return ofThread;
  }

  /**
   * What one caller gets, of its own.
   *
   * @param key the key
   * @return an exception with the failure as its cause
   * @throws Error a copy, if the failure is one
   */
  public RuntimeException forCaller(Object key) {
    if (failure instanceof Error error) {
      throw Failures.copy(error);
    }
    if (failure instanceof RuntimeException unchecked) {
      // What is of one thread reaches the caller of that thread alone.
      return ofThread ? unchecked : Failures.copy(key, unchecked);
    }
    String message =
        failure instanceof InterruptedException
            ? "interrupted while computing " + key
            : "could not compute " + key + ": " + failure.getMessage();
    return new LoadException(message, failure);
  }
}
