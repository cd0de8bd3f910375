package org.oceanportal.bench.cache;

import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** The next key that a thread asks for. */
@State(Scope.Thread)
public class AskedKeys {

  private final String[] keys = SampleTotals.asked();
  private int next = System.identityHashCode(this);

  /** For JMH. */
  public AskedKeys() {}

  String next() {
    return keys[next++ & (keys.length - 1)];
  }
}
