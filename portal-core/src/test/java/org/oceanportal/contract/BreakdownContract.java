package org.oceanportal.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.oceanportal.contract.MissionDocument.glider;
import static org.oceanportal.contract.MissionDocument.sailbuoy;
import static org.oceanportal.mongo.MissionField.*;

import java.time.Duration;
import java.util.List;
import java.util.function.ToLongFunction;
import org.junit.jupiter.api.Test;
import org.oceanportal.model.FleetTotals;
import org.oceanportal.model.TotalsLine;
import org.oceanportal.query.BreakdownQuery;
import org.oceanportal.query.Dimension;
import org.oceanportal.query.Scope;
import org.oceanportal.query.TotalsQuery;

/** Totals by year, platform, basin and project. */
abstract class BreakdownContract extends QuestionContract {

  private static final TotalsQuery ALL = TotalsQuery.gliders();

  BreakdownContract(MissionStatsContract contract) {
    super(contract);
  }

  private List<TotalsLine> lines(TotalsQuery totals, Dimension by) {
    return stats().breakdown(new BreakdownQuery(totals, by)).value().lines();
  }

  /** The lines of all gliders as key and number of missions. */
  private List<String> counts(Dimension by) {
    return counts(ALL, by);
  }

  private List<String> counts(TotalsQuery totals, Dimension by) {
    return lines(totals, by).stream()
        .map(line -> line.key() + ": " + line.totals().missions())
        .toList();
  }

  @Test
  void aYearIsThatOfTheStartInUtc() {
    given(
        glider("SEA045", 1).from("2022-12-31T23:59:59.999Z"),
        glider("SEA045", 2).from("2023-01-01T00:00:00Z"),
        glider("SEA045", 3).from("2023-12-31T23:59:59.999Z").to("2024-02-01T00:00:00Z"),
        glider("SEA045", 4).from("1969-07-01T00:00:00Z"));
    assertThat(counts(Dimension.YEAR)).containsExactly("1969: 1", "2022: 1", "2023: 2");
  }

  @Test
  void missionsWithoutAValidStartAreOfNoYear() {
    given(
        glider("SEA045", 1),
        glider("SEA045", 2).without(START),
        glider("SEA045", 3).with(START, null),
        glider("SEA045", 4).with(START, "2024-05-01"));
    assertThat(counts(Dimension.YEAR)).containsExactly("2024: 1", "null: 3");
    assertThat(lines(ALL, Dimension.YEAR).get(1).totals().dataIssues()).isEqualTo(1);
  }

  @Test
  void eachLineHasItsOwnTotals() {
    given(
        glider("SEA045", 1).with(PROFILES, 3).with(DISTANCE_METRES, 1.5),
        glider("SEA067", 1).with(PROFILES, 4).to("2024-05-02T00:00:00Z"),
        glider("SEA045", 2).with(PROFILES, 3).with(DISTANCE_METRES, -1));
    List<TotalsLine> lines = lines(ALL, Dimension.PLATFORM);
    assertThat(lines).extracting(TotalsLine::key).containsExactly("SEA045", "SEA067");
    FleetTotals first = lines.get(0).totals();
    assertThat(first.missions()).isEqualTo(2);
    assertThat(first.platforms()).isEqualTo(1);
    assertThat(first.profiles()).isEqualTo(6);
    assertThat(first.dives()).isEqualTo(2);
    assertThat(first.distanceMetres()).isEqualTo(1.5);
    assertThat(first.timeAtSea()).isEqualTo(Duration.ofDays(20));
    assertThat(first.gliderDays()).isEqualTo(22);
    assertThat(first.dataIssues()).isEqualTo(1);
    FleetTotals second = lines.get(1).totals();
    assertThat(second.profiles()).isEqualTo(4);
    assertThat(second.lastEnd()).isEqualTo("2024-05-02T00:00:00Z");
    assertThat(second.dataIssues()).isZero();
  }

