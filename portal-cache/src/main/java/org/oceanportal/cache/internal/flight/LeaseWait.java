package org.oceanportal.cache.internal.flight;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.oceanportal.cache.spi.Lease;

/** Waits, up to a limit, for a lease that another process holds. */
public final class LeaseWait {

  private static final long SHORTEST_NANOS = TimeUnit.MILLISECONDS.toNanos(1);
  private static final long LONGEST_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

  private LeaseWait() {}

  /**
   * Asks for a lease until it is given.
   *
   * @param tryLease gives it, or null
   * @param limit how long to ask
   * @return the lease; null if the limit came first
   * @throws InterruptedException if the thread is interrupted meanwhile
   */
  public static @Nullable Lease take(Supplier<@Nullable Lease> tryLease, Duration limit)
      throws InterruptedException {
    long start = System.nanoTime();
    for (long pause = SHORTEST_NANOS; System.nanoTime() - start < limit.toNanos(); ) {
      LockSupport.parkNanos(pause);
      if (Thread.interrupted()) {
        throw new InterruptedException("while waiting for another process");
      }
      Lease lease = tryLease.get();
      if (lease != null) {
        return lease;
      }
      pause = Math.min(2 * pause, LONGEST_NANOS);
    }
    return null;
  }
}
