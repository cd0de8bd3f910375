package org.oceanportal.cache.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class EntryTest {

  private static final Instant T = Instant.parse("2026-01-01T00:00:00Z");

  private static Entry<String> entry(Instant asOf, Instant computedAt, Instant validatedAt) {
    return new Entry<>("v", asOf, computedAt, validatedAt, Duration.ofMillis(3), "f", 7, 0.5);
  }

  @Test
  void instantsAreKeptToTheMillisecond() {
    Entry<String> entry = entry(T.plusNanos(1), T.plusNanos(1_999_999), T.plusNanos(2_000_001));

    assertThat(entry).isEqualTo(entry(T, T.plusMillis(1), T.plusMillis(2)));
  }

  @Test
  void instantsAreInOrder() {
    assertThatThrownBy(() -> entry(T.plusSeconds(1), T, T)).hasMessageContaining("in order");
    assertThatThrownBy(() -> entry(T, T.plusSeconds(1), T)).hasMessageContaining("in order");
  }

  @Test
  void instantsAreOfYearsThatTextCanTell() {
    assertThatThrownBy(() -> entry(Instant.MIN, T, T))
        .hasMessageStartingWith("asOf must be in years 1 to 9999");
    assertThatThrownBy(() -> entry(T, T, Instant.MAX))
        .hasMessageStartingWith("validatedAt must be in years 1 to 9999");
  }

  @Test
  void numbersAreInRange() {
    assertThatThrownBy(() -> new Entry<>("v", T, T, T, Duration.ofMillis(-1), null, 0, 0))
        .hasMessage("loadTime must not be negative but was PT-0.001S");
    assertThatThrownBy(() -> new Entry<>("v", T, T, T, Duration.ZERO, null, -1, 0))
        .hasMessage("fencing must be at least 0 but was -1");
    assertThatThrownBy(() -> new Entry<>("v", T, T, T, Duration.ZERO, null, 0, 1.5))
        .hasMessage("spread must be 0 to 1 but was 1.5");
    assertThatThrownBy(() -> new Entry<>("v", T, T, T, Duration.ZERO, null, 0, Double.NaN))
        .hasMessage("spread must be 0 to 1 but was NaN");
  }

  @Test
  void aRenewalKeepsWhenItWasComputed() {
    Entry<String> renewed = entry(T, T, T).validated(T.plusSeconds(9), 8);

    assertThat(renewed.computedAt()).isEqualTo(T);
    assertThat(renewed.validatedAt()).isEqualTo(T.plusSeconds(9));
    assertThat(renewed.fencing()).isEqualTo(8);
    assertThat(renewed.fingerprint()).isEqualTo("f");
  }
}
