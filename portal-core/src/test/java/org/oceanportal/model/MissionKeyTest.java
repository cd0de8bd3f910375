package org.oceanportal.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MissionKeyTest {

  @Test
  void aMissionWithoutPlatformOrNumberHasNone() {
    assertThat(MissionKey.of("SEA045", 1)).contains(new MissionKey("SEA045", 1));
    assertThat(MissionKey.of(null, 1)).isEmpty();
    assertThat(MissionKey.of("", 1)).isEmpty();
    assertThat(MissionKey.of("SEA045", null)).isEmpty();
  }

  @Test
  void aRecentMissionKnowsItsKey() {
    var mission = new RecentMission("SB2016", 3, null, null, MissionStatus.LIVE);

    assertThat(mission.key()).contains(new MissionKey("SB2016", 3));
  }
}
