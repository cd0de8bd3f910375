package org.oceanportal.command.database;

/** Something to do once: when this is closed, or when the JVM ends before that (Ctrl-C). */
public final class AtTheEnd implements AutoCloseable {

  private final Runnable work;
  private final Thread hook;

  public AtTheEnd(Runnable work) {
    this.work = work;
    this.hook = new Thread(work, "portal-at-the-end");
    Runtime.getRuntime().addShutdownHook(hook);
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
      if (Runtime.getRuntime().removeShutdownHook(hook)) {
        work.run();
      }
    } catch (IllegalStateException ending) {
      // The JVM does it.
    }
  }
}
