package org.oceanportal.bench.cache;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.oceanportal.bench.cache.kinds.CacheSetting;
import org.oceanportal.bench.folder.BenchFolder;
import org.oceanportal.bench.gate.EqualAnswers;
import org.oceanportal.cache.Freshness;
import org.oceanportal.cache.StatsCache;
import org.oceanportal.cache.file.JsonFileStore;
import org.oceanportal.cache.json.JsonCodec;
import org.oceanportal.cache.json.ValueType;
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
import tools.jackson.core.type.TypeReference;

/**
 * The time of the first answer from a file: the store opened, the file read, checked and parsed.
 * The operating system has the file in its memory, and the code is compiled.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@SuppressWarnings("NullAway.Init") // JMH sets the parameter, and calls keep first.
public class ColdReadBenchmark {

  private static final String KEY = "totals of many scopes";
  private static final ValueType TYPE =
      ValueType.of("totals", 1, new TypeReference<List<FleetTotals>>() {});

  /**
   * The codec, created once and not part of the read, since it caches the types that it has
   * written.
   */
  private static final JsonCodec<String, List<FleetTotals>> CODEC = JsonCodec.of(TYPE);

  /** The size of a FleetTotals as JSON, about 300 bytes. */
  private static final int BYTES_EACH = 300;

  /** The size of the value, thousand bytes of JSON. */
  @Param({"1", "100"})
  public int kilobytes;

  private final BenchFolder folder = new BenchFolder();
  private List<FleetTotals> value;

  /** Creates the benchmark, for JMH. */
  public ColdReadBenchmark() {}

  /** Stores the value, and proves that another process would find it. */
  @Setup(Level.Trial)
  public void keep() {
    value = new ArrayList<>();
    for (int i = 0; i < kilobytes * 1_000 / BYTES_EACH; i++) {
      value.add(SampleTotals.of("scope " + i));
    }
    value = List.copyOf(value);
    try (StatsCache<String, List<FleetTotals>> first = open(folder.path(), value)) {
      first.get(KEY);
    }
    EqualAnswers.compare("the value in the file", value, cold());
  }

  private static StatsCache<String, List<FleetTotals>> open(Path folder, List<FleetTotals> loaded) {
    return StatsCache.<String, List<FleetTotals>>builder(key -> loaded)
        .store(JsonFileStore.in(folder, CODEC))
        .freshness(Freshness.ttl(CacheSetting.TTL))
        .build();
  }

  /** Reads the first answer. */
  @Benchmark
  public List<FleetTotals> cold() {
    try (StatsCache<String, List<FleetTotals>> cache = open(folder.path(), List.of())) {
      return cache.get(KEY).value();
    }
  }

  @TearDown(Level.Trial)
  public void close() {
    folder.close();
  }
}
