package org.oceanportal.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.oceanportal.contract.MissionDocument.glider;
import static org.oceanportal.contract.MissionDocument.sailbuoy;
import static org.oceanportal.mongo.MissionField.*;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.bson.Document;
import org.bson.types.Decimal128;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.Test;
import org.oceanportal.model.FleetTotals;
import org.oceanportal.mongo.MissionField;
import org.oceanportal.query.Scope;
import org.oceanportal.query.TotalsQuery;

/** What totals make of values that cannot be right. */
abstract class DirtyDataContract extends QuestionContract {

  DirtyDataContract(MissionStatsContract contract) {
    super(contract);
  }

  /** Values that are no figure, each under the name of a basin. */
  private static Map<String, Object> noFigures() {
    var values = new LinkedHashMap<String, Object>();
    values.put("not a number", Double.NaN);
    values.put("negative int", -1);
    values.put("negative long", Long.MIN_VALUE);
    values.put("negative fraction", -0.5);
    values.put("smallest negative", -Double.MIN_VALUE);
    values.put("infinite", Double.POSITIVE_INFINITY);
    values.put("negative infinite", Double.NEGATIVE_INFINITY);
    values.put("beyond exact long", (1L << 53) + 1);
    values.put("greatest long", Long.MAX_VALUE);
    values.put("beyond exact double", 0x1p53 + 2);
    values.put("greatest double", Double.MAX_VALUE);
    values.put("decimal not a number", Decimal128.NaN);
    values.put("decimal infinite", Decimal128.POSITIVE_INFINITY);
    values.put("decimal negative", Decimal128.parse("-0.001"));
    values.put("decimal beyond exact", Decimal128.parse("9007199254740994"));
    values.put("decimal beyond double", Decimal128.parse("1E+400"));
    values.put("text", "12");
    values.put("empty text", "");
    values.put("boolean", true);
    values.put("date", new Date(12));
    values.put("list", List.of(12));
    values.put("empty list", List.of());
    values.put("document", new Document("value", 12));
    values.put("identifier", new ObjectId());
    return values;
  }

  /** Values that are no time, each under the name of a basin. */
  private static Map<String, Object> noTimes() {
    var values = new LinkedHashMap<String, Object>();
    values.put("text", "2024-05-05T00:00:00Z");
    values.put("long", 1_714_867_200_000L);
    values.put("double", 1.7148672e12);
    values.put("not a number", Double.NaN);
    values.put("boolean", false);
    values.put("list", List.of(Instant.parse("2024-05-05T00:00:00Z")));
    values.put("empty list", List.of());
    values.put("document", new Document());
    values.put("identifier", new ObjectId());
    values.put("before year 1", new Date(-62_135_596_800_001L));
    values.put("after year 9999", new Date(253_402_300_800_000L));
    values.put("greatest date", new Date(Long.MAX_VALUE));
    values.put("smallest date", new Date(Long.MIN_VALUE));
    return values;
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
    givenEach(field, noFigures());
    var each = new SoftAssertions();
    noFigures()
        .keySet()
        .forEach(name -> each.assertThat(totals(Scope.basin(name))).as(name).isEqualTo(expected));
    each.assertAll();
  }

  private static FleetTotals clean(
      long profiles, long dives, double distanceMetres, double depthMetres, long dataPoints) {
    return new FleetTotals(
        1,
        1,
        profiles,
        dives,
        Duration.ofDays(10),
        11,
        distanceMetres,
        depthMetres,
        dataPoints,
        Instant.parse("2024-05-01T00:00:00Z"),
        Instant.parse("2024-05-11T00:00:00Z"),
        1);
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
    givenEach(END, noTimes());
    var each = new SoftAssertions();
    for (String name : noTimes().keySet()) {
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
    givenEach(START, noTimes());
    var each = new SoftAssertions();
    for (String name : noTimes().keySet()) {
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
  void theFirstAndTheLastValidTimesAreTimes() {
    given(glider("SEA045", 1).from("0001-01-01T00:00:00Z").to("9999-12-31T23:59:59.999Z"));
    FleetTotals totals = totals(Scope.all());
    assertThat(totals.dataIssues()).isZero();
    assertThat(totals.gliderDays()).isEqualTo(3_652_059);
    assertThat(totals.timeAtSea()).isEqualTo(Duration.ofDays(3_652_059).minusMillis(1));
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
    givenEach(PROFILES, noFigures());
    given(everyFigure(2).basin("good"), everyFigure(3).basin("good"));
    FleetTotals totals = totals(Scope.inBasin());
    assertThat(totals.profiles()).isEqualTo(20);
    assertThat(totals.distanceMetres()).isEqualTo(10.0 * (noFigures().size() + 2));
    assertThat(totals.dataIssues()).isEqualTo(noFigures().size());
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
}
