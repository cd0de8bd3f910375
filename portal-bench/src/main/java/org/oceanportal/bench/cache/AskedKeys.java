package org.oceanportal.bench.cache;

import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.ThreadParams;

/** The next key that a thread asks for. */
@State(Scope.Thread)
public class AskedKeys {

  private final String[] keys = SampleTotals.asked();
  private int next;

  /** For JMH. */
  public AskedKeys() {}

  /** Threads begin apart, lest they ask for the same keys at the same time. */
  @Setup
  public void beginApart(ThreadParams thread) {
    next = keys.length / thread.getThreadCount() * thread.getThreadIndex();
  }

  String next() {
    return keys[next++ & (keys.length - 1)];
  }
}