  @Test
  void keysAreInOrderOfCodePointsAndNoneComesLast() {
    given(
        glider("\uD83D\uDE00", 1),
        glider("\uFF5E", 1),
        glider("Å", 1),
        glider("x", 1).without(PLATFORM),
        glider("a", 1),
        glider("Z", 1),
        glider("x", 1).with(PLATFORM, 7));
    assertThat(counts(Dimension.PLATFORM))
        .containsExactly("Z: 1", "a: 1", "Å: 1", "\uFF5E: 1", "\uD83D\uDE00: 1", "null: 2");
  }

  @Test
  void sailbuoysAreInOrderOfTheNamesThatAreShown() {
    given(sailbuoy(999, 1), sailbuoy(2016, 1), sailbuoy(999, 2), sailbuoy(1, 1).without(PLATFORM));
    assertThat(counts(TotalsQuery.sailbuoys(), Dimension.PLATFORM))
        .containsExactly("SB2016: 1", "SB999: 2", "null: 1");
  }

  @Test
  void projectsAreTakenToTheLetter() {
    given(
        glider("SEA045", 1).with(PROJECT, "SAMBA"),
        glider("SEA045", 2).with(PROJECT, "samba"),
        glider("SEA045", 3).with(PROJECT, "SAMBA"),
        glider("SEA045", 4).with(PROJECT, "<i>Å & ä</i>"),
        glider("SEA045", 5).with(PROJECT, null),
        glider("SEA045", 6).with(PROJECT, 5),
        glider("SEA045", 7));
    assertThat(counts(Dimension.PROJECT))
        .containsExactly("<i>Å & ä</i>: 1", "SAMBA: 2", "samba: 1", "null: 3");
  }

  @Test
  void aMissionThatNamesTwoBasinsCountsInEach() {
    given(
        glider("SEA045", 1).basin("Kattegat, Skagerrak").with(PROFILES, 4),
        glider("SEA045", 2).basin("Kattegat").with(PROFILES, 6));
    List<TotalsLine> lines = lines(ALL, Dimension.BASIN);
    assertThat(lines).extracting(TotalsLine::key).containsExactly("Kattegat", "Skagerrak");
    assertThat(lines).extracting(line -> line.totals().profiles()).containsExactly(10L, 4L);
  }

  @Test
  void aMissionThatNamesABasinTwiceCountsOnce() {
    given(glider("SEA045", 1).basin("KATTEGAT,KATTEGAT , Kattegat,kattegat"));
    assertThat(counts(Dimension.BASIN)).containsExactly("KATTEGAT: 1");
  }

  @Test
  void keysAreTheTrimmedNames() {
    given(
        glider("SEA045", 1).basin(" Kattegat\t"),
        glider("SEA045", 2).basin("\u00A0Kattegat,,"),
        glider("SEA045", 3).basin("Kattegat"));
    assertThat(counts(Dimension.BASIN)).containsExactly("Kattegat: 3");
  }

  @Test
  void spellingsThatDifferInCaseAreOneBasin() {
    given(
        glider("SEA045", 1).basin("åland sea"),
        glider("SEA045", 2).basin("Åland Sea, kattegat"),
        glider("SEA045", 3).basin("Kattegat"),
        glider("SEA045", 4).basin("Kattegat, Åland sea"));
    assertThat(counts(Dimension.BASIN)).containsExactly("Kattegat: 3", "Åland Sea: 3");
  }

  @Test
  void missionsWithoutABasinComeLast() {
    given(
        glider("SEA045", 1).without(BASIN),
        glider("SEA045", 2).with(BASIN, null),
        glider("SEA045", 3).basin(" ,"),
        glider("SEA045", 4).with(BASIN, 7),
        glider("SEA045", 5).with(BASIN, List.of("Kattegat")),
        glider("SEA045", 6).basin("Åland Sea"));
    assertThat(counts(Dimension.BASIN)).containsExactly("Åland Sea: 1", "null: 5");
    assertThat(counts(TotalsQuery.gliders().inAnyBasin(), Dimension.BASIN))
        .containsExactly("Åland Sea: 1");
  }

