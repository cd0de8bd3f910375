package org.oceanportal.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.oceanportal.contract.MissionDocument.glider;
import static org.oceanportal.contract.MissionDocument.sailbuoy;
import static org.oceanportal.mongo.MissionField.*;

import java.time.Duration;
import java.time.Instant;
import org.bson.types.Decimal128;
import org.junit.jupiter.api.Test;
import org.oceanportal.model.Fleet;
import org.oceanportal.model.FleetTotals;
import org.oceanportal.query.TotalsQuery;

/** What missions add up to when their values are right. */
abstract class TotalsContract extends QuestionContract {

  TotalsContract(MissionStatsContract contract) {
    super(contract);
  }

  private FleetTotals gliders() {
    return stats().totals(TotalsQuery.gliders().inAnyBasin()).value();
  }

  private FleetTotals sailbuoys() {
    return stats().totals(TotalsQuery.sailbuoys()).value();
  }

  private void givenThreeMissions() {
    given(
        glider("SEA045", 25)
            .from("2024-05-01T00:00:00Z")
            .to("2024-05-11T06:00:00Z")
            .with(PROFILES, 101)
            .with(DISTANCE_METRES, 1000.5)
            .with(DEPTH_METRES, 5000)
            .with(DATA_POINTS, 3_000_000_000L),
        glider("SEA045", 26)
            .from("2024-05-20T12:00:00Z")
            .to("2024-05-21T06:00:00Z")
            .with(PROFILES, 7)
            .with(DISTANCE_METRES, 200.25)
            .with(DEPTH_METRES, 300)
            .with(DATA_POINTS, 12),
        glider("SEA067", 1)
            .from("2024-02-28T23:59:59.999Z")
            .to("2024-03-01T00:00:00Z")
            .with(PROFILES, 20)
            .with(DISTANCE_METRES, 30)
            .with(DEPTH_METRES, 40.75)
            .with(DATA_POINTS, 5));
  }

  @Test
  void missionsAndDistinctPlatformsAreCounted() {
    givenThreeMissions();
    assertThat(gliders().missions()).isEqualTo(3);
    assertThat(gliders().platforms()).isEqualTo(2);
  }

  @Test
  void profilesAreAddedUp() {
    givenThreeMissions();
    assertThat(gliders().profiles()).isEqualTo(128);
  }

  @Test
  void halfDivesAreDroppedForEachMission() {
    givenThreeMissions();
    assertThat(gliders().dives()).isEqualTo(50 + 3 + 10);
  }

  @Test
  void timeAtSeaIsTheSumOfTheMissions() {
    givenThreeMissions();
    assertThat(gliders().timeAtSea())
        .isEqualTo(Duration.ofDays(10).plusHours(6).plusHours(18).plusDays(1).plusMillis(1));
  }

  @Test
  void gliderDaysAreCalendarDaysTouched() {
    givenThreeMissions();
    assertThat(gliders().gliderDays()).isEqualTo(11 + 2 + 3);
  }

  @Test
  void aDayIsTouchedByAnInstant() {
    given(
        glider("SEA045", 1).from("2024-05-01T10:00:00Z").to("2024-05-01T10:00:00Z"),
        glider("SEA045", 2).from("2024-05-01T00:00:00Z").to("2024-05-02T00:00:00Z"),
        glider("SEA045", 3).from("2024-05-01T23:59:59.999Z").to("2024-05-02T00:00:00Z"));
    assertThat(gliders().gliderDays()).isEqualTo(1 + 2 + 2);
  }

  @Test
  void daysBefore1970AreDaysToo() {
    given(glider("SEA045", 1).from("1969-12-31T23:59:59.999Z").to("1970-01-01T00:00:00Z"));
    given(glider("SEA045", 2).from("1964-02-28T12:00:00Z").to("1964-03-01T11:59:59.999Z"));
    assertThat(gliders().gliderDays()).isEqualTo(2 + 3);
    assertThat(gliders().timeAtSea()).isEqualTo(Duration.ofDays(2));
  }

  @Test
  void metresAreAddedUp() {
    givenThreeMissions();
    assertThat(gliders().distanceMetres()).isEqualTo(1230.75);
    assertThat(gliders().depthMetres()).isEqualTo(5340.75);
  }

  @Test
  void dataPointsAreAddedUp() {
    givenThreeMissions();
    assertThat(gliders().dataPoints()).isEqualTo(3_000_000_017L);
  }

