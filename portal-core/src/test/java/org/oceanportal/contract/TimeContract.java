package org.oceanportal.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.oceanportal.contract.MissionDocument.glider;
import static org.oceanportal.contract.MissionDocument.sailbuoy;
import static org.oceanportal.mongo.MissionField.*;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.oceanportal.model.Fleet;
import org.oceanportal.model.FleetTotals;
import org.oceanportal.model.Mission;
import org.oceanportal.model.MissionKey;
import org.oceanportal.model.MissionSort;
import org.oceanportal.model.MissionStatus;
import org.oceanportal.model.RecentMission;
import org.oceanportal.model.TotalsLine;
import org.oceanportal.query.BreakdownQuery;
import org.oceanportal.query.Dimension;
import org.oceanportal.query.MissionsQuery;
import org.oceanportal.query.OneMissionQuery;
import org.oceanportal.query.RecentQuery;
import org.oceanportal.query.TotalsQuery;

/**
 * What a mission is at an instant, the same in every question: planned, at sea, recovered or lost;
 * and which of its times are believed. Missions are glider missions of SEA045.
 */
abstract class TimeContract extends QuestionContract {

  /** The end of a new mission, and an instant within it. */
  private static final Instant END_IN_MAY = Instant.parse("2024-05-11T00:00:00Z");

  private static final Instant WITHIN = Instant.parse("2024-05-04T12:00:00Z");

  private static final Duration DAY = Duration.ofHours(24);
  private static final Duration LONGEST = Duration.ofDays(730);
  private static final MissionsQuery LIST =
      MissionsQuery.of(Fleet.GLIDERS).sortedBy(MissionSort.PLATFORM, false);

  TimeContract(MissionStatsContract contract) {
    super(contract);
  }

  private FleetTotals totals(Instant at) {
    return stats().totals(TotalsQuery.gliders().inAnyBasin().at(at)).value();
  }

  private List<Integer> recent(Instant at) {
    return stats().recent(RecentQuery.gliders().inAnyBasin().at(at)).value().stream()
        .map(RecentMission::mission)
        .toList();
  }

  private MissionStatus status(int mission, Instant at) {
    Optional<Mission> found =
        stats()
            .mission(OneMissionQuery.of(Fleet.GLIDERS, new MissionKey("SEA045", mission)).at(at))
            .value();
    return found.orElseThrow().status();
  }

  private List<Integer> listed(MissionsQuery query) {
    return stats().missions(query).value().missions().stream().map(Mission::mission).toList();
  }

  /** Asserts a status in the question for one mission, in the list, and in the list's filter. */
  private void assertStatus(int mission, Instant at, MissionStatus expected) {
    assertThat(status(mission, at)).as("M%d at %s", mission, at).isEqualTo(expected);
    var filtered = new ArrayList<MissionStatus>();
    for (MissionStatus status : MissionStatus.values()) {
      for (Mission found : stats().missions(LIST.at(at).status(status)).value().missions()) {
        if (found.mission() == mission) {
          assertThat(found.status()).as("of M%d in a list", mission).isEqualTo(status);
          filtered.add(status);
        }
      }
    }
    assertThat(filtered).as("filters that find M%d", mission).containsExactly(expected);
  }

  @Test
  void aMissionThatStartsLaterIsPlannedAndInListsOnly() {
    given(
        glider("SEA045", 1).with(START, NOW).with(END, NOW).with(PROFILES, 2),
        glider("SEA045", 2).with(START, NOW.plusMillis(1)).with(END, NOW.plus(DAY)),
        glider("SEA045", 3).with(START, NOW.plus(DAY)).stillAtSea().with(PROFILES, 100),
        glider("SEA045", 4).with(START, NOW.plus(LONGEST)).with(COMPLETE, true));
    assertStatus(1, NOW, MissionStatus.LIVE);
    for (int planned = 2; planned <= 4; planned++) {
      assertStatus(planned, NOW, MissionStatus.PLANNED);
    }
    assertThat(listed(LIST)).containsExactly(1, 2, 3, 4);
    assertThat(recent(NOW)).containsExactly(1);
    assertThat(totals(NOW).missions()).isEqualTo(1);
    assertThat(totals(NOW).profiles()).isEqualTo(2);
    assertThat(totals(NOW).firstStart()).isEqualTo(NOW);
    assertThat(totals(NOW).dataIssues()).isZero();
  }

