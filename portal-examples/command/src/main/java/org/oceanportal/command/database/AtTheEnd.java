package org.oceanportal.command.database;

import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;

/**
 * Something to do once: when this is closed, or when the JVM ends before that (Ctrl-C, SIGTERM).
 * The JVM's end does first what was registered last, and waits for what is being done already.
 */
public final class AtTheEnd implements AutoCloseable {

  private static final Deque<AtTheEnd> OPEN = new ConcurrentLinkedDeque<>();

  static {
    Runtime.getRuntime().addShutdownHook(new Thread(AtTheEnd::closeAll, "portal-at-the-end"));
  }

  private final Runnable work;
  private boolean done;

  public AtTheEnd(Runnable work) {
    this.work = work;
    OPEN.add(this);
  }

  /** Whether the JVM is ending; what fails from then on fails because of that. */
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

  /** A failure of one is no reason to leave out the others; the JVM prints the last. */
  private static void closeAll() {
    RuntimeException failure = null;
    for (AtTheEnd last = OPEN.pollLast(); last != null; last = OPEN.pollLast()) {
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
