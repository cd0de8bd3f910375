package org.oceanportal.contract;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AnswersTest {

  private record Leg(String name, Double lengthMetres, Double degrees) {}

  private static List<Optional<Leg>> answer(String name, Double lengthMetres, Double degrees) {
    return List.of(Optional.of(new Leg(name, lengthMetres, degrees)));
  }

  private static void compare(Object expected, Object actual) {
    Answers.assertEqual("answer", expected, actual);
  }

  @Test
  void equalValuesAreEqual() {
    assertThatCode(() -> compare(answer("a", 1.0, null), answer("a", 1.0, null)))
        .doesNotThrowAnyException();
  }

  @Test
  void metresAgreeToABillionthOfTheirSize() {
    assertThatCode(() -> compare(answer("a", 1e9, 1.0), answer("a", 1e9 + 0.5, 1.0)))
        .doesNotThrowAnyException();
    assertThatThrownBy(() -> compare(answer("a", 1e9, 1.0), answer("a", 1e9 + 2, 1.0)))
        .hasMessageContaining("answer[0].lengthMetres");
    assertThatThrownBy(() -> compare(answer("a", null, 1.0), answer("a", 0.0, 1.0)))
        .hasMessageContaining("answer[0].lengthMetres");
    assertThatThrownBy(() -> compare(answer("a", 0.0, 1.0), answer("a", null, 1.0)))
        .hasMessageContaining("answer[0].lengthMetres");
  }

  @Test
  void allElseAgreesExactly() {
    assertThatThrownBy(() -> compare(answer("a", 1.0, 1.0), answer("a", 1.0, 1.0000000001)))
        .hasMessageContaining("answer[0].degrees");
    assertThatThrownBy(() -> compare(answer("a", 1.0, 1.0), answer("b", 1.0, 1.0)))
        .hasMessageContaining("answer[0].name");
    assertThatThrownBy(() -> compare(answer("a", 1.0, 1.0), List.of()))
        .hasMessageContaining("size");
    assertThatThrownBy(() -> compare(answer("a", 1.0, 1.0), List.of(Optional.empty())))
        .hasMessageContaining("answer[0]");
  }
}