  @Test
  void aPlannedMissionIsInNoBreakdownAndInNoYear() {
    given(
        glider("SEA045", 1),
        glider("SEA045", 2).from("2024-07-01T00:00:00Z").basin("Kattegat"),
        glider("SEA067", 3).from("2025-07-01T00:00:00Z").stillAtSea());
    for (Dimension by : Dimension.values()) {
      assertThat(
              stats()
                  .breakdown(new BreakdownQuery(TotalsQuery.gliders().inAnyBasin(), by))
                  .value()
                  .lines())
          .as("by %s", by)
          .singleElement()
          .extracting(TotalsLine::totals)
          .isEqualTo(totals(NOW));
    }
    for (int year : new int[] {2024, 2025}) {
      long expected = year == 2024 ? 1 : 0;
      TotalsQuery query = TotalsQuery.gliders().inAnyBasin();
      assertThat(stats().totals(query.year(year)).value().missions()).isEqualTo(expected);
      assertThat(stats().totals(query.overlapping(year)).value().missions()).isEqualTo(expected);
    }
  }

  @Test
  void sailbuoysArePlannedToo() {
    given(
        sailbuoy(2016, 1).with(END, NOW),
        sailbuoy(2016, 2).with(START, NOW.plusSeconds(1)).with(END, NOW.plusSeconds(2)));
    assertThat(stats().totals(TotalsQuery.sailbuoys()).value().missions()).isEqualTo(1);
    assertThat(stats().recent(RecentQuery.sailbuoys()).value())
        .extracting(RecentMission::mission)
        .containsExactly(1);
  }

  @Test
  void aMissionIsPlannedThenLiveThenLateAsTimeGoesBy() {
    given(glider("SEA045", 1));
    Instant start = Instant.parse("2024-05-01T00:00:00Z");
    assertStatus(1, start.minusMillis(1), MissionStatus.PLANNED);
    assertStatus(1, start, MissionStatus.LIVE);
    assertStatus(1, WITHIN, MissionStatus.LIVE);
    assertStatus(1, END_IN_MAY.plus(DAY), MissionStatus.LIVE);
    assertStatus(1, END_IN_MAY.plus(DAY).plusMillis(1), MissionStatus.LATE);
  }

  @Test
  void aCompleteMissionIsCompleteFromItsEnd() {
    given(glider("SEA045", 1).with(COMPLETE, true));
    assertStatus(1, WITHIN, MissionStatus.LIVE);
    assertStatus(1, END_IN_MAY.minusMillis(1), MissionStatus.LIVE);
    assertStatus(1, END_IN_MAY, MissionStatus.COMPLETE);
    assertStatus(1, NOW, MissionStatus.COMPLETE);
  }

  @Test
  void completeNeedsAnEnd() {
    given(
        glider("SEA045", 1).with(COMPLETE, true).stillAtSea(),
        glider("SEA045", 2).with(COMPLETE, true).with(END, null).from("2020-01-01T00:00:00Z"),
        glider("SEA045", 3).with(COMPLETE, true).with(END, "2024-05-11"));
    assertStatus(1, NOW, MissionStatus.LIVE);
    assertStatus(2, NOW, MissionStatus.LATE);
    assertStatus(3, NOW, MissionStatus.LATE);
  }

  @Test
  void aMissionThatWasRecoveredIsRecentAndComplete() {
    given(
        glider("SEA045", 1).with(END, NOW.minusSeconds(60)).with(COMPLETE, true),
        glider("SEA045", 2).with(END, NOW.minusSeconds(60)).with(COMPLETE, false),
        glider("SEA045", 3).stillAtSea());
    assertThat(stats().recent(RecentQuery.gliders().inAnyBasin()).value())
        .extracting(RecentMission::status)
        .containsExactly(MissionStatus.COMPLETE, MissionStatus.LIVE, MissionStatus.LIVE);
  }

  @Test
  void timeAtSeaEndsAtTheInstantAskedAbout() {
    given(glider("SEA045", 1));
    assertThat(totals(WITHIN).timeAtSea()).isEqualTo(Duration.ofHours(84));
    assertThat(totals(WITHIN).gliderDays()).isEqualTo(4);
    assertThat(totals(WITHIN).lastEnd()).as("has not come yet").isNull();
    assertThat(totals(WITHIN).dataIssues()).isZero();
    assertThat(totals(END_IN_MAY).lastEnd()).isEqualTo(END_IN_MAY);
    assertThat(totals(NOW).timeAtSea()).isEqualTo(Duration.ofDays(10));
    assertThat(totals(WITHIN.plusNanos(999_999)).timeAtSea()).isEqualTo(Duration.ofHours(84));
  }

  @Test
  void timeAtSeaEndsNowForAMissionThatEndsAheadOfTheClock() {
    given(
        glider("SEA045", 1).with(START, NOW.minus(DAY)).with(END, NOW.plus(DAY)),
        glider("SEA045", 2).with(START, NOW).with(END, NOW.plusMillis(1)));
    assertThat(totals(NOW).timeAtSea()).isEqualTo(DAY);
    assertThat(totals(NOW).gliderDays()).isEqualTo(2 + 1);
    assertThat(totals(NOW).dataIssues()).isZero();
  }

