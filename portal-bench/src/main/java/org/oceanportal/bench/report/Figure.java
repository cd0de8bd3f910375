package org.oceanportal.bench.report;

import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The result of one benchmark with one value of each parameter.
 *
 * @param benchmark its class and method, {@code MissionQueryBenchmark.ask}
 * @param params its parameters
 * @param threads the number of concurrent threads
 * @param forks the number of processes that measured, one after the other
 * @param iterations the number of iterations that each counted
 * @param nanos the mean time of a call, nanoseconds
 * @param errorNanos half the width of the 99.9 % confidence interval; NaN if there were too few
 *     iterations
 * @param allocatedBytes the bytes that a call allocates; null if not measured
 * @param events the events that a call counted, on average: loads of a stampede; null if none
 */
public record Figure(
    String benchmark,
    Map<String, String> params,
    int threads,
    int forks,
    int iterations,
    double nanos,
    double errorNanos,
    @Nullable Double allocatedBytes,
    @Nullable Double events) {

  /** Keeps a sorted copy of the parameters. */
  public Figure {
    Objects.requireNonNull(benchmark, "benchmark");
    SortedMap<String, String> sorted = new TreeMap<>(params);
    params = Collections.unmodifiableSortedMap(sorted);
  }

  /** Returns the value of a parameter, empty if the benchmark has none of that name. */
  public String param(String name) {
    return params.getOrDefault(name, "");
  }

  /** Returns a description of what is measured, the same in every run. */
  public String name() {
    var text = new StringBuilder(benchmark);
    params.forEach((key, value) -> text.append(' ').append(key).append('=').append(value));
    return threads == 1 ? text.toString() : text + " threads=" + threads;
  }
}
