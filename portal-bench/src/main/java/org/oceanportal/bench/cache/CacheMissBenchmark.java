package org.oceanportal.bench.cache;

import java.util.concurrent.TimeUnit;
import org.oceanportal.bench.cache.kinds.CacheKind;
import org.oceanportal.bench.cache.kinds.CacheSetting;
import org.oceanportal.bench.cache.kinds.TotalsCache;
import org.oceanportal.bench.folder.BenchFolder;
import org.oceanportal.model.FleetTotals;
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
 * The time of a miss, ours and peers': a key that was never requested, a loader that costs nothing,
 * and, once the cache holds its 1,024 entries, the eviction of another entry. It is what a cache
 * adds to the loader.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@SuppressWarnings("NullAway.Init") // JMH sets the parameter, and calls open first.
public class CacheMissBenchmark {

  private static final FleetTotals VALUE = SampleTotals.of("any");

  @Param public CacheKind cache;

  private final BenchFolder folder = new BenchFolder();
  private TotalsCache totals;
  private long number;

  /** Creates the benchmark, for JMH. */
  public CacheMissBenchmark() {}

  @Setup(Level.Trial)
  public void open() {
    EqualCaches.prove(cache);
    totals = cache.open(CacheSetting.of(key -> VALUE, folder.path()));
  }

  @Benchmark
  public FleetTotals miss() {
    return totals.get("totals of " + number++);
  }

  @TearDown(Level.Trial)
  public void close() {
    totals.close();
    folder.close();
  }
}