  @Test
  void byOverlapTimeEndsAtTheInstantToo() {
    given(glider("SEA045", 1).from("2023-12-31T00:00:00Z").to("2024-01-10T00:00:00Z"));
    Instant newYear = Instant.parse("2024-01-01T00:00:00Z");
    assertThat(overlapping(2024, newYear.plus(DAY)).timeAtSea()).isEqualTo(DAY);
    assertThat(overlapping(2024, newYear.plus(DAY)).gliderDays()).isEqualTo(2);
    assertThat(overlapping(2024, newYear).missions()).isEqualTo(1);
    assertThat(overlapping(2024, newYear).timeAtSea()).isZero();
    assertThat(overlapping(2024, newYear.minusMillis(1)).missions()).isZero();
    assertThat(overlapping(2023, newYear.minusMillis(1)).timeAtSea()).isEqualTo(DAY.minusMillis(1));
    assertThat(overlapping(2023, NOW).timeAtSea()).isEqualTo(DAY);
  }

  private FleetTotals overlapping(int year, Instant at) {
    return stats().totals(TotalsQuery.gliders().inAnyBasin().overlapping(year).at(at)).value();
  }

  @Test
  void anEndMoreThanADayAheadOfTheClockCountsAsAbsentAndIsAnIssue() {
    Instant latest = NOW.plus(DAY);
    given(
        glider("SEA045", 1).with(END, latest),
        glider("SEA045", 2).with(END, latest.plusMillis(1)),
        glider("SEA045", 3).to("2062-05-11T00:00:00Z").with(COMPLETE, true),
        glider("SEA045", 4).from("2020-01-01T00:00:00Z").to("2062-05-11T00:00:00Z"));
    assertThat(stats().missions(LIST).value().missions())
        .extracting(Mission::end)
        .containsExactly(latest, null, null, null);
    assertStatus(2, NOW, MissionStatus.LIVE);
    assertStatus(3, NOW, MissionStatus.LIVE);
    assertStatus(4, NOW, MissionStatus.LATE);
    assertThat(recent(NOW)).containsExactly(1, 2, 3);
    FleetTotals totals = totals(NOW);
    assertThat(totals.timeAtSea()).isEqualTo(Duration.between(END_IN_MAY, NOW).plusDays(10));
    assertThat(totals.lastEnd()).isNull();
    assertThat(totals.dataIssues()).isEqualTo(3);
  }

  @Test
  void anEndAheadOfAPastInstantIsNoIssue() {
    given(glider("SEA045", 1));
    Instant before = Instant.parse("2024-05-02T00:00:00Z");
    assertThat(totals(before).dataIssues()).isZero();
    assertThat(totals(before).timeAtSea()).isEqualTo(DAY);
    assertThat(recent(before)).containsExactly(1);
  }

  @Test
  void anEndIsBelievedByTheClockHoweverFarTheInstantAskedAbout() {
    given(glider("SEA045", 1).with(END, NOW.plus(DAY).plusMillis(1)));
    Instant nextYear = NOW.plus(Duration.ofDays(365));
    assertStatus(1, nextYear, MissionStatus.LIVE);
    assertThat(recent(nextYear)).containsExactly(1);
    assertThat(totals(nextYear).dataIssues()).isEqualTo(1);
    assertThat(totals(nextYear).timeAtSea()).isZero();
  }

  @Test
  void endsThatCountAsAbsentAreLastInALists() {
    given(
        glider("SEA045", 1).to("2062-05-11T00:00:00Z"),
        glider("SEA045", 2),
        glider("SEA045", 3).stillAtSea());
    assertThat(listed(LIST.sortedBy(MissionSort.END, true))).containsExactly(2, 1, 3);
    MissionsQuery one = LIST.sortedBy(MissionSort.END, false).limit(1);
    var first = stats().missions(one).value();
    var second = stats().missions(one.after(first.next())).value();
    var third = stats().missions(one.after(second.next())).value();
    assertThat(List.of(first, second, third))
        .extracting(page -> page.missions().get(0).mission())
        .containsExactly(2, 1, 3);
    assertThat(third.next()).isNull();
  }

