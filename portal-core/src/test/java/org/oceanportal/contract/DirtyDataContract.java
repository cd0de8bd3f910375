package org.oceanportal.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.oceanportal.contract.MissionDocument.glider;
import static org.oceanportal.contract.MissionDocument.sailbuoy;
import static org.oceanportal.mongo.MissionField.*;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.bson.types.Decimal128;
import org.bson.types.Symbol;
import org.junit.jupiter.api.Test;
import org.oceanportal.model.Fleet;
import org.oceanportal.model.FleetTotals;
import org.oceanportal.model.MissionKey;
import org.oceanportal.model.TotalsLine;
import org.oceanportal.mongo.MissionField;
import org.oceanportal.query.BreakdownQuery;
import org.oceanportal.query.Dimension;
import org.oceanportal.query.Scope;
import org.oceanportal.query.TotalsQuery;

/** What totals make of values that cannot be right. */
abstract class DirtyDataContract extends QuestionContract {

  DirtyDataContract(MissionStatsContract contract) {
    super(contract);
  }

  private FleetTotals totals(Scope scope) {
    return stats().totals(TotalsQuery.gliders().in(scope)).value();
  }

  /** A mission for each value, each in a basin that is called after it. */
  private void givenEach(MissionField field, Map<String, Object> values) {
    given(
        values.entrySet().stream()
            .map(entry -> everyFigure(1).with(field, entry.getValue()).basin(entry.getKey()))
            .toArray(MissionDocument[]::new));
  }

  private static MissionDocument everyFigure(int mission) {
    return glider("SEA045", mission)
        .with(PROFILES, 10)
        .with(DISTANCE_METRES, 10)
        .with(DEPTH_METRES, 10)
        .with(DATA_POINTS, 10);
  }

  /** Asserts that each value counts as nothing and as one issue, and that the rest still counts. */
  private void assertNothingButAnIssue(MissionField field, FleetTotals expected) {
    givenEach(field, DirtyValues.noFigures());
    var each = new SoftAssertions();
    DirtyValues.noFigures()
        .keySet()
        .forEach(name -> each.assertThat(totals(Scope.basin(name))).as(name).isEqualTo(expected));
    each.assertAll();
  }

  /** One mission of many, each of which is in a basin of its own. */
  private static FleetTotals clean(
      long profiles, long dives, double distanceMetres, double depthMetres, long dataPoints) {
    long outside = DirtyValues.noFigures().size() - 1L;
    return FleetTotals.builder()
        .missions(1)
        .platforms(1)
        .profiles(profiles)
        .dives(dives)
        .timeAtSea(Duration.ofDays(10))
        .gliderDays(11)
        .distanceMetres(distanceMetres)
        .depthMetres(depthMetres)
        .dataPoints(dataPoints)
        .firstStart(Instant.parse("2024-05-01T00:00:00Z"))
        .lastEnd(Instant.parse("2024-05-11T00:00:00Z"))
        .dataIssues(1)
        .missionsOutsideScope(outside)
        .build();
  }

  @Test
  void profilesThatCannotBeRightAreNothingAndAnIssue() {
    assertNothingButAnIssue(PROFILES, clean(0, 0, 10, 10, 10));
  }

  @Test
  void distancesThatCannotBeRightAreNothingAndAnIssue() {
    assertNothingButAnIssue(DISTANCE_METRES, clean(10, 5, 0, 10, 10));
  }

  @Test
  void depthsThatCannotBeRightAreNothingAndAnIssue() {
    assertNothingButAnIssue(DEPTH_METRES, clean(10, 5, 10, 0, 10));
  }

  @Test
  void dataPointsThatCannotBeRightAreNothingAndAnIssue() {
    assertNothingButAnIssue(DATA_POINTS, clean(10, 5, 10, 10, 0));
  }

  @Test
  void anEndThatIsNoTimeIsNothingAndAnIssue() {
    givenEach(END, DirtyValues.noTimes());
    var each = new SoftAssertions();
    for (String name : DirtyValues.noTimes().keySet()) {
      FleetTotals totals = totals(Scope.basin(name));
      each.assertThat(totals.timeAtSea()).as(name).isZero();
      each.assertThat(totals.gliderDays()).as(name).isZero();
      each.assertThat(totals.firstStart()).as(name).isEqualTo("2024-05-01T00:00:00Z");
      each.assertThat(totals.lastEnd()).as(name).isNull();
      each.assertThat(totals.profiles()).as(name).isEqualTo(10);
      each.assertThat(totals.dataIssues()).as(name).isEqualTo(1);
    }
    each.assertAll();
  }

  @Test
  void aStartThatIsNoTimeIsNothingAndAnIssue() {
    givenEach(START, DirtyValues.noTimes());
    var each = new SoftAssertions();
    for (String name : DirtyValues.noTimes().keySet()) {
      FleetTotals totals = totals(Scope.basin(name));
      each.assertThat(totals.timeAtSea()).as(name).isZero();
      each.assertThat(totals.gliderDays()).as(name).isZero();
      each.assertThat(totals.firstStart()).as(name).isNull();
      each.assertThat(totals.lastEnd()).as(name).isEqualTo("2024-05-11T00:00:00Z");
      each.assertThat(totals.dataIssues()).as(name).isEqualTo(1);
    }
    each.assertAll();
  }