  @Test
  void aScopeChoosesMissionsAndNotLines() {
    given(glider("SEA045", 1).basin("Kattegat, Skagerrak"), glider("SEA045", 2).basin("Skagerrak"));
    assertThat(counts(TotalsQuery.gliders().in(Scope.basin("kattegat")), Dimension.BASIN))
        .containsExactly("Kattegat: 1", "Skagerrak: 1");
  }

  @Test
  void aYearChoosesMissionsToo() {
    given(glider("SEA045", 1), glider("SEA067", 1).from("2022-01-01T00:00:00Z"));
    assertThat(counts(TotalsQuery.gliders().inAnyBasin().year(2022), Dimension.PLATFORM))
        .containsExactly("SEA067: 1");
  }

  @Test
  void basinsOfSailbuoysAreTheirOwn() {
    given(sailbuoy(2016, 1).basin("Kattegat"), sailbuoy(2016, 2));
    assertThat(counts(TotalsQuery.sailbuoys(), Dimension.BASIN))
        .containsExactly("Kattegat: 1", "null: 1");
    assertThat(lines(TotalsQuery.sailbuoys(), Dimension.BASIN).get(0).totals().profiles()).isNull();
  }

  @Test
  void linesOfOneMissionEachAddUpToTheTotals() {
    given(
        glider("SEA045", 1).with(PROFILES, 11).with(PROJECT, "A").basin("Kattegat"),
        glider("SEA045", 2).with(PROFILES, 13).with(PROJECT, "B").from("2022-05-01T00:00:00Z"),
        glider("SEA067", 1).with(PROFILES, -1).with(PROJECT, "A").basin(""),
        glider("SEA067", 2).with(PROFILES, 9).from("2023-05-01T00:00:00Z").stillAtSea());
    FleetTotals whole = stats().totals(ALL).value();
    for (Dimension by : Dimension.values()) {
      List<TotalsLine> lines = lines(ALL, by);
      assertSum(by, lines, FleetTotals::missions, whole);
      assertSum(by, lines, FleetTotals::profiles, whole);
      assertSum(by, lines, FleetTotals::dives, whole);
      assertSum(by, lines, totals -> totals.timeAtSea().toMillis(), whole);
      assertSum(by, lines, FleetTotals::gliderDays, whole);
      assertSum(by, lines, FleetTotals::dataIssues, whole);
    }
  }

  private static void assertSum(
      Dimension by, List<TotalsLine> lines, ToLongFunction<FleetTotals> figure, FleetTotals whole) {
    assertThat(lines.stream().map(TotalsLine::totals).mapToLong(figure).sum())
        .as("by %s", by)
        .isEqualTo(figure.applyAsLong(whole));
  }

  @Test
  void ofNoMissionThereIsNoLine() {
    for (Dimension by : Dimension.values()) {
      assertThat(lines(ALL, by)).as("by %s", by).isEmpty();
    }
  }

  @Test
  void whatTheSchemaHasNoNameForIsOneLineWithoutAKey() {
    given(glider("SEA045", 1).with(PROJECT, "SAMBA"));
    var bare = statsBy(schema().withGliders(schema().gliders().without(PROJECT).without(BASIN)));
    for (Dimension by : List.of(Dimension.PROJECT, Dimension.BASIN)) {
      List<TotalsLine> lines = bare.breakdown(new BreakdownQuery(ALL, by)).value().lines();
      assertThat(lines).as("by %s", by).extracting(TotalsLine::key).containsOnlyNulls();
      assertThat(lines.get(0).totals().missions()).as("by %s", by).isEqualTo(1);
    }
  }
}
