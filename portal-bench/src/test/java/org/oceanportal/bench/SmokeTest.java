package org.oceanportal.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.oceanportal.bench.cache.CacheHitBenchmark;
import org.oceanportal.bench.report.Figures;
import org.oceanportal.bench.report.Machine;
import org.oceanportal.bench.report.Report;
import org.oceanportal.bench.report.RunFacts;

/** The smallest benchmark, measured for a few milliseconds in a process of its own. */
class SmokeTest {

  @TempDir Path folder;

  @Test
  void aMeasurementBecomesAReportWithAPlot() throws Exception {
    System.setProperty("jmh.ignoreLock", "true");
    var timing = Timing.of(1, 1, 3, 5);
    var plan =
        List.of(
            Measurement.ofCache(CacheHitBenchmark.class, Map.of("cache", "OURS_MEMORY"), timing),
            Measurement.ofCache(CacheHitBenchmark.class, Map.of("cache", "CAFFEINE"), timing));
    Path results = folder.resolve(Report.RESULTS);

    new BenchmarkRunner(folder.resolve("fleets"), results, words -> {}).run(plan);

    assertThat(Figures.readFrom(results).all())
        .hasSize(2)
        .allMatch(figure -> figure.nanos() > 0 && figure.allocatedBytes() != null);
    facts().writeTo(folder.resolve(Report.FACTS));
    assertThat(Report.write(folder)).content().contains("| ours: memory |");
    assertThat(Files.size(folder.resolve("cache-hits.png"))).isPositive();
    assertThat(folder.resolve("cache-hits.svg")).content().startsWith("<?xml");
  }

  private static RunFacts facts() {
    return new RunFacts(
        "a test", Instant.EPOCH, "none", Machine.here(), Map.of(), Versions.all(), List.of());
  }
}
