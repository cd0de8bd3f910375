package org.oceanportal.cache.internal.freshness;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PausesTest {

  private final Exception down = new IllegalStateException("down");

  private final Pauses<Integer> pauses =
      new Pauses<>(new BackOff(Duration.ofHours(1), Duration.ofHours(1)), new Random(1));

  @Test
  void keysThatFailedLongAgoAreForgottenWhenThereAreMany() {
    for (int key = 0; key < Pauses.MOST; key++) {
      pauses.failed(key, down, 0);
    }
    long later = Duration.ofHours(2).toMillis();
    pauses.failed(Pauses.MOST, down, later);

    assertThat(pauses.cause(0, 1)).isNull();
    assertThat(pauses.cause(Pauses.MOST, later)).isSameAs(down);
  }

  @Test
  void beyondTheBoundTheOldestGoEvenIfTheyArePausing() {
    for (int key = 0; key < Pauses.MOST; key++) {
      pauses.failed(key, down, 0);
    }
    assertThat(pauses.cause(0, 1)).isSameAs(down);
    pauses.failed(0, down, 0);
    pauses.failed(Pauses.MOST, down, 0);

    assertThat(pauses.cause(1, 1)).isNull();
    assertThat(pauses.cause(0, 1)).isSameAs(down);
    assertThat(pauses.cause(2, 1)).isSameAs(down);
    assertThat(pauses.cause(Pauses.MOST, 1)).isSameAs(down);
  }
}
