package org.oceanportal.page.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.oceanportal.model.Box;

class WordsTest {

  private static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");

  @Test
  void numbersHaveCommas() {
    assertThat(Words.count(1_234_567L)).isEqualTo("1,234,567");
    assertThat(Words.count(null)).isEqualTo("–");
    assertThat(Words.kilometres(1_499.9)).isEqualTo("1 km");
    assertThat(Words.bytes(1L)).isEqualTo("1 byte");
    assertThat(Words.bytes(5_215L)).isEqualTo("5.2 kB");
    assertThat(Words.bytes(9_987_375L)).isEqualTo("10.0 MB");
  }

  @Test
  void measuredFiguresHaveThreeDigits() {
    assertThat(Words.time(new BigDecimal("1234.5"))).isEqualTo("1,230 ms");
    assertThat(Words.time(new BigDecimal("94.21"))).isEqualTo("94.2 ms");
    assertThat(Words.time(new BigDecimal("1"))).isEqualTo("1 ms");
    assertThat(Words.time(new BigDecimal("0.58"))).isEqualTo("580 µs");
    assertThat(Words.time(new BigDecimal("0.00123456"))).isEqualTo("1.23 µs");
    assertThat(Words.time(new BigDecimal("0.0000804"))).isEqualTo("80 ns");
    assertThat(Words.times(new BigDecimal("1.123E+5"))).isEqualTo("112,000");
    assertThat(Words.times(new BigDecimal("0.858"))).isEqualTo("0.858");
  }

  @Test
  void anAreaIsToldBySidesOfTheWorld() {
    assertThat(Words.area(new Box(-64.95, -64.79, -64.4, 10.84)))
        .isEqualTo("65.0° S to 64.8° S, 64.4° W to 10.8° E");
    assertThat(Words.area(new Box(57.04, 57.04, 11, 11.01))).isEqualTo("57.0° N, 11.0° E");
  }

  @Test
  void nounsFollowTheirNumber() {
    assertThat(Words.counted(1, "glider")).isEqualTo("1 glider");
    assertThat(Words.counted(0, "glider")).isEqualTo("0 gliders");
    assertThat(Words.timeAtSea(Duration.ofDays(366))).isEqualTo("1 year 1 day");
    assertThat(Words.timeAtSea(Duration.ofHours(47))).isEqualTo("1 day");
    assertThat(Words.timeAtSea(Duration.ofHours(20))).isEqualTo("20 hours");
    assertThat(Words.timeAtSea(Duration.ofMinutes(59))).isEqualTo("less than an hour");
  }

  @Test
  void timesAreUtcAndEnglishWhereverTheServerStands() {
    assertThat(Words.moment(NOW)).isEqualTo("1 Jun 2026, 12:00 UTC");
    assertThat(Words.day(null)).isEqualTo("–");
  }

  @Test
  void agesAreToldToTheirGreatestUnit() {
    assertThat(Words.ago(NOW, NOW.plusSeconds(59))).isEqualTo("just now");
    assertThat(Words.ago(NOW.plusSeconds(59), NOW)).as("clocks differ").isEqualTo("just now");
    assertThat(Words.ago(NOW.plus(Duration.ofDays(400)), NOW))
        .isEqualTo("400 days ahead of the clock");
    assertThat(Words.ago(NOW, NOW.plusSeconds(60))).isEqualTo("1 minute ago");
    assertThat(Words.ago(NOW, NOW.plus(Duration.ofHours(47)))).isEqualTo("47 hours ago");
    assertThat(Words.ago(NOW, NOW.plus(Duration.ofDays(2)))).isEqualTo("2 days ago");
  }

  @Test
  void freshnessEndsAtTheHour() {
    assertThat(FixAge.of(NOW.minus(Duration.ofHours(6)).plusMillis(1), NOW))
        .isEqualTo(FixAge.UNDER_6_HOURS);
    assertThat(FixAge.of(NOW.minus(Duration.ofHours(6)), NOW)).isEqualTo(FixAge.UNDER_12_HOURS);
    assertThat(FixAge.of(NOW.minus(Duration.ofHours(12)), NOW)).isEqualTo(FixAge.UNDER_24_HOURS);
    assertThat(FixAge.of(NOW.minus(Duration.ofHours(24)), NOW)).isEqualTo(FixAge.OLDER);
    assertThat(FixAge.of(null, NOW)).isEqualTo(FixAge.UNKNOWN);
    assertThat(FixAge.of(NOW.plusSeconds(59), NOW)).isEqualTo(FixAge.UNDER_6_HOURS);
    assertThat(FixAge.of(NOW.plusSeconds(60), NOW)).isEqualTo(FixAge.AHEAD);
  }
}