  @Test
  void firstStartAndLastEndAreTold() {
    givenThreeMissions();
    assertThat(gliders().firstStart()).isEqualTo(Instant.parse("2024-02-28T23:59:59.999Z"));
    assertThat(gliders().lastEnd()).isEqualTo(Instant.parse("2024-05-21T06:00:00Z"));
  }

  @Test
  void goodDataHaveNoIssues() {
    givenThreeMissions();
    assertThat(gliders().dataIssues()).isZero();
  }

  @Test
  void timeAtSeaIsToldInThePortalsWords() {
    for (int mission = 1; mission <= 6; mission++) {
      given(glider("SEA045", mission).from("2022-01-01T00:00:00Z").to("2023-12-01T00:00:00Z"));
    }
    given(glider("SEA067", 1).from("2024-01-01T00:00:00Z").to("2024-01-01T23:59:59Z"));
    assertThat(gliders().prettyTimeAtSea()).isEqualTo("11 years 179 days");
  }

  @Test
  void parallelMissionsBothCount() {
    given(glider("SEA045", 1), glider("SEA067", 1));
    assertThat(gliders().timeAtSea()).isEqualTo(Duration.ofDays(20));
    assertThat(gliders().gliderDays()).isEqualTo(22);
  }

  @Test
  void twoDocumentsForOneMissionBothCount() {
    given(glider("SEA045", 1).with(PROFILES, 3), glider("SEA045", 1).with(PROFILES, 3));
    assertThat(gliders().missions()).isEqualTo(2);
    assertThat(gliders().platforms()).isEqualTo(1);
    assertThat(gliders().profiles()).isEqualTo(6);
    assertThat(gliders().dives()).isEqualTo(2);
    assertThat(gliders().dataIssues()).isZero();
  }

  @Test
  void aMissionWithoutAnEndCountsButNotItsTimeYet() {
    given(
        glider("SEA045", 1).stillAtSea().with(PROFILES, 8),
        glider("SEA067", 1).with(END, null).from("2024-05-20T00:00:00Z"));
    assertThat(gliders().missions()).isEqualTo(2);
    assertThat(gliders().profiles()).isEqualTo(8);
    assertThat(gliders().timeAtSea()).isZero();
    assertThat(gliders().gliderDays()).isZero();
    assertThat(gliders().firstStart()).isEqualTo(Instant.parse("2024-05-01T00:00:00Z"));
    assertThat(gliders().lastEnd()).isNull();
    assertThat(gliders().dataIssues()).isZero();
  }

  @Test
  void absentValuesAreNothingAndNoIssue() {
    given(
        glider("SEA045", 1).without(START).without(PLATFORM).without(MISSION),
        glider("SEA045", 1)
            .with(START, null)
            .with(PROFILES, null)
            .with(DISTANCE_METRES, null)
            .with(DEPTH_METRES, null)
            .with(DATA_POINTS, null)
            .with(PLATFORM, null));
    FleetTotals totals = gliders();
    assertThat(totals.lastEnd()).isEqualTo(Instant.parse("2024-05-11T00:00:00Z"));
    assertThat(totals)
        .isEqualTo(
            FleetTotals.builder()
                .missions(2)
                .profiles(0L)
                .dives(0L)
                .distanceMetres(0.0)
                .depthMetres(0.0)
                .dataPoints(0L)
                .lastEnd(totals.lastEnd())
                .build());
  }

  @Test
  void theTotalsOfAMissingCollectionAreZero() {
    givenNamesFor(Fleet.GLIDERS, PROFILES, DISTANCE_METRES, DEPTH_METRES, DATA_POINTS, BASIN);
    assertThat(gliders()).isEqualTo(none(0));
  }

  @Test
  void theTotalsOfNoMissionInScopeAreZero() {
    givenNamesFor(Fleet.GLIDERS, PROFILES, DISTANCE_METRES, DEPTH_METRES, DATA_POINTS, BASIN);
    given(glider("SEA045", 1).without(BASIN));
    assertThat(gliders()).isEqualTo(none(1));
  }

  private static FleetTotals none(long outsideScope) {
    return FleetTotals.builder()
        .profiles(0L)
        .dives(0L)
        .distanceMetres(0.0)
        .depthMetres(0.0)
        .dataPoints(0L)
        .missionsOutsideScope(outsideScope)
        .build();
  }

