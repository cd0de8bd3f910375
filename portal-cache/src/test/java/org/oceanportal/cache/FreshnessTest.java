package org.oceanportal.cache;

import static java.time.Duration.ofHours;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.oceanportal.cache.internal.freshness.BackOff;
import org.oceanportal.cache.internal.freshness.FreshnessSettings;
import org.oceanportal.cache.internal.freshness.Lifetime;

class FreshnessTest {

  private static final Freshness HOUR = Freshness.ttl(Duration.ofHours(1));
  private static final Freshness DAILY = Freshness.dailyAt(LocalTime.of(4, 0), ZoneOffset.UTC);

  @Test
  void aTtlAloneHasNoStaleTimesNoJitterAndNoPauses() {
    assertThat(HOUR.jitter()).isZero();
    assertThat(HOUR.staleWhileRevalidate()).isZero();
    assertThat(HOUR.staleIfError()).isZero();
    assertThat(HOUR.refreshAhead()).isEqualTo(1);
    assertThat(HOUR.backOff()).isEqualTo(BackOff.NONE);
    assertThat(HOUR.unchangedFor()).isNull();
  }

  @Test
  void eachSettingChangesItselfAlone() {
    Freshness all =
        HOUR.jitter(Duration.ofMinutes(1))
            .staleWhileRevalidate(Duration.ofMinutes(2))
            .staleIfError(Duration.ofMinutes(3))
            .refreshAhead(0.8)
            .backOff(Duration.ofSeconds(4), Duration.ofSeconds(5))
            .unchangedFor(Duration.ofHours(6));

    assertThat(all.settings())
        .isEqualTo(
            new FreshnessSettings(
                new Lifetime.Ttl(Duration.ofHours(1)),
                Duration.ofMinutes(1),
                Duration.ofMinutes(2),
                Duration.ofMinutes(3),
                0.8,
                new BackOff(Duration.ofSeconds(4), Duration.ofSeconds(5)),
                Duration.ofHours(6)));
  }

  @Test
  void theOrderOfSettingsDoesNotMatter() {
    Freshness rule = HOUR.staleWhileRevalidate(Duration.ofMinutes(5)).staleIfError(ofHours(1));

    assertThat(rule.staleWhileRevalidate(ofHours(2)).staleIfError(ofHours(7)))
        .isEqualTo(rule.staleIfError(ofHours(7)).staleWhileRevalidate(ofHours(2)))
        .hasSameHashCodeAs(rule.staleIfError(ofHours(7)).staleWhileRevalidate(ofHours(2)))
        .isNotEqualTo(rule);
  }

  @Test
  void equalStaleTimesAreAllowed() {
    assertThatNoException()
        .isThrownBy(() -> HOUR.staleWhileRevalidate(ofHours(2)).staleIfError(ofHours(2)));
  }

  static Stream<Arguments> contradictions() {
    return Stream.of(
        refused(() -> HOUR.jitter(Duration.ofHours(1)), "jitter must be shorter than the ttl"),
        refused(() -> HOUR.jitter(Duration.ofMillis(-1)), "jitter must be 0 to 365000 days"),
        refused(() -> DAILY.jitter(Duration.ofDays(1)), "jitter must be shorter than the ttl"),
        refused(() -> HOUR.refreshAhead(0), "refreshAhead must be above 0 and at most 1"),
        refused(() -> HOUR.refreshAhead(1.01), "refreshAhead must be above 0 and at most 1"),
        refused(() -> HOUR.refreshAhead(Double.NaN), "refreshAhead must be above 0"),
        refused(() -> DAILY.refreshAhead(0.8), "refreshAhead must be 1 with a time of day"),
        refused(() -> HOUR.staleIfError(Duration.ofSeconds(-1)), "staleIfError must be 0 to"),
        refused(
            () -> HOUR.staleWhileRevalidate(Duration.ofDays(365_001)),
            "staleWhileRevalidate must be 0 to 365000 days"),
        refused(
            () -> HOUR.unchangedFor(Duration.ofHours(1)),
            "unchangedFor must be longer than the ttl"),
        refused(
            () -> HOUR.unchangedFor(Duration.ofDays(365_001)),
            "unchangedFor must be 0 to 365000 days"),
        refused(
            () -> HOUR.backOff(Duration.ofSeconds(2), Duration.ofSeconds(1)),
            "first must not be longer than longest"));
  }

  private static Arguments refused(Supplier<Freshness> settings, String reason) {
    return Arguments.of(reason, settings);
  }

  @ParameterizedTest(name = "{0} #{index}")
  @MethodSource("contradictions")
  void contradictorySettingsAreRefusedWithTheReason(String reason, Supplier<Freshness> settings) {
    assertThatThrownBy(settings::get)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(reason);
  }

  @Test
  void settingsAtTheirLimitsAreTaken() {
    assertThatNoException()
        .isThrownBy(
            () -> {
              HOUR.jitter(Duration.ofMinutes(60).minusMillis(1));
              HOUR.refreshAhead(1);
              HOUR.staleWhileRevalidate(Duration.ofDays(1));
              HOUR.unchangedFor(Duration.ofHours(1).plusMillis(1)).unchangedFor(null);
              DAILY.unchangedFor(Duration.ofDays(7));
            });
  }

  @Test
  void theLongestSpansAreAllowedAndLongerOnesAreNot() {
    Duration tooLong = Lifetime.LONGEST.plusMillis(1);
    Freshness freshness = Freshness.ttl(Lifetime.LONGEST).staleIfError(Lifetime.LONGEST);

    assertThat(freshness.staleIfError()).isEqualTo(Lifetime.LONGEST);
    assertThatThrownBy(() -> freshness.staleIfError(tooLong))
        .hasMessage("staleIfError must be 0 to 365000 days but was " + tooLong);
  }
}
