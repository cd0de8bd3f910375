package org.oceanportal.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AmountsTest {

  @Test
  void aTimeIsGivenInAFittingUnit() {
    assertThat(Amounts.time(12.345, 0.678)).isEqualTo("12.3 ns ± 0.68");
    assertThat(Amounts.time(4_567, 12)).isEqualTo("4.57 µs ± 0.012");
    assertThat(Amounts.time(150e6, 15e6)).isEqualTo("150 ms ± 15");
    assertThat(Amounts.time(13.5e9, Double.NaN)).isEqualTo("13.5 s");
  }

  @Test
  void aRatioHasThreeDigits() {
    assertThat(Amounts.ratio(new Ratio(28_712, 1_234))).isEqualTo("28,700 ± 1,200");
    assertThat(Amounts.ratio(new Ratio(0.91234, 0.0123))).isEqualTo("0.912 ± 0.012");
  }

  @Test
  void manyBytesAreGivenInThousandsOrMillions() {
    assertThat(Amounts.bytes(40.0)).isEqualTo("40 B");
    assertThat(Amounts.bytes(0.001)).isEqualTo("0 B");
    assertThat(Amounts.bytes(41_400.0)).isEqualTo("41.4 kB");
    assertThat(Amounts.bytes(234e6)).isEqualTo("234 MB");
    assertThat(Amounts.bytes(null)).isEqualTo("–");
  }
}
