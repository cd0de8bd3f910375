package org.oceanportal.bench.query;

import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.oceanportal.Strategy;
import org.oceanportal.bench.gate.Question;
import org.oceanportal.query.MissionStats;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The time of a query, to the last of its answer, by each strategy. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@SuppressWarnings("NullAway.Init") // JMH sets the parameters, and calls choose first.
public class MissionQueryBenchmark {

  @Param("recent")
  public String question;

  @Param({"loop", "pushdown"})
  public String strategy;

  private Question asked;
  private MissionStats stats;

  /** Creates the benchmark, for JMH. */
  public MissionQueryBenchmark() {}

  @Setup
  public void choose(FleetData data) {
    asked = Question.of(question);
    stats = data.stats(Strategy.valueOf(strategy.toUpperCase(Locale.ROOT)));
    data.startNetwork(() -> asked.ask(stats, data.newest()));
  }

  @Benchmark
  public Object ask(FleetData data) {
    return asked.ask(stats, data.newest());
  }
}
