package org.oceanportal.command.database;

import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;

/**
 * An action that runs once: when this is closed, or when the JVM ends before that (Ctrl-C,
 * SIGTERM). The JVM's end runs first what was registered last, and waits for what is running
 * already.
 */
public final class ShutdownAction implements AutoCloseable {

  private static final Deque<ShutdownAction> OPEN = new ConcurrentLinkedDeque<>();

  static {
    Runtime.getRuntime().addShutdownHook(new Thread(ShutdownAction::closeAll, "portal-at-the-end"));
  }

  private final Runnable work;
  private boolean done;

  public ShutdownAction(Runnable work) {
    this.work = work;
    OPEN.add(this);
  }

  /** Returns whether the JVM is ending; failures from then on are a consequence of that. */
  public static boolean hasCome() {
    try {
      Thread probe = new Thread(() -> {}, "portal-probe");
      Runtime.getRuntime().addShutdownHook(probe);
      Runtime.getRuntime().removeShutdownHook(probe);
      return false;
    } catch (IllegalStateException ending) {
      return true;
    }
  }

  @Override
  public void close() {
    try {
      doOnce();
    } finally {
      OPEN.remove(this);
    }
  }

  private synchronized void doOnce() {
    if (!done) {
      done = true;
      work.run();
    }
  }

  /** Closes all; a failure of one does not stop the others, and the JVM prints the last. */
  private static void closeAll() {
    RuntimeException failure = null;
    for (ShutdownAction last = OPEN.pollLast(); last != null; last = OPEN.pollLast()) {
      try {
        last.doOnce();
      } catch (RuntimeException e) {
        failure = e;
      }
    }
    if (failure != null) {
      throw failure;
    }
  }
}