  @Test
  void theTotalsOfNoSailbuoyMissionAreZeroWhereItHasFigures() {
    givenNamesFor(Fleet.SAILBUOYS, DISTANCE_METRES);
    assertThat(sailbuoys()).isEqualTo(FleetTotals.builder().distanceMetres(0.0).build());
  }

  @Test
  void sailbuoysHaveNoProfilesDepthOrData() {
    given(
        sailbuoy(2016, 1).with(DISTANCE_METRES, 7.5),
        sailbuoy(2016, 2).with(DISTANCE_METRES, 2L),
        sailbuoy(999, 1));
    assertThat(sailbuoys())
        .isEqualTo(
            FleetTotals.builder()
                .missions(3)
                .platforms(2)
                .timeAtSea(Duration.ofDays(30))
                .gliderDays(33)
                .distanceMetres(9.5)
                .firstStart(Instant.parse("2024-05-01T00:00:00Z"))
                .lastEnd(Instant.parse("2024-05-11T00:00:00Z"))
                .build());
  }

  @Test
  void aFigureWithoutANameInTheSchemaIsNull() {
    given(glider("SEA045", 1).with(PROFILES, -1).with(DISTANCE_METRES, 5));
    var bare =
        schema()
            .withGliders(
                schema()
                    .gliders()
                    .without(PROFILES)
                    .without(DISTANCE_METRES)
                    .without(DEPTH_METRES)
                    .without(DATA_POINTS));
    FleetTotals totals = statsBy(bare).totals(TotalsQuery.gliders().inAnyBasin()).value();
    assertThat(totals.profiles()).isNull();
    assertThat(totals.dives()).isNull();
    assertThat(totals.distanceMetres()).isNull();
    assertThat(totals.depthMetres()).isNull();
    assertThat(totals.dataPoints()).isNull();
    assertThat(totals.dataIssues()).as("what is not asked for is no issue").isZero();
  }

  @Test
  void withoutANameForBasinsNoMissionIsInOne() {
    given(glider("SEA045", 1));
    var bare = statsBy(schema().withGliders(schema().gliders().without(BASIN)));
    assertThat(bare.totals(TotalsQuery.gliders().inAnyBasin()).value().missions()).isZero();
    assertThat(bare.totals(TotalsQuery.gliders()).value().missions()).isEqualTo(1);
  }

  @Test
  void numbersOfEveryTypeAreAddedUp() {
    given(
        glider("SEA045", 1).with(PROFILES, 1).with(DISTANCE_METRES, 1),
        glider("SEA045", 2).with(PROFILES, 2L).with(DISTANCE_METRES, 2L),
        glider("SEA045", 3).with(PROFILES, 4.0).with(DISTANCE_METRES, 4.5),
        glider("SEA045", 4)
            .with(PROFILES, Decimal128.parse("8"))
            .with(DISTANCE_METRES, Decimal128.parse("8.25")),
        glider("SEA045", 5).with(PROFILES, -0.0).with(DISTANCE_METRES, 0));
    assertThat(gliders().profiles()).isEqualTo(15);
    assertThat(gliders().dives()).isEqualTo(0 + 1 + 2 + 4);
    assertThat(gliders().distanceMetres()).isEqualTo(15.75);
    assertThat(gliders().dataIssues()).isZero();
  }

  @Test
  void ofAFractionalCountTheWholePartCounts() {
    given(
        glider("SEA045", 1).with(PROFILES, 3.9).with(DATA_POINTS, 10.7),
        glider("SEA045", 2).with(PROFILES, Decimal128.parse("3.9")).with(DATA_POINTS, 0.7));
    assertThat(gliders().profiles()).isEqualTo(6);
    assertThat(gliders().dives()).isEqualTo(2);
    assertThat(gliders().dataPoints()).isEqualTo(10);
    assertThat(gliders().dataIssues()).isZero();
  }

  @Test
  void sumsBeyondTheExactDoublesAreExact() {
    given(
        glider("SEA045", 1).with(DATA_POINTS, 1L << 53),
        glider("SEA045", 2).with(DATA_POINTS, 1),
        glider("SEA045", 3).with(DATA_POINTS, 0x1p53),
        glider("SEA045", 4).with(DATA_POINTS, 2));
    assertThat(gliders().dataPoints()).isEqualTo((1L << 54) + 3);
    assertThat(gliders().dataIssues()).isZero();
  }

  @Test
  void anAnswerIsOfTheMomentOfAsking() {
    assertThat(stats().totals(TotalsQuery.gliders().inAnyBasin()).asOf()).isEqualTo(NOW);
  }
}
