package org.oceanportal.bench.cache;

import java.util.concurrent.TimeUnit;
import org.oceanportal.Portal;
import org.oceanportal.bench.folder.BenchFolder;
import org.oceanportal.bench.gate.EqualAnswers;
import org.oceanportal.bench.query.FleetData;
import org.oceanportal.model.FleetTotals;
import org.oceanportal.query.TotalsQuery;
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
 * The portal's totals asked for once by a program that has just opened its cache, and closes it
 * again: what is kept in files is found there, all else is computed. The code is compiled.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@SuppressWarnings("NullAway.Init") // JMH sets the parameter, and calls keep first.
public class ColdTotalsBenchmark {

  @Param public TotalsKeeper keeper;

  private final BenchFolder folder = new BenchFolder();
  private Portal portal;

  /** Creates the benchmark, for JMH. */
  public ColdTotalsBenchmark() {}

  /** Keeps the totals, and proves that the next to open the cache gives the computed ones. */
  @Setup(Level.Trial)
  public void keep(FleetData data) {
    portal = data.fleet().portal();
    FleetTotals expected = portal.stats().totals(TotalsQuery.gliders().inAnyBasin()).value();
    for (int i = 0; i < 2; i++) {
      EqualAnswers.compare("totals kept by " + keeper, expected, cold());
    }
  }

  /** Opens the cache, asks once, and closes it. */
  @Benchmark
  public FleetTotals cold() {
    try (TotalsKeeper.KeptAnswer kept = keeper.open(portal, folder.path())) {
      return kept.totals();
    }
  }

  @TearDown(Level.Trial)
  public void close() {
    folder.close();
  }
}
