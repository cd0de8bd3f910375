package org.oceanportal.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.oceanportal.contract.MissionDocument.glider;
import static org.oceanportal.contract.MissionDocument.sailbuoy;
import static org.oceanportal.mongo.MissionField.*;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.oceanportal.model.MissionStatus;
import org.oceanportal.model.RecentMission;
import org.oceanportal.query.RecentQuery;

/** Which missions are recent, in which order. */
abstract class RecentContract extends QuestionContract {

  private static final Instant DAY_AGO = NOW.minus(Duration.ofHours(24));
  private static final RecentQuery GLIDERS = RecentQuery.gliders().inAnyBasin();

  RecentContract(MissionStatsContract contract) {
    super(contract);
  }

  private List<RecentMission> recent(RecentQuery query) {
    return stats().recent(query).value();
  }

  private List<String> names(RecentQuery query) {
    return recent(query).stream().map(m -> m.platformSerial() + " M" + m.mission()).toList();
  }

  /** A mission that started in May and is still recent. */
  private static MissionDocument recentGlider(String serial, int mission) {
    return glider(serial, mission).with(END, NOW.minusSeconds(3600));
  }

  @Test
  void itTellsPlatformMissionStartEndAndStatus() {
    given(glider("SEA045", 25).from("2024-05-02T03:04:05.678Z").to("2024-06-01T09:10:11.123Z"));
    assertThat(recent(GLIDERS))
        .containsExactly(
            new RecentMission(
                "SEA045",
                25,
                Instant.parse("2024-05-02T03:04:05.678Z"),
                Instant.parse("2024-06-01T09:10:11.123Z"),
                MissionStatus.LIVE));
  }

  @Test
  void aSailbuoyIsShownByItsPrefixedNumber() {
    given(sailbuoy(2016, 3).with(END, NOW));
    assertThat(names(RecentQuery.sailbuoys())).containsExactly("SB2016 M3");
  }

  @Test
  void theFleetsAreApart() {
    given(recentGlider("SEA045", 1), sailbuoy(2016, 2).with(END, NOW));
    assertThat(names(GLIDERS)).containsExactly("SEA045 M1");
    assertThat(names(RecentQuery.sailbuoys())).containsExactly("SB2016 M2");
  }

  @Test
  void anAnswerIsOfTheMomentOfAsking() {
    given(recentGlider("SEA045", 1));
    assertThat(stats().recent(GLIDERS).asOf()).isEqualTo(NOW);
  }

  @Test
  void aMissingCollectionIsAnEmptyOne() {
    assertThat(recent(GLIDERS)).isEmpty();
    assertThat(recent(RecentQuery.sailbuoys())).isEmpty();
  }

  @Test
  void aMissionThatEndedAWindowAgoIsRecentAndAMillisecondEarlierIsNot() {
    given(
        glider("SEA045", 1).with(END, DAY_AGO),
        glider("SEA045", 2).with(END, DAY_AGO.minusMillis(1)));
    assertThat(names(GLIDERS)).containsExactly("SEA045 M1");
  }

  @Test
  void sailbuoysAreRecentForTwelveHours() {
    Instant edge = NOW.minus(Duration.ofHours(12));
    given(sailbuoy(2016, 1).with(END, edge), sailbuoy(2016, 2).with(END, edge.minusMillis(1)));
    assertThat(names(RecentQuery.sailbuoys())).containsExactly("SB2016 M1");
  }

  @Test
  void theWindowCanBeChanged() {
    given(
        glider("SEA045", 1).with(END, NOW.minus(Duration.ofDays(50))).from("2024-01-01T00:00:00Z"),
        glider("SEA045", 2).with(END, NOW));
    assertThat(names(GLIDERS.within(Duration.ofDays(50))))
        .containsExactly("SEA045 M1", "SEA045 M2");
    assertThat(names(GLIDERS.within(Duration.ZERO))).containsExactly("SEA045 M2");
  }

  @Test
  void theWindowCanEndAtAnotherInstant() {
    given(glider("SEA045", 1).to("2024-05-11T00:00:00Z"), glider("SEA045", 2).with(END, NOW));
    assertThat(names(GLIDERS.at(Instant.parse("2024-05-12T00:00:00Z"))))
        .containsExactly("SEA045 M1", "SEA045 M2");
    assertThat(names(GLIDERS.at(Instant.parse("2024-05-12T00:00:00.001Z"))))
        .containsExactly("SEA045 M2");
  }

  @Test
  void theLongestWindowReachesBackToTheFirstMission() {
    given(glider("SEA045", 1));
    assertThat(names(GLIDERS.within(Duration.ofDays(365_000)))).containsExactly("SEA045 M1");
  }

  @Test
  void aMissionThatStartsNowIsRecentAndAMillisecondLaterIsNot() {
    given(
        glider("SEA045", 1).with(START, NOW).with(END, NOW),
        glider("SEA045", 2).with(START, NOW.plusMillis(1)).with(END, NOW.plusSeconds(60)));
    assertThat(names(GLIDERS)).containsExactly("SEA045 M1");
  }

