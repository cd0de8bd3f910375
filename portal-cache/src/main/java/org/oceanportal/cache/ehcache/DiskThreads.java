package org.oceanportal.cache.ehcache;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Threads that nobody interrupts, for a tier on disk. An interrupt closes the file that its thread
 * is in, and Ehcache may then try to open it anew for ever, with every other thread waiting.
 * Thread-safe.
 */
final class DiskThreads {

  private static final int MOST = 4;

  private final ThreadPoolExecutor executor =
      new ThreadPoolExecutor(
          MOST, MOST, 30, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), DiskThreads::thread);

  DiskThreads() {
    executor.allowCoreThreadTimeOut(true);
  }

  /** A daemon that takes over nothing of the thread that happens to need it first. */
  private static Thread thread(Runnable task) {
    var thread = new Thread(null, task, "portal-cache-ehcache", 0, false);
    thread.setContextClassLoader(DiskThreads.class.getClassLoader());
    thread.setDaemon(true);
    return thread;
  }

  /** Has a thread of these do something, and waits for it even if the caller is interrupted. */
  <T extends @Nullable Object> T call(Supplier<T> work) {
    var task = new FutureTask<T>(work::get);
    executor.execute(task);
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return task.get();
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
    } catch (ExecutionException e) {
      throw unwrapped(e);
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static RuntimeException unwrapped(ExecutionException failure) {
    if (failure.getCause() instanceof Error error) {
      throw error;
    }
    return failure.getCause() instanceof RuntimeException e
        ? e
        : new IllegalStateException(failure);
  }
}
