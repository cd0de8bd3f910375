package org.oceanportal.bench.cache;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.oceanportal.Portal;
import org.oceanportal.bench.folder.BenchFolder;
import org.oceanportal.bench.gate.EqualAnswers;
import org.oceanportal.bench.gate.UnequalAnswersException;
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

/** The portal's totals: computed, by the article's JSON file, and from each of our stores. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@SuppressWarnings("NullAway.Init") // JMH sets the parameter, and calls fill first.
public class TotalsCacheBenchmark {

  @Param public TotalsKeeper keeper;

  private final BenchFolder folder = new BenchFolder();
  private Portal portal;
  private TotalsKeeper.KeptAnswer kept;

  /** Creates the benchmark, for JMH. */
  public TotalsCacheBenchmark() {}

  /** Fills the keeper, and proves that it gives the computed totals and keeps them. */
  @Setup(Level.Trial)
  public void fill(FleetData data) {
    var asked = new AtomicInteger();
    portal = data.fleet().portal().withListener(event -> asked.incrementAndGet());
    FleetTotals expected = portal.stats().totals(TotalsQuery.gliders().inAnyBasin()).value();
    asked.set(0);
    kept = keeper.open(portal, folder.path());
    for (int i = 0; i < 2; i++) {
      EqualAnswers.compare("totals kept by " + keeper, expected, kept.totals());
    }
    reopen();
    if (keeper != TotalsKeeper.NONE && asked.get() != 1) {
      throw new UnequalAnswersException(
          keeper.toString(), List.of("totals were computed " + asked + " times"));
    }
  }

  /** A persistent one is found again. */
  private void reopen() {
    if (keeper.isPersistent()) {
      kept.close();
      kept = keeper.open(portal, folder.path());
      kept.totals();
    }
  }

  /** A hit. */
  @Benchmark
  public FleetTotals warm() {
    return kept.totals();
  }

  @TearDown(Level.Trial)
  public void close() {
    kept.close();
    folder.close();
  }
}