  /** The database's dates have no more than milliseconds; questions may. */
  @Test
  void theWindowIsExactBelowAMillisecond() {
    given(
        glider("SEA045", 1).with(END, DAY_AGO),
        glider("SEA045", 2).with(START, NOW).with(END, NOW));
    assertThat(names(GLIDERS.at(NOW.plusNanos(1)))).containsExactly("SEA045 M2");
    assertThat(names(GLIDERS.at(NOW.minusNanos(1)))).containsExactly("SEA045 M1");
    assertThat(names(GLIDERS.within(Duration.ofNanos(1)))).containsExactly("SEA045 M2");
  }

  @Test
  void aMissionThatEndsInTheFutureIsRecentOnceItHasStarted() {
    given(glider("SEA045", 1).to("2031-01-01T00:00:00Z"));
    assertThat(names(GLIDERS)).containsExactly("SEA045 M1");
  }

  @Test
  void aMissionWithoutAnEndIsAtSeaOnceItHasStarted() {
    given(
        glider("SEA045", 1).from("2023-01-01T00:00:00Z").stillAtSea(),
        glider("SEA045", 2).with(END, null),
        glider("SEA045", 3).with(START, NOW.plusMillis(1)).stillAtSea());
    assertThat(names(GLIDERS)).containsExactly("SEA045 M1", "SEA045 M2");
    assertThat(recent(GLIDERS)).extracting(RecentMission::end).containsOnlyNulls();
  }

  @Test
  void anEndThatIsNotATimeIsNoEndWithinTheWindow() {
    given(
        glider("SEA045", 1).with(END, "2024-06-01T00:00:00Z"),
        glider("SEA045", 2).with(END, NOW.toEpochMilli()),
        glider("SEA045", 3).with(END, true),
        glider("SEA045", 4).with(END, List.of(NOW)));
    assertThat(names(GLIDERS)).isEmpty();
  }

  @Test
  void aMissionWhoseStartIsNotATimeIsRecentByItsEndAndComesLast() {
    given(
        recentGlider("SEA001", 1).with(START, "2024-05-01"),
        recentGlider("SEA001", 2).without(START),
        recentGlider("SEA001", 3).with(START, null),
        recentGlider("SEA001", 4).with(START, 20240501),
        recentGlider("SEA001", 5));
    assertThat(names(GLIDERS))
        .containsExactly("SEA001 M5", "SEA001 M1", "SEA001 M2", "SEA001 M3", "SEA001 M4");
    assertThat(recent(GLIDERS).subList(1, 5)).extracting(RecentMission::start).containsOnlyNulls();
  }

  @Test
  void theOrderIsStartThenPlatformThenMission() {
    given(
        recentGlider("SEA067", 1),
        recentGlider("SEA045", 10),
        recentGlider("SEA045", 9),
        recentGlider("SEA099", 1).from("2024-04-30T23:59:59.999Z"));
    assertThat(names(GLIDERS)).containsExactly("SEA099 M1", "SEA045 M9", "SEA045 M10", "SEA067 M1");
  }

  @Test
  void missingKeysComeLast() {
    given(
        recentGlider("SEA045", 1).without(PLATFORM),
        recentGlider("SEA045", 2).with(PLATFORM, null),
        recentGlider("SEA045", 3).without(MISSION),
        recentGlider("SEA045", 4));
    assertThat(names(GLIDERS)).containsExactly("SEA045 M4", "SEA045 Mnull", "null M1", "null M2");
  }

  @Test
  void whatIsNotOfItsTypeIsNull() {
    given(recentGlider("SEA045", 1).with(PLATFORM, 45).with(MISSION, "M1"));
    assertThat(names(GLIDERS)).containsExactly("null Mnull");
  }

  @Test
  void namesAreInOrderOfCodePoints() {
    given(
        recentGlider("\uD83D\uDE00", 1),
        recentGlider("\uFF5E", 1),
        recentGlider("Å", 1),
        recentGlider("a", 1),
        recentGlider("Z", 1));
    assertThat(names(GLIDERS))
        .containsExactly("Z M1", "a M1", "Å M1", "\uFF5E M1", "\uD83D\uDE00 M1");
  }

  @Test
  void sailbuoysAreInOrderOfTheNamesThatAreShown() {
    given(sailbuoy(999, 1).with(END, NOW), sailbuoy(2016, 1).with(END, NOW));
    assertThat(names(RecentQuery.sailbuoys())).containsExactly("SB2016 M1", "SB999 M1");
  }

  @Test
  void twoDocumentsForOneMissionBothCount() {
    given(recentGlider("SEA045", 1), recentGlider("SEA045", 1));
    assertThat(names(GLIDERS)).containsExactly("SEA045 M1", "SEA045 M1");
  }

  @Test
  void namesAreGivenAsTheyAreStored() {
    given(recentGlider("<script>alert('Å')</script>", 1));
    assertThat(names(GLIDERS)).containsExactly("<script>alert('Å')</script> M1");
  }
}
