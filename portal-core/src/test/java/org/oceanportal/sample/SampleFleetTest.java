package org.oceanportal.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;

/** The settings. */
class SampleFleetTest {

  private static final Instant AT = Instant.parse("2026-11-22T12:00:00.123Z");
  private static final SampleFleet STANDARD = SampleFleet.standard(AT);

  @Test
  void theStandardFleetIsCleanAndHas240Missions() {
    assertThat(STANDARD)
        .isEqualTo(
            new SampleFleet(Instant.parse("2026-11-22T12:00:00Z"), 240, 42, null, 30, false));
  }

  @Test
  void eachSettingChangesAlone() {
    assertThat(STANDARD.withMissions(7)).isEqualTo(new SampleFleet(AT, 7, 42, null, 30, false));
    assertThat(STANDARD.withSeed(7)).isEqualTo(new SampleFleet(AT, 240, 7, null, 30, false));
    assertThat(STANDARD.withProfilesPerMission(7))
        .isEqualTo(new SampleFleet(AT, 240, 42, 7, 30, false));
    assertThat(STANDARD.withProfileDocumentsOf(7))
        .isEqualTo(new SampleFleet(AT, 240, 42, null, 7, false));
    assertThat(STANDARD.withDirtyDocuments())
        .isEqualTo(new SampleFleet(AT, 240, 42, null, 30, true));
  }

  @Test
  void settingsOutOfRangeAreNamed() {
    assertThatThrownBy(() -> STANDARD.withMissions(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("missions must be 1 to 1000000 but was 0");
    assertThatThrownBy(() -> STANDARD.withMissions(1_000_001))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> STANDARD.withProfilesPerMission(-1))
        .hasMessage("profilesPerMission must be 0 to 100000 but was -1");
    assertThatThrownBy(() -> STANDARD.withProfileDocumentsOf(-1))
        .hasMessageStartingWith("missionsWithProfileDocuments must be 0 to");
  }

  @Test
  void theMomentIsOfThisCentury() {
    assertThatThrownBy(() -> SampleFleet.standard(Instant.parse("1999-12-31T23:59:59Z")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("at must be in the years 2000 to 2099 but was 1999-12-31T23:59:59Z");
    assertThatThrownBy(() -> SampleFleet.standard(Instant.parse("2100-01-01T00:00:00Z")))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
