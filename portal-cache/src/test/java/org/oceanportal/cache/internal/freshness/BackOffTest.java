package org.oceanportal.cache.internal.freshness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackOffTest {

  private static final BackOff BACK_OFF =
      new BackOff(Duration.ofSeconds(1), Duration.ofSeconds(10));

  @ParameterizedTest
  @CsvSource({"1, 1", "2, 2", "3, 4", "4, 8", "5, 10", "6, 10", "1000, 10"})
  void pausesDoubleUpToTheLongest(int failures, int seconds) {
    assertThat(BACK_OFF.pause(failures, 1)).isEqualTo(Duration.ofSeconds(seconds));
  }

  @Test
  void aPauseIsShortenedByUpToHalf() {
    assertThat(BACK_OFF.pause(1, 0)).isEqualTo(Duration.ofMillis(500));
    assertThat(BACK_OFF.pause(1, 0.5)).isEqualTo(Duration.ofMillis(750));
  }

  @Test
  void veryLongPausesDoNotOverflow() {
    var long1 = new BackOff(Duration.ofDays(300_000), Duration.ofDays(365_000));

    assertThat(long1.pause(Integer.MAX_VALUE, 1)).isEqualTo(Duration.ofDays(365_000));
  }

  @Test
  void contradictionsAreRefused() {
    assertThatThrownBy(() -> new BackOff(Duration.ofSeconds(2), Duration.ofSeconds(1)))
        .hasMessage("first must not be longer than longest but was PT2S and PT1S");
    assertThatThrownBy(() -> new BackOff(Duration.ofSeconds(-2), Duration.ofSeconds(1)))
        .hasMessage("first must not be negative but was PT-2S");
    assertThatThrownBy(() -> new BackOff(Duration.ZERO, Duration.ofDays(365_001)))
        .hasMessage("longest must be at most 365000 days but was PT8760024H");
  }
}
