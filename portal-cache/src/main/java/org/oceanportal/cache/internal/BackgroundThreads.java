package org.oceanportal.cache.internal;

import java.security.AccessController;
import java.security.PrivilegedAction;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The threads of a cache that was given no executor: few, its own, and gone when idle, so that a
 * source that hangs holds up no other cache.
 *
 * <p>They are daemons, and take over nothing of the thread that happens to need them first: no
 * inheritable thread-locals, no context class loader, no thread group, no access rights.
 */
public final class BackgroundThreads {

  private static final AtomicInteger NUMBER = new AtomicInteger();

  private BackgroundThreads() {}

  /**
   * Threads for one purpose of one cache.
   *
   * @param most how many at once; what is more waits
   * @return an executor that starts its threads when it is first used
   */
  public static Executor ofOneCache(int most) {
    var executor =
        new ThreadPoolExecutor(
            most,
            most,
            30,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            BackgroundThreads::thread);
    executor.allowCoreThreadTimeOut(true);
    return executor;
  }

  /** Made with this class's rights: a thread keeps those of its maker, with its class loaders. */
  @SuppressForbidden
  @SuppressWarnings("removal") // What takes its place keeps nothing, and is not there in Java 17.
  private static Thread thread(Runnable task) {
    return AccessController.doPrivileged((PrivilegedAction<Thread>) () -> cleanThread(task));
  }

  private static Thread cleanThread(Runnable task) {
    String name = "portal-cache-" + NUMBER.incrementAndGet();
    var thread = new Thread(topGroup(), task, name, 0, false);
    thread.setContextClassLoader(BackgroundThreads.class.getClassLoader());
    thread.setDaemon(true);
    return thread;
  }

  private static ThreadGroup topGroup() {
    ThreadGroup group = Thread.currentThread().getThreadGroup();
    while (group.getParent() != null) {
      group = group.getParent();
    }
    return group;
  }
}