  @Test
  void theFirstValidTimeIsATime() {
    given(glider("SEA045", 1).from("0001-01-01T00:00:00Z").to("0001-01-03T00:00:00Z"));
    FleetTotals totals = totals(Scope.all());
    assertThat(totals.dataIssues()).isZero();
    assertThat(totals.gliderDays()).isEqualTo(3);
    assertThat(totals.timeAtSea()).isEqualTo(Duration.ofDays(2));
  }

  @Test
  void aReversedPairOfTimesIsNoTimeAtSeaAndAnIssue() {
    given(
        glider("SEA045", 1),
        glider("SEA045", 2).from("2024-05-08T00:00:00.001Z").to("2024-05-08T00:00:00Z"));
    FleetTotals totals = totals(Scope.all());
    assertThat(totals.timeAtSea()).isEqualTo(Duration.ofDays(10));
    assertThat(totals.gliderDays()).isEqualTo(11);
    assertThat(totals.missions()).isEqualTo(2);
    assertThat(totals.dataIssues()).isEqualTo(1);
  }

  @Test
  void aMissionThatEndsAsItStartsIsNoIssue() {
    given(glider("SEA045", 1).to("2024-05-01T00:00:00Z"));
    assertThat(totals(Scope.all()).dataIssues()).isZero();
    assertThat(totals(Scope.all()).timeAtSea()).isZero();
  }

  @Test
  void aMissionWithManyIssuesCountsOnce() {
    given(
        everyFigure(1),
        everyFigure(2).with(PROFILES, -1).with(DISTANCE_METRES, "5").with(START, true),
        everyFigure(3).with(DEPTH_METRES, Double.NaN));
    assertThat(totals(Scope.all()).dataIssues()).isEqualTo(2);
  }

  @Test
  void goodAndBadValuesInOneFleetAddUpToTheGoodOnes() {
    givenEach(PROFILES, DirtyValues.noFigures());
    given(everyFigure(2).basin("good"), everyFigure(3).basin("good"));
    FleetTotals totals = totals(Scope.inBasin());
    assertThat(totals.profiles()).isEqualTo(20);
    assertThat(totals.distanceMetres()).isEqualTo(10.0 * (DirtyValues.noFigures().size() + 2));
    assertThat(totals.dataIssues()).isEqualTo(DirtyValues.noFigures().size());
  }

  @Test
  void sailbuoysHaveIssuesOfTheirOwnFieldsOnly() {
    given(
        sailbuoy(2016, 1).with(DISTANCE_METRES, Double.NaN),
        sailbuoy(2016, 2).from("2024-05-12T00:00:00Z"),
        sailbuoy(2016, 3).with(END, "soon"),
        sailbuoy(2016, 4).with(LAT, "not asked for"));
    FleetTotals totals = stats().totals(TotalsQuery.sailbuoys()).value();
    assertThat(totals.missions()).isEqualTo(4);
    assertThat(totals.dataIssues()).isEqualTo(3);
    assertThat(totals.distanceMetres()).isZero();
    assertThat(totals.timeAtSea()).isEqualTo(Duration.ofDays(20));
  }

  /** The embedded server reckons with decimals as with doubles. */
  @Test
  void aDecimalIsTakenExactly() {
    assumeFalse(isEmbedded(), "the server reckons exactly");
    given(
        glider("SEA045", 1).with(PROFILES, Decimal128.parse("-1E-400")),
        glider("SEA045", 2).with(PROFILES, Decimal128.parse("-0E+3")));
    assertThat(stats().totals(TotalsQuery.gliders().inAnyBasin()).value().dataIssues())
        .isEqualTo(1);
  }

  /** The old type of symbols, which orders among texts, and which no pattern finds. */
  @Test
  void aSymbolIsATextButNoBasin() {
    assumeFalse(isEmbedded(), "the server stores symbols");
    given(
        glider("SEA045", 1)
            .with(PLATFORM, new Symbol("SEA045"))
            .with(BASIN, new Symbol("Kattegat")),
        glider("SEA045", 2).with(BASIN, "kattegat"));
    assertThat(totals(Scope.basin("Kattegat")).missions()).isEqualTo(1);
    FleetTotals totals = totals(Scope.all());
    assertThat(totals.missions()).isEqualTo(2);
    assertThat(totals.platforms()).isEqualTo(1);
    assertThat(stats().mission(Fleet.GLIDERS, new MissionKey("SEA045", 1)).value()).isPresent();
    assertThat(
            stats()
                .breakdown(new BreakdownQuery(TotalsQuery.gliders(), Dimension.PLATFORM))
                .value()
                .lines())
        .extracting(TotalsLine::key)
        .containsExactly("SEA045");
  }
}
