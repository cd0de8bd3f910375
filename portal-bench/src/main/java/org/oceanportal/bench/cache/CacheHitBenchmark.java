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
 * The time of a hit, ours and peers': 512 keys by Zipf's law, all of them present, bounds of 1,024
 * entries, fresh for 24 hours.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@SuppressWarnings("NullAway.Init") // JMH sets the parameter, and calls fill first.
public class CacheHitBenchmark {

  @Param public CacheKind cache;

  private final BenchFolder folder = new BenchFolder();
  private TotalsCache totals;

  /** Creates the benchmark, for JMH. */
  public CacheHitBenchmark() {}

  @Setup(Level.Trial)
  public void fill() {
    EqualCaches.prove(cache);
    totals = cache.open(CacheSetting.of(SampleTotals::of, folder.path()));
    SampleTotals.keys().forEach(totals::get);
  }

  @Benchmark
  public FleetTotals hit(KeySequence keys) {
    return totals.get(keys.next());
  }

  @TearDown(Level.Trial)
  public void close() {
    totals.close();
    folder.close();
  }
}
