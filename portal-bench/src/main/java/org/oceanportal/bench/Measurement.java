package org.oceanportal.bench;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.oceanportal.bench.query.FleetSpec;
import org.oceanportal.bench.query.Server;

/**
 * One benchmark with one value for each parameter, which gives one figure of the report.
 *
 * @param benchmark its class
 * @param params the parameters that are set; the others have their defaults
 * @param threads the number of concurrent threads
 * @param timing the number of iterations and their length
 * @param heapMegabytes the heap of the process
 * @param start the time a process takes before its first iteration, roughly
 * @param call the time of one call, roughly
 */
record Measurement(
    Class<?> benchmark,
    Map<String, String> params,
    int threads,
    Timing timing,
    int heapMegabytes,
    Duration start,
    Duration call) {

  private static final int BASE = FleetSpec.BASE_MISSIONS;
  private static final int MANY = 2_400;
  private static final Duration START = Duration.ofSeconds(3);
  private static final Duration FAR_START = Duration.ofMillis(5_500);
  private static final Map<String, String> USUAL =
      Map.of("missions", "240", "profiles", "2000", "indexes", "true", "positions", "false");

  Measurement {
    params = Map.copyOf(params);
  }

  /** Returns a measurement of a benchmark that queries a fleet. */
  static Measurement ofFleet(
      Class<?> benchmark, FleetSpec fleet, Map<String, String> params, Timing timing) {
    var all = new TreeMap<>(params);
    all.put("server", fleet.server().toString());
    all.put("missions", String.valueOf(fleet.missions()));
    all.put("profiles", String.valueOf(fleet.profiles()));
    all.put("indexes", String.valueOf(fleet.indexed()));
    all.put("positions", String.valueOf(fleet.positions()));
    Duration call = fleet.missions() > BASE ? oneCall(fleet.missions()) : Duration.ZERO;
    Duration start = params.containsKey("networkMillis") ? FAR_START : START;
    return new Measurement(benchmark, all, 1, timing, heap(fleet.missions()), start, call);
  }

  /**
   * Returns the heap for a fleet, an eighth of which the embedded database needs for decoded
   * documents.
   */
  private static int heap(int missions) {
    if (missions > MANY) {
      return 10_000;
    }
    return missions > BASE ? 3_000 : 1_500;
  }

  /**
   * Estimates the time of one call, on average over the strategies, of which the loop takes a
   * millisecond a mission.
   */
  private static Duration oneCall(int missions) {
    return Duration.ofNanos(500_000L * missions);
  }

  /** Returns a measurement of a benchmark of a cache alone. */
  static Measurement ofCache(Class<?> benchmark, Map<String, String> params, Timing timing) {
    return new Measurement(
        benchmark, params, 1, timing, 500, Duration.ofMillis(1_400), Duration.ZERO);
  }

  Measurement withThreads(int number) {
    return new Measurement(benchmark, params, number, timing, heapMegabytes, start, call);
  }

  Measurement withCall(Duration length) {
    return new Measurement(benchmark, params, threads, timing, heapMegabytes, start, length);
  }

  /** Returns the fleet that the benchmark queries, if any. */
  Optional<FleetSpec> fleet() {
    return Optional.ofNullable(params.get("server"))
        .map(
            server ->
                new FleetSpec(
                    Server.of(server),
                    Integer.parseInt(params.getOrDefault("missions", "0")),
                    Integer.parseInt(params.getOrDefault("profiles", "0")),
                    Boolean.parseBoolean(params.get("indexes")),
                    Boolean.parseBoolean(params.get("positions"))));
  }

  /** Estimates how long the measurement takes. */
  Duration length() {
    return timing.length(start, call);
  }

  /** Returns the name with every parameter that is set, which {@code --only} matches. */
  String fullName() {
    return name(Map.of());
  }

  /**
   * Returns the name without parameters that never vary, for progress messages: {@code
   * MissionQueryBenchmark question=recent}.
   */
  @Override
  public String toString() {
    return name(USUAL);
  }

  private String name(Map<String, String> untold) {
    var text = new StringBuilder(benchmark.getSimpleName());
    var told = new TreeMap<>(params);
    told.entrySet().removeAll(untold.entrySet());
    told.forEach((name, value) -> text.append(' ').append(name).append('=').append(value));
    return threads == 1 ? text.toString() : text + " threads=" + threads;
  }
}
