package org.oceanportal.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.oceanportal.contract.MissionDocument.glider;
import static org.oceanportal.contract.MissionDocument.sailbuoy;
import static org.oceanportal.mongo.MissionField.*;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.oceanportal.model.FleetTotals;
import org.oceanportal.query.Scope;
import org.oceanportal.query.TotalsQuery;

/** The totals of a year: of the missions that start in it, and of what overlaps it. */
abstract class YearContract extends QuestionContract {

  YearContract(MissionStatsContract contract) {
    super(contract);
  }

  private FleetTotals startedIn(int year) {
    return stats().totals(TotalsQuery.gliders().inAnyBasin().year(year)).value();
  }

  private FleetTotals overlapping(int year) {
    return stats().totals(TotalsQuery.gliders().inAnyBasin().overlapping(year)).value();
  }

  @Test
  void aYearIncludesItsFirstInstant() {
    given(glider("SEA045", 1).from("2024-01-01T00:00:00Z"));
    assertThat(startedIn(2024).missions()).isEqualTo(1);
    assertThat(startedIn(2023).missions()).isZero();
  }

  @Test
  void aYearIncludesItsLastMillisecond() {
    given(glider("SEA045", 1).from("2023-12-31T23:59:59.999Z").to("2024-01-02T00:00:00Z"));
    assertThat(startedIn(2023).missions()).isEqualTo(1);
    assertThat(startedIn(2024).missions()).isZero();
  }

  @Test
  void aMissionBelongsWholeToTheYearOfItsStart() {
    given(
        glider("SEA045", 1)
            .from("2023-12-31T00:00:00Z")
            .to("2024-01-10T00:00:00Z")
            .with(PROFILES, 40));
    assertThat(startedIn(2023).timeAtSea()).isEqualTo(Duration.ofDays(10));
    assertThat(startedIn(2023).gliderDays()).isEqualTo(11);
    assertThat(startedIn(2023).profiles()).isEqualTo(40);
    assertThat(startedIn(2024).missions()).isZero();
  }

  @Test
  void aMissionWithoutAValidStartIsInNoYear() {
    given(
        glider("SEA045", 1).without(START),
        glider("SEA045", 2).with(START, null),
        glider("SEA045", 3).with(START, "2024-05-01"));
    assertThat(startedIn(2024).missions()).isZero();
    assertThat(startedIn(2024).dataIssues()).isZero();
  }

  @Test
  void theFirstAndTheLastYearCanBeAsked() {
    given(
        glider("SEA045", 1).from("0001-01-01T00:00:00Z"),
        glider("SEA045", 2).from("9998-12-31T23:59:59.999Z").to("9999-01-01T00:00:00Z"));
    assertThat(startedIn(1).missions()).isEqualTo(1);
    TotalsQuery lastYear = TotalsQuery.gliders().inAnyBasin().year(9998).at(Instant.MAX);
    assertThat(stats().totals(lastYear).value().missions()).isEqualTo(1);
  }

  @Test
  void scopeAndYearBothHold() {
    given(
        glider("SEA045", 1),
        glider("SEA045", 2).basin("Kattegat"),
        glider("SEA045", 3).from("2022-05-01T00:00:00Z"));
    assertThat(
            stats()
                .totals(TotalsQuery.gliders().in(Scope.basin("bornholm basin")).year(2024))
                .value()
                .missions())
        .isEqualTo(1);
  }

  @Test
  void sailbuoysHaveYearsToo() {
    given(sailbuoy(2016, 1), sailbuoy(2016, 2).from("2022-05-01T00:00:00Z"));
    assertThat(stats().totals(TotalsQuery.sailbuoys().year(2024)).value().missions()).isEqualTo(1);
  }

