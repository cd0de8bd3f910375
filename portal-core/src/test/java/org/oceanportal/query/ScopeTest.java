package org.oceanportal.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScopeTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Bornholm Basin",
        "all",
        "ALL",
        "basin",
        "Basin",
        "basin:",
        "BASIN:all",
        "Åland Sea",
        "a:b"
      })
  void aNamedScopeIsReadBackFromItsText(String name) {
    Scope scope = Scope.basin(name);
    Scope readBack = Scope.parse(scope.toString());
    assertThat(readBack).isEqualTo(scope);
    assertThat(readBack.basinName()).contains(name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"all", "basin"})
  void theOtherScopesAreReadBackToo(String text) {
    assertThat(Scope.parse(text)).hasToString(text);
    assertThat(Scope.parse(text)).isNotEqualTo(Scope.basin(text));
    assertThat(Scope.parse(" " + text.toUpperCase(Locale.ROOT))).isEqualTo(Scope.parse(text));
  }

  @ParameterizedTest
  @CsvSource({
    "Bornholm Basin, bornholm basin",
    "Åland Sea, ÅLAND SEA",
    "all, ALL",
    "Straße, STRAßE",
    "K, \u212A"
  })
  void namesThatDifferInCaseAreEqual(String one, String other) {
    assertThat(Scope.basin(one))
        .isEqualTo(Scope.basin(other))
        .hasSameHashCodeAs(Scope.basin(other));
  }

  @ParameterizedTest
  @CsvSource({"Kattegat, Skagerrak", "Strasse, Straße", "all, basin"})
  void otherNamesAreOtherScopes(String one, String other) {
    assertThat(Scope.basin(one)).isNotEqualTo(Scope.basin(other));
  }

  private static void assertRefused(String name) {
    assertThatThrownBy(() -> Scope.basin(name))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("basin must be at most 200 characters");
    assertThatThrownBy(() -> Scope.parse(name)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aNameIsNoLongerThanServersTakeInAPattern() {
    assertThat(Scope.basin("k".repeat(200)).basinName()).isPresent();
    assertRefused("k".repeat(201));
    assertRefused("k".repeat(3_000));
    assertRefused("k".repeat(60_000));
  }

  @Test
  void aNameIsTextThatAPatternCanHold() {
    assertRefused("Kat\0tegat");
    assertRefused("Kattegat\uD800");
    assertRefused("\uDC00Kattegat");
    assertThat(Scope.basin("\uD83C\uDF0A Sea").basinName()).isPresent();
  }
}
