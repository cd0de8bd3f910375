package org.oceanportal.bench.cache;

import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.ThreadParams;

/** A sequence of the keys that a thread requests. */
@State(Scope.Thread)
public class KeySequence {

  private final String[] keys = SampleTotals.requests();
  private int next;

  /** Creates a sequence, for JMH. */
  public KeySequence() {}

  /**
   * Gives each thread its own starting point, so that threads do not request the same keys at the
   * same time.
   */
  @Setup
  public void beginApart(ThreadParams thread) {
    next = keys.length / thread.getThreadCount() * thread.getThreadIndex();
  }

  String next() {
    return keys[next++ & (keys.length - 1)];
  }
}