  @Test
  void byOverlapTimeAndDaysAreCutAtTheBoundsOfTheYear() {
    given(glider("SEA045", 1).from("2023-12-30T12:00:00Z").to("2024-01-02T06:00:00Z"));
    assertThat(overlapping(2023).timeAtSea()).isEqualTo(Duration.ofHours(36));
    assertThat(overlapping(2023).gliderDays()).isEqualTo(2);
    assertThat(overlapping(2024).timeAtSea()).isEqualTo(Duration.ofHours(30));
    assertThat(overlapping(2024).gliderDays()).isEqualTo(2);
    assertThat(overlapping(2023).missions()).isEqualTo(1);
    assertThat(overlapping(2024).missions()).isEqualTo(1);
    assertThat(overlapping(2022).missions()).isZero();
    assertThat(overlapping(2025).missions()).isZero();
  }

  @Test
  void byOverlapAMissionThatSpansTheYearFillsIt() {
    given(glider("SEA045", 1).from("2022-12-31T00:00:00Z").to("2024-01-02T00:00:00Z"));
    given(glider("SEA045", 2).from("2019-12-31T00:00:00Z").to("2021-01-02T00:00:00Z"));
    assertThat(overlapping(2020).timeAtSea()).isEqualTo(Duration.ofDays(366));
    assertThat(overlapping(2020).gliderDays()).isEqualTo(366);
    assertThat(overlapping(2023).gliderDays()).isEqualTo(365);
  }

  @Test
  void byOverlapAMissionWithinTheYearIsWhole() {
    given(glider("SEA045", 1));
    assertThat(overlapping(2024).timeAtSea()).isEqualTo(Duration.ofDays(10));
    assertThat(overlapping(2024).gliderDays()).isEqualTo(11);
  }

  @Test
  void byOverlapAMissionThatEndsAtTheFirstInstantTouchesTheYear() {
    given(glider("SEA045", 1).from("2023-12-31T00:00:00Z").to("2024-01-01T00:00:00Z"));
    assertThat(overlapping(2024).missions()).isEqualTo(1);
    assertThat(overlapping(2024).timeAtSea()).isZero();
    assertThat(overlapping(2024).gliderDays()).isEqualTo(1);
    assertThat(overlapping(2023).timeAtSea()).isEqualTo(Duration.ofDays(1));
    assertThat(overlapping(2023).gliderDays()).isEqualTo(1);
  }

  @Test
  void byOverlapAMissionThatStartsAsTheYearEndsIsOfTheNext() {
    given(glider("SEA045", 1).from("2024-01-01T00:00:00Z").to("2024-01-02T00:00:00Z"));
    assertThat(overlapping(2023).missions()).isZero();
  }

  @Test
  void byOverlapTheYearsOfAMissionAddUpToIt() {
    given(glider("SEA045", 1).from("2022-03-05T07:08:09.123Z").to("2024-02-03T04:05:06.789Z"));
    FleetTotals whole = stats().totals(TotalsQuery.gliders().inAnyBasin()).value();
    Duration time = Duration.ZERO;
    long days = 0;
    for (int year = 2022; year <= 2024; year++) {
      time = time.plus(overlapping(year).timeAtSea());
      days += overlapping(year).gliderDays();
    }
    assertThat(time).isEqualTo(whole.timeAtSea());
    assertThat(days).isEqualTo(whole.gliderDays());
  }

  @Test
  void byOverlapWhatCannotBeToldForAPartIsNull() {
    given(
        glider("SEA045", 1)
            .with(PROFILES, 5)
            .with(DISTANCE_METRES, 5)
            .with(DEPTH_METRES, 5)
            .with(DATA_POINTS, 5));
    FleetTotals totals = overlapping(2024);
    assertThat(totals.profiles()).isNull();
    assertThat(totals.dives()).isNull();
    assertThat(totals.distanceMetres()).isNull();
    assertThat(totals.depthMetres()).isNull();
    assertThat(totals.dataPoints()).isNull();
    assertThat(totals.platforms()).isEqualTo(1);
  }

  @Test
  void byOverlapAMissionStillAtSeaCountsButNotItsTimeYet() {
    given(glider("SEA045", 1).from("2023-12-01T00:00:00Z").stillAtSea());
    assertThat(overlapping(2024).missions()).isEqualTo(1);
    assertThat(overlapping(2024).timeAtSea()).isZero();
    assertThat(overlapping(2024).gliderDays()).isZero();
    assertThat(overlapping(2022).missions()).isZero();
  }
}
