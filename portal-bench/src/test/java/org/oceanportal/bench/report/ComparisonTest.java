package org.oceanportal.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ComparisonTest {

  private static Figure figure(String key, double nanos, double error) {
    return new Figure("B.b", Map.of("key", key), 1, 1, 5, nanos, error, null, null);
  }

  private static Figures run(Figure... figures) {
    return new Figures(List.of(figures));
  }

  @Test
  void figuresThatDifferWithinTheirErrorsAreTheSame() {
    Comparison comparison =
        Comparison.of(
            run(figure("clear", 100, 3), figure("unclear", 100, 3)),
            run(figure("clear", 106, 4), figure("unclear", 104, 4)));

    assertThat(comparison.differing())
        .extracting(each -> each.before().param("key"))
        .containsExactly("clear");
    assertThat(comparison.same()).isEqualTo(1);
  }

  @Test
  void theGreatestRatioComesFirstInEitherDirection() {
    Comparison comparison =
        Comparison.of(
            run(figure("twice", 100, 1), figure("a fourth", 100, 1)),
            run(figure("twice", 200, 1), figure("a fourth", 25, 1)));

    assertThat(comparison.differing())
        .extracting(each -> each.before().param("key"))
        .containsExactly("a fourth", "twice");
  }

  @Test
  void withoutAnErrorTheDifferenceIsUnknown() {
    Comparison comparison =
        Comparison.of(run(figure("once", 100, Double.NaN)), run(figure("once", 900, 1)));

    assertThat(comparison.differing()).isEmpty();
    assertThat(comparison.unknown()).isEqualTo(1);
  }

  @Test
  void figuresOfOneRunOnlyAreCounted() {
    Comparison comparison =
        Comparison.of(
            run(figure("both", 100, 1), figure("first", 1, 1)),
            run(figure("both", 100, 1), figure("second", 1, 1), figure("third", 1, 1)));

    assertThat(comparison.alone()).isEqualTo(3);
    assertThat(comparison.markdown())
        .isEqualTo(
            "0 figures differ by more than their errors, 1 do not, 3 are in one run only.\n");
  }

  @Test
  void aRunDoesNotDifferFromItself() {
    assertThat(Comparison.of(SmallRun.figures(), SmallRun.figures()).differing()).isEmpty();
  }
}
