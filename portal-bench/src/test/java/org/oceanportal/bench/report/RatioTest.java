package org.oceanportal.bench.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;

class RatioTest {

  private static Figure figure(double nanos, double error) {
    return new Figure("B.b", Map.of(), 1, 1, 5, nanos, error, null, null);
  }

  @Test
  void relativeErrorsAddUpAsSquaresDo() {
    Ratio ratio = Ratio.of(figure(1_000, 30), figure(10, 0.4));
    assertThat(ratio.value()).isEqualTo(100);
    assertThat(ratio.error()).isEqualTo(5, within(1e-9)); // 3 % and 4 % are 5 %
  }

  @Test
  void withoutAnErrorOfOneThereIsNone() {
    assertThat(Ratio.of(figure(1_000, Double.NaN), figure(10, 1)).error()).isNaN();
  }
}
