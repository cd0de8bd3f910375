package org.oceanportal.command.database;

/** Something to do once: when this is closed, or when the JVM ends before that (Ctrl-C). */
final class AtTheEnd implements AutoCloseable {

  private final Runnable work;
  private final Thread hook;

  AtTheEnd(Runnable work) {
    this.work = work;
    this.hook = new Thread(work, "portal-at-the-end");
    Runtime.getRuntime().addShutdownHook(hook);
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
