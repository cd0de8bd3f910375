package org.oceanportal.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.oceanportal.cache.internal.freshness.Verdict;
import org.oceanportal.cache.spi.Entry;
import org.oceanportal.cache.spi.Found;

class FreshnessRulesTest {

  private static final Instant T = Instant.parse("2026-01-01T12:00:00Z");
  private static final Duration HOUR = Duration.ofHours(1);
  private static final Freshness FRESH_FOR_AN_HOUR = Freshness.ttl(HOUR);

  private static Entry<String> entry(String fingerprint, double spread) {
    return new Entry<>("v", T, T, T, Duration.ZERO, fingerprint, 1, spread);
  }

  private static Verdict judge(Freshness freshness, boolean previous, Duration age) {
    var found = new Found<>(entry(null, 0), "memory", previous);
    return freshness.rules().judge(found, T.plus(age).toEpochMilli());
  }

  @Test
  void nothingFoundIsUseless() {
    assertThat(FRESH_FOR_AN_HOUR.rules().judge(null, 0)).isEqualTo(Verdict.USELESS);
  }

  @Test
  void aPreviousGenerationIsNeverFreshAndElseKeepsItsLimits() {
    Freshness ahead =
        FRESH_FOR_AN_HOUR
            .refreshAhead(0.5)
            .staleWhileRevalidate(HOUR)
            .staleIfError(HOUR.multipliedBy(2));

    assertThat(judge(ahead, false, Duration.ZERO)).isEqualTo(Verdict.FRESH);
    assertThat(judge(ahead, true, Duration.ZERO)).isEqualTo(Verdict.REVALIDATE);
    assertThat(judge(ahead, false, Duration.ofMinutes(30))).isEqualTo(Verdict.AHEAD);
    assertThat(judge(ahead, true, Duration.ofMinutes(30))).isEqualTo(Verdict.REVALIDATE);
    for (boolean previous : new boolean[] {false, true}) {
      assertThat(judge(ahead, previous, HOUR)).isEqualTo(Verdict.REVALIDATE);
      assertThat(judge(ahead, previous, HOUR.multipliedBy(2))).isEqualTo(Verdict.ON_ERROR);
      assertThat(judge(ahead, previous, HOUR.multipliedBy(3))).isEqualTo(Verdict.USELESS);
      assertThat(judge(ahead, previous, Duration.ofMillis(-1001))).isEqualTo(Verdict.USELESS);
    }
  }

  @Test
  void anEntryIsComputedNowIfItIsFromTheFutureByNoMoreThanClocksArePutRight() {
    Freshness ahead = FRESH_FOR_AN_HOUR.refreshAhead(0.5);

    assertThat(judge(ahead, false, Duration.ofMillis(-1))).isEqualTo(Verdict.FRESH);
    assertThat(judge(ahead, false, Duration.ofSeconds(-1))).isEqualTo(Verdict.FRESH);
    assertThat(judge(ahead, true, Duration.ofSeconds(-1))).isEqualTo(Verdict.REVALIDATE);
  }

  @Test
  void anEntryIsUsefulUntilItsLastLimit() {
    assertThat(usefulFor(FRESH_FOR_AN_HOUR, entry(null, 0))).isEqualTo(HOUR);
    assertThat(usefulFor(FRESH_FOR_AN_HOUR.staleWhileRevalidate(HOUR), entry(null, 0)))
        .isEqualTo(HOUR.multipliedBy(2));
    assertThat(usefulFor(FRESH_FOR_AN_HOUR.staleIfError(HOUR), entry(null, 0)))
        .isEqualTo(HOUR.multipliedBy(2));
    assertThat(usefulFor(FRESH_FOR_AN_HOUR.jitter(Duration.ofMinutes(20)), entry(null, 0.5)))
        .isEqualTo(Duration.ofMinutes(50));
    Freshness daily = Freshness.dailyAt(LocalTime.of(16, 0), ZoneOffset.UTC);
    assertThat(usefulFor(daily.jitter(HOUR), entry(null, 0.5))).isEqualTo(Duration.ofMinutes(270));
  }

  @Test
  void anEntryThatMayBeRenewedIsUsefulForAsLong() {
    Freshness renewed = FRESH_FOR_AN_HOUR.unchangedFor(Duration.ofDays(7));

    assertThat(usefulFor(renewed, entry("f", 0))).isEqualTo(Duration.ofDays(7));
    assertThat(usefulFor(renewed, entry(null, 0))).isEqualTo(HOUR);
    Entry<String> later = entry("f", 0).validated(T.plus(Duration.ofDays(2)), 2);
    assertThat(usefulFor(renewed, later)).isEqualTo(Duration.ofDays(5));
  }

  private static Duration usefulFor(Freshness freshness, Entry<?> entry) {
    return freshness.rules().usefulFor(entry);
  }

  @Test
  void whatIsComputedAtTheTimeOfDayIsFreshForADay() {
    var rules = Freshness.dailyAt(LocalTime.of(12, 0), ZoneOffset.UTC).rules();
    var before =
        new Entry<>(
            "v", T.minusMillis(1), T.minusMillis(1), T.minusMillis(1), Duration.ZERO, null, 1, 0);
    long now = T.toEpochMilli();

    assertThat(rules.judge(new Found<>(before, "memory"), now - 1)).isEqualTo(Verdict.FRESH);
    assertThat(rules.judge(new Found<>(before, "memory"), now)).isEqualTo(Verdict.USELESS);
    assertThat(rules.judge(new Found<>(entry(null, 0), "memory"), now)).isEqualTo(Verdict.FRESH);
  }

  @Test
  void onlyWhatHasAFingerprintAndIsNotTooOldIsRenewed() {
    var rules = FRESH_FOR_AN_HOUR.unchangedFor(Duration.ofDays(7)).rules();
    long now = T.toEpochMilli();
    long tooOld = T.plus(Duration.ofDays(7)).toEpochMilli();

    assertThat(rules.renews()).isTrue();
    assertThat(FRESH_FOR_AN_HOUR.rules().renews()).isFalse();
    assertThat(rules.renewable(entry("f", 0), now)).isTrue();
    assertThat(rules.renewable(entry("f", 0), tooOld - 1)).isTrue();
    assertThat(rules.renewable(entry("f", 0), tooOld)).isFalse();
    assertThat(rules.renewable(entry("f", 0), now - 1)).isTrue();
    assertThat(rules.renewable(entry("f", 0), now - 1001)).isFalse();
    assertThat(rules.renewable(entry(null, 0), now)).isFalse();
  }
}
