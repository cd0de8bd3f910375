package org.oceanportal.bench.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FiguresTest {

  @Test
  void aFigureHasTimeErrorAndAllocation() {
    Figure hit = SmallRun.figures().first(CacheTables.HIT, CacheTables.cache("OURS_MEMORY")).get();
    assertThat(hit.nanos()).isEqualTo(40);
    assertThat(hit.errorNanos()).isEqualTo(2);
    assertThat(hit.allocatedBytes()).isEqualTo(40);
    assertThat(hit.forks()).isEqualTo(2);
    assertThat(hit.iterations()).isEqualTo(8);
    assertThat(hit.name()).isEqualTo("CacheHitBenchmark.hit cache=OURS_MEMORY");
  }

  @Test
  void loadsOfStampedesAreAveragedOverExpiries() {
    Figure spring =
        SmallRun.figures().first(CacheTables.STAMPEDE, CacheTables.cache("SPRING")).get();
    assertThat(spring.events()).isEqualTo(31.2);
    assertThat(spring.errorNanos()).isNaN();
  }

  @Test
  void figuresInOtherUnitsAreRefused(@TempDir Path folder) throws Exception {
    String text = Files.readString(SmallRun.file(Report.RESULTS));
    Path file = Files.writeString(folder.resolve("a.json"), text.replace("ns/op", "ms/op"));
    assertThatThrownBy(() -> Figures.readFrom(file))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("ms/op");
  }
}
