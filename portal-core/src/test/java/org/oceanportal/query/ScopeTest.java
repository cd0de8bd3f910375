package org.oceanportal.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ScopeTest {

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
