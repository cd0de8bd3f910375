package org.oceanportal.cache.internal.freshness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.oceanportal.cache.internal.freshness.Lifetime.DailyAt;
import org.oceanportal.cache.internal.freshness.Lifetime.Ttl;

class LifetimeTest {

  @Test
  void aTtlEndsThatMuchLater() {
    Instant since = Instant.parse("2026-03-01T00:00:00Z");

    assertThat(new Ttl(Duration.ofHours(24)).end(since)).isEqualTo("2026-03-02T00:00:00Z");
  }

  @ParameterizedTest
  @CsvSource({"PT0S", "PT-1S", "PT0.000999S", "P365000DT0.001S"})
  void aTtlOutOfRangeIsRefused(Duration ttl) {
    assertThatThrownBy(() -> new Ttl(ttl))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("ttl must be 1 ms to 365000 days but was " + ttl);
  }

  @ParameterizedTest
  @CsvSource({"PT0.001S", "P365000D"})
  void aTtlAtItsLimitIsTaken(Duration ttl) {
    assertThat(new Ttl(ttl).ttl()).isEqualTo(ttl);
  }

  @ParameterizedTest(name = "{0} in {1} after {2}: {3}")
  @CsvSource({
    // An ordinary day, before, at and after the time
    "03:30, Europe/Stockholm, 2026-01-10T02:29:59.999Z, 2026-01-10T02:30:00Z",
    "03:30, Europe/Stockholm, 2026-01-10T02:30:00Z,     2026-01-11T02:30:00Z",
    "03:30, Europe/Stockholm, 2026-01-10T12:00:00Z,     2026-01-11T02:30:00Z",
    // Clocks go forward from 02:00 to 03:00 on 29 March: 02:30 is shown as 03:30
    "02:30, Europe/Stockholm, 2026-03-28T12:00:00Z,     2026-03-29T01:30:00Z",
    "02:30, Europe/Stockholm, 2026-03-29T01:30:00Z,     2026-03-30T00:30:00Z",
    "03:30, Europe/Stockholm, 2026-03-28T12:00:00Z,     2026-03-29T01:30:00Z",
    // Clocks go back from 03:00 to 02:00 on 25 October: the first 02:30 counts, and only it
    "02:30, Europe/Stockholm, 2026-10-24T12:00:00Z,     2026-10-25T00:30:00Z",
    "02:30, Europe/Stockholm, 2026-10-25T00:30:00Z,     2026-10-26T01:30:00Z",
    "02:30, Europe/Stockholm, 2026-10-25T01:00:00Z,     2026-10-26T01:30:00Z",
    "03:30, Europe/Stockholm, 2026-10-24T12:00:00Z,     2026-10-25T02:30:00Z",
    // Clocks went back over midnight: 00:00:30 on the 2nd comes before the second 23:30 on the 1st
    "00:00:30, America/St_Johns, 2009-11-01T03:00:00Z,  2009-11-02T03:30:30Z",
    "00:00:30, America/St_Johns, 2009-11-01T02:30:30Z,  2009-11-02T03:30:30Z",
    // A day that did not happen
    "12:00, Pacific/Apia, 2011-12-29T23:00:00Z,         2011-12-30T22:00:00Z",
  })
  void aTimeOfDayComesOnceADay(LocalTime time, ZoneId zone, Instant since, Instant end) {
    assertThat(new DailyAt(time, zone).end(since)).isEqualTo(end);
  }

  @Test
  void aTimeOfDayIsAlwaysAheadAndNeverMoreThanTwoDays() {
    var daily = new DailyAt(LocalTime.of(2, 30), ZoneId.of("Europe/Stockholm"));
    Instant since = Instant.parse("2026-01-01T00:00:00Z");

    for (int i = 0; i < 366 * 24 * 4; i++) {
      Instant end = daily.end(since);
      assertThat(end).isAfter(since).isBefore(since.plus(Duration.ofHours(26)));
      since = since.plus(Duration.ofMinutes(15));
    }
  }
}
