package org.oceanportal.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.oceanportal.bench.cache.CacheHitBenchmark;
import org.oceanportal.bench.query.FleetSpec;
import org.oceanportal.bench.query.MissionQueryBenchmark;
import org.oceanportal.bench.query.Server;

class BenchmarkRunnerTest {

  @TempDir Path folder;

  /** Puts a file in place of the fleets' folder, so that there is no fleet and no proof. */
  @Test
  void withoutAProofNothingIsTimed() throws Exception {
    Path fleets = Files.writeString(folder.resolve("fleets"), "a file");
    Path results = folder.resolve("jmh.json");
    Measurement measurement =
        Measurement.ofFleet(
            MissionQueryBenchmark.class,
            new FleetSpec(Server.EMBEDDED, 1, 0, false, false),
            Map.of("question", "recent", "strategy", "pushdown"),
            Timing.of(1, 0, 1, 1));
    var measuring = new BenchmarkRunner(fleets, results, words -> {});

    assertThatThrownBy(() -> measuring.run(List.of(measurement)))
        .isInstanceOf(BenchmarkException.class)
        .hasMessageContaining("the gate was not passed");
    assertThat(results).doesNotExist();
  }

  @Test
  void progressReportsNumberNameAndTimeLeft() {
    var said = new ArrayList<String>();
    Measurement hit =
        Measurement.ofCache(
            CacheHitBenchmark.class, Map.of("cache", "CAFFEINE"), Timing.of(2, 3, 4, 1_000));
    new Progress(List.of(hit, hit), said::add).measure(hit, () -> {});

    assertThat(said)
        .containsExactly(
            "2 measurements, about 33 s", "[1/2] CacheHitBenchmark cache=CAFFEINE, 33 s left");
  }
}
