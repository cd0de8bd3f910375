package org.oceanportal.cache.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.oceanportal.cache.BackOff;

class PausesTest {

  private final Exception down = new IllegalStateException("down");
  private static final int MOST = 10_000;

  private final Pauses<Integer> pauses =
      new Pauses<>(new BackOff(Duration.ofHours(1), Duration.ofHours(1)), new Random(1));

  @Test
  void keysThatFailedLongAgoAreForgottenWhenThereAreMany() {
    for (int key = 0; key < MOST; key++) {
      pauses.failed(key, down, 0);
    }
    long later = Duration.ofHours(2).toMillis();
    pauses.failed(MOST, down, later);

    assertThat(pauses.cause(0, 1)).isNull();
    assertThat(pauses.cause(MOST, later)).isSameAs(down);
  }

  @Test
  void fewerAreNotAndNeitherAreThoseStillPausing() {
    for (int key = 1; key < MOST; key++) {
      pauses.failed(key, down, 0);
    }
    pauses.failed(MOST, down, Duration.ofHours(2).toMillis());
    assertThat(pauses.cause(1, 1)).isSameAs(down);

    pauses.failed(MOST + 1, down, 1);
    assertThat(pauses.cause(1, 1)).isSameAs(down);
  }
}
