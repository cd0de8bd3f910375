package org.oceanportal.views.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DifferenceTest {

  @Test
  void equalAnswersHaveNone() {
    Object answer = List.of(Map.of("missions", 3, "project", "SAMBA"));

    assertThat(Difference.between("loop", answer, "pushdown", answer)).isEmpty();
  }

  @Test
  void metresMayDifferByABillionthOfTheirSize() {
    assertThat(metres(1e9, 1e9 + 0.9)).isEmpty();
    assertThat(metres(1e9, 1e9 + 2)).hasSize(1);
    assertThat(metres(0, 0)).isEmpty();
  }

  @Test
  void allElseMustBeTheSame() {
    assertThat(
            Difference.between("loop", Map.of("lat", 1.0), "pushdown", Map.of("lat", 1.0 + 1e-12)))
        .hasSize(1);
  }

  @Test
  void thePlaceAndBothValuesAreNamed() {
    assertThat(
            Difference.between(
                "loop",
                List.of(Map.of("totals", Map.of("missions", 3))),
                "pushdown",
                List.of(Map.of("totals", Map.of("missions", 4)))))
        .containsExactly("[0].totals.missions: loop 3, pushdown 4");
    assertThat(Difference.between("loop", List.of(), "pushdown", List.of(1)))
        .containsExactly("the answer: loop 0 values, pushdown 1 values");
  }

  @Test
  void ofManyOnlyTheFirstAreTold() {
    List<Integer> one = IntStream.range(0, 30).boxed().toList();
    List<Integer> other = IntStream.range(1, 31).boxed().toList();

    assertThat(Difference.between("loop", one, "pushdown", other))
        .hasSize(11)
        .last()
        .isEqualTo("and 20 more");
  }

  private static List<String> metres(double one, double other) {
    return Difference.between(
        "loop", Map.of("distanceMetres", one), "pushdown", Map.of("distanceMetres", other));
  }
}
