package org.oceanportal.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.oceanportal.bench.cache.StampedeBenchmark;
import org.oceanportal.bench.gate.Proof;
import org.oceanportal.bench.query.FleetMaker;
import org.oceanportal.bench.query.FleetSpec;
import org.oceanportal.bench.query.RunFleets;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.results.format.ResultFormatFactory;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** The runner of a plan's measurements, one after the other, each in processes of its own. */
final class BenchmarkRunner {

  private final Path fleets;
  private final Path results;
  private final Consumer<String> say;
  private final Set<FleetSpec> made = new HashSet<>();

  /**
   * Creates a runner.
   *
   * @param fleets the folder of the fleets during the run
   * @param results JMH's JSON, rewritten after each measurement, so that an interrupted run leaves
   *     its results
   * @param say receives progress messages
   */
  BenchmarkRunner(Path fleets, Path results, Consumer<String> say) {
    this.fleets = fleets;
    this.results = results;
    this.say = say;
  }

  /**
   * Runs a plan.
   *
   * @throws BenchmarkException if the gate is not passed, or a benchmark fails
   */
  void run(List<Measurement> plan) {
    var progress = new Progress(plan, say);
    var found = new ArrayList<RunResult>();
    for (Measurement next : plan) {
      next.fleet()
          .filter(made::add)
          .ifPresent(fleet -> progress.make(fleet, () -> make(fleet, next.heapMegabytes())));
      progress.measure(next, () -> found.addAll(measure(next)));
      ResultFormatFactory.getInstance(ResultFormatType.JSON, results.toString()).writeOut(found);
    }
  }

  /** Returns the fleets of the base case, one for each server that was measured. */
  List<FleetSpec> made() {
    return List.copyOf(made);
  }

  /** Reads the proof of a fleet that was made. */
  Proof proof(FleetSpec fleet) {
    return new RunFleets(fleets, say).prepare(fleet);
  }

  private void make(FleetSpec fleet, int heapMegabytes) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xmx" + heapMegabytes + "m");
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(FleetMaker.class.getName());
    command.addAll(FleetMaker.arguments(fleets, fleet));
    try {
      int status = new ProcessBuilder(command).inheritIO().start().waitFor();
      if (status != 0) {
        throw new BenchmarkException("the gate was not passed, so nothing is timed");
      }
    } catch (IOException e) {
      throw new BenchmarkException("a process to make a fleet cannot be started: " + e, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new BenchmarkException("interrupted", e);
    }
  }

  private Collection<RunResult> measure(Measurement measurement) {
    try {
      return new Runner(options(measurement)).run();
    } catch (RunnerException e) {
      throw new BenchmarkException(measurement + " failed: " + words(e), e);
    }
  }

  private Options options(Measurement measurement) {
    Timing timing = measurement.timing();
    String heap = measurement.heapMegabytes() + "m";
    ChainedOptionsBuilder options =
        new OptionsBuilder()
            .include("\\b" + measurement.benchmark().getSimpleName() + "\\b")
            .forks(timing.forks())
            .threads(measurement.threads())
            .warmupIterations(timing.warmups())
            .warmupTime(TimeValue.milliseconds(timing.warmup().toMillis()))
            .measurementIterations(timing.iterations())
            .measurementTime(TimeValue.milliseconds(timing.iteration().toMillis()))
            .jvmArgsAppend("-Xms" + heap, "-Xmx" + heap, "-D" + RunFleets.FOLDER + "=" + fleets)
            .shouldFailOnError(true)
            .verbosity(VerboseMode.SILENT);
    new TreeMap<>(measurement.params()).forEach(options::param);
    if (measurement.benchmark() != StampedeBenchmark.class) {
      options.addProfiler(GCProfiler.class);
    }
    return options.build();
  }

  /** Returns the message of the innermost cause, since JMH wraps exceptions. */
  private static String words(Throwable e) {
    Throwable reason = e;
    while (reason.getCause() != null || reason.getSuppressed().length > 0) {
      reason = reason.getCause() != null ? reason.getCause() : reason.getSuppressed()[0];
    }
    return String.valueOf(reason.getMessage());
  }
}