  @Test
  void aMissionWithoutAnEndIsAtSeaForAsLongAsTheLongestMission() {
    Instant first = NOW.minus(LONGEST);
    given(
        glider("SEA045", 1).with(START, first).stillAtSea(),
        glider("SEA045", 2).with(START, first.minusMillis(1)).with(END, null),
        glider("SEA045", 3).without(START).stillAtSea());
    assertStatus(1, NOW, MissionStatus.LIVE);
    assertStatus(2, NOW, MissionStatus.LATE);
    assertStatus(3, NOW, MissionStatus.LATE);
    assertThat(recent(NOW)).containsExactly(1);
    assertThat(totals(NOW).missions()).isEqualTo(3);
    assertThat(totals(NOW).timeAtSea()).isZero();
    assertThat(totals(NOW).dataIssues()).isEqualTo(2);
    assertThat(recent(NOW.minusMillis(1))).as("a millisecond ago").containsExactly(2, 1);
    assertThat(totals(NOW.minusMillis(1)).dataIssues()).isEqualTo(1);
  }

  @Test
  void aLongWindowFindsNoMissionThatIsLost() {
    given(glider("SEA045", 1).from("2020-01-01T00:00:00Z").stillAtSea());
    RecentQuery longest = RecentQuery.gliders().inAnyBasin().within(Duration.ofDays(365_000));
    assertThat(stats().recent(longest).value()).isEmpty();
  }

  @Test
  void aMissionWithoutAnEndWasAtSeaForAsLongAsTheLongestMission() {
    given(glider("SEA045", 1).from("2020-01-01T00:00:00Z").stillAtSea());
    Instant last = Instant.parse("2020-01-01T00:00:00Z").plus(LONGEST);
    assertThat(listed(LIST.between(last, null))).containsExactly(1);
    assertThat(listed(LIST.between(last.plusMillis(1), null))).isEmpty();
    assertThat(overlapping(2021, NOW).missions()).isEqualTo(1);
    assertThat(overlapping(2022, NOW).missions()).isZero();
  }

  @Test
  void aMissionLongerThanTheLongestCountsNoTimeAndIsAnIssue() {
    given(
        glider("SEA045", 1).from("2021-01-01T00:00:00Z").to("2023-01-01T00:00:00Z"),
        glider("SEA045", 2).from("2021-01-01T00:00:00Z").to("2023-01-01T00:00:00.001Z"),
        glider("SEA045", 3).from("2004-09-18T00:00:00Z").with(END, NOW).with(PROFILES, 7));
    FleetTotals totals = totals(NOW);
    assertThat(totals.missions()).isEqualTo(3);
    assertThat(totals.profiles()).isEqualTo(7);
    assertThat(totals.timeAtSea()).isEqualTo(LONGEST);
    assertThat(totals.gliderDays()).isEqualTo(731);
    assertThat(totals.dataIssues()).isEqualTo(2);
    assertThat(overlapping(2022, NOW).missions()).isEqualTo(3);
    assertThat(overlapping(2022, NOW).timeAtSea()).isEqualTo(Duration.ofDays(365));
    assertStatus(3, NOW, MissionStatus.LIVE);
    assertThat(recent(NOW)).containsExactly(3);
  }

  @Test
  void theInstantMayBeAsFarAsInstantsGo() {
    given(glider("SEA045", 1), glider("SEA045", 2).stillAtSea());
    assertThat(totals(Instant.MIN).missions()).isZero();
    assertThat(totals(Instant.MAX).timeAtSea()).isEqualTo(Duration.ofDays(10));
    assertThat(recent(Instant.MIN)).isEmpty();
    assertThat(recent(Instant.MAX)).isEmpty();
    assertStatus(2, Instant.MIN, MissionStatus.PLANNED);
    assertStatus(2, Instant.MAX, MissionStatus.LATE);
    assertThat(overlapping(9998, Instant.MAX).missions()).isZero();
    assertThat(listed(LIST.between(Instant.MIN, Instant.MAX))).containsExactly(1, 2);
    assertThat(listed(LIST.between(Instant.MAX, Instant.MAX))).isEmpty();
    RecentQuery longest = RecentQuery.gliders().inAnyBasin().within(Duration.ofDays(365_000));
    assertThat(stats().recent(longest.at(Instant.MIN)).value()).isEmpty();
  }

  @Test
  void aDateBeforeTheFirstOrAfterTheLastIsNoneAtAnyInstant() {
    Date before = Date.from(Instant.parse("0000-12-31T23:59:59.999Z"));
    Date after = Date.from(Instant.parse("+10000-01-01T00:00:00Z"));
    given(
        glider("SEA045", 1).with(START, before).stillAtSea(),
        glider("SEA045", 2).with(START, after).stillAtSea(),
        glider("SEA045", 3).with(START, "soon").with(END, before));
    for (Instant at : List.of(Instant.MIN, WITHIN, Instant.MAX)) {
      for (int mission = 1; mission <= 3; mission++) {
        assertStatus(mission, at, MissionStatus.LATE);
      }
      assertThat(recent(at)).as("recent at %s", at).isEmpty();
      assertThat(totals(at).missions()).as("missions at %s", at).isEqualTo(3);
    }
  }
}
