package org.oceanportal.bench.report;

import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What was measured of one benchmark with one value of each parameter.
 *
 * @param benchmark its class and method, {@code MissionQueryBenchmark.ask}
 * @param params its parameters
 * @param threads how many threads called at once
 * @param forks how many processes measured, one after the other
 * @param iterations how many iterations each counted
 * @param nanos the mean time of a call, nanoseconds
 * @param errorNanos half the width of the 99.9 % confidence interval; NaN if too little was
 *     measured to tell
 * @param allocatedBytes what a call allocates; null if that was not measured
 * @param events what a call counted, on average: loads of a stampede; null if nothing
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

  /** The value of a parameter, empty if the benchmark has none of that name. */
  public String param(String name) {
    return params.getOrDefault(name, "");
  }

  /** What is measured, in words: the same in every run. */
  public String name() {
    var text = new StringBuilder(benchmark);
    params.forEach((key, value) -> text.append(' ').append(key).append('=').append(value));
    return threads == 1 ? text.toString() : text + " threads=" + threads;
  }
}
