package org.oceanportal.cache.internal;

import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** The threads of caches that were given no executor: few, shared, and gone when idle. */
public final class BackgroundThreads {

  private static final int MOST = 8;
  private static final AtomicInteger NUMBER = new AtomicInteger();

  private BackgroundThreads() {}

  /** Made when first asked for, so that caches with an executor of their own start no thread. */
  private static final class Shared {
    private static final ThreadPoolExecutor EXECUTOR = executor();

    private static ThreadPoolExecutor executor() {
      var executor =
          new ThreadPoolExecutor(
              MOST, MOST, 30, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), Shared::thread);
      executor.allowCoreThreadTimeOut(true);
      return executor;
    }

    private static Thread thread(Runnable task) {
      var thread = new Thread(task, "portal-cache-" + NUMBER.incrementAndGet());
      thread.setDaemon(true);
      return thread;
    }
  }

  /**
   * The shared executor. Its threads are daemons: they do not keep a process alive.
   *
   * @return an executor that starts its threads when it is first used
   */
  public static Executor shared() {
    return task -> Shared.EXECUTOR.execute(task);
  }
}
