package org.oceanportal.views.compare;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DurationsTest {

  @Test
  void theMedianIsTheMiddle() {
    assertThat(times(9, 1, 5).median()).isEqualTo(5);
    assertThat(times(4).median()).isEqualTo(4);
  }

  @Test
  void ofAnEvenNumberItIsTheMeanOfTheTwoInTheMiddle() {
    assertThat(times(9, 1, 5, 6).median()).isEqualTo(5.5);
  }

  private static Durations times(long... nanos) {
    var times = new Durations();
    for (long each : nanos) {
      times.add(each);
    }
    return times;
  }
}
