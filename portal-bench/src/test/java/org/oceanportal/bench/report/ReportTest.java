package org.oceanportal.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTest {

  /** Returns the report without the spaces that align columns. */
  private static String report() {
    List<Path> plots = List.of(Path.of("folder", "totals-kept.png"));
    String text = new Report(SmallRun.figures(), SmallRun.facts(), plots).markdown();
    return text.replaceAll(" +", " ");
  }

  @Test
  void ratiosAreOfOneRunWithTheirErrors() {
    assertThat(report())
        .contains("| recent | loop | 150 ms ± 15 | | 3 | 15,206,851 | 200 MB |")
        .contains("| | pushdown | 300 µs ± 30 | 500 ± 71 | 1 | 1,169 | 40 kB |");
  }

  @Test
  void anAxisShowsTheBaseCaseInItsPlace() {
    assertThat(report())
        .contains("## As missions grow on the embedded database")
        .contains("| recent | 24 | 15 ms ± 1 | 250 µs ± 20 |")
        .contains("| | 240 | 150 ms ± 15 | 300 µs ± 30 |")
        .doesNotContain("As documents grow");
  }

  @Test
  void targetsAreComparedWithMeasuredValues() {
    assertThat(report())
        .contains(
            "| recent by pushdown against the loop on the embedded database"
                + " | at least 100 | 500 ± 71 | yes |")
        .contains(
            "| totals from memory against the article's JSON check"
                + " | at least 100 | 80 ± 5.1 | no |")
        .contains("| a hit, ours: memory, against bare Caffeine | at most 2 | 1.6 ± 0.1 | yes |")
        .contains("| allocated by a hit in memory | at most 64 bytes | 40 bytes | yes |");
  }

  @Test
  void roundTripsAreGivenByCommandsAndByTheTimeThatTheNetworkAdds() {
    assertThat(report())
        .contains(
            "| commands for recent by pushdown on the embedded database | at most 1 | 1 | yes |")
        .contains(
            "| round trips of 20 ms for recent by pushdown, by the clock on the embedded database"
                + " | at most 1.5 | 1 ± 0.015 | yes |");
  }

  @Test
  void stampedesReportLoads() {
    assertThat(report())
        .contains("| ours: file | 1 | 55 ms | 1 | 60 ms |")
        .contains("| spring | 31.2 | 58 ms | | |");
  }

  @Test
  void aPlotFollowsItsTable() {
    assertThat(report())
        .containsPattern("\\|\n\n!\\[[^]]*cached totals[^]]*]\\(totals-kept.png\\)");
  }

  @Test
  void theReportNamesTheRun() {
    assertThat(report())
        .contains("- Commit: 0123456789ab")
        .contains("- Machine: A processor, 2 cores, 8 GB, Linux 6")
        .contains("- Gate: passed: 30 answers on 1 fleets")
        .contains("| MissionQueryBenchmark.ask | 7 | 2 | 8 |")
        .contains("## What the figures do not show");
  }

  @Test
  void factsSurviveARoundTrip(@TempDir Path folder) {
    SmallRun.facts().writeTo(folder.resolve("run.json"));
    assertThat(RunFacts.readFrom(folder.resolve("run.json"))).isEqualTo(SmallRun.facts());
  }
}
