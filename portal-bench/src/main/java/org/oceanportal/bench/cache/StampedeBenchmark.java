package org.oceanportal.bench.cache;

import java.util.concurrent.TimeUnit;
import org.oceanportal.bench.cache.kinds.CacheKind;
import org.oceanportal.bench.folder.BenchFolder;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * The number of computations, and the time of the slowest caller, when all request the same totals
 * just after they expired. Computing takes {@value Crowd.Loads#LOAD_MILLIS} ms.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@SuppressWarnings("NullAway.Init") // JMH sets the parameters, and calls gather first.
public class StampedeBenchmark {

  @Param public CacheKind cache;

  /** The members of the crowd. */
  @Param({"THREADS", "PROCESSES"})
  public Crowd.Kind crowd;

  private final BenchFolder folder = new BenchFolder();
  private Crowd gathered;

  /** Creates the benchmark, for JMH. */
  public StampedeBenchmark() {}

  /** The number of computations of the totals for one expiry. */
  @State(Scope.Thread)
  @AuxCounters(AuxCounters.Type.EVENTS)
  public static class Counted {

    /** The number of loads; the report divides it by the number of expiries. */
    public long loads;

    /** Creates a counter, for JMH. */
    public Counted() {}
  }

  @Setup(Level.Trial)
  public void gather() {
    gathered = Crowd.gather(crowd, cache, folder.path());
  }

  /** Fills the cache and waits until its value has expired. */
  @Setup(Level.Invocation)
  public void expire() {
    gathered.fillAndExpire();
  }

  @Benchmark
  public void ask(Counted counted) {
    counted.loads += gathered.ask();
  }

  @TearDown(Level.Trial)
  public void close() {
    gathered.close();
    folder.close();
  }
}
