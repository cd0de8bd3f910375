package org.oceanportal.page.view;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * The threads that run the queries of a page's parts at the same time, so that a visitor waits as
 * long as the slowest takes, and not for one after another. If all are busy, the caller runs its
 * query itself.
 */
final class PartThreads {

  private static final int MOST = 64;
  private static final Duration IDLE = Duration.ofSeconds(10);

  private static final ThreadPoolExecutor THREADS =
      new ThreadPoolExecutor(
          0,
          MOST,
          IDLE.toSeconds(),
          TimeUnit.SECONDS,
          new SynchronousQueue<>(),
          PartThreads::thread,
          new ThreadPoolExecutor.CallerRunsPolicy());

  private PartThreads() {}

  /** Begins some work; the returned supplier waits for the result. */
  static <T> Supplier<T> run(Supplier<T> work) {
    return CompletableFuture.supplyAsync(work, THREADS)::join;
  }

  private static Thread thread(Runnable task) {
    var thread = new Thread(task, "portal-page-part");
    thread.setDaemon(true);
    return thread;
  }
}
