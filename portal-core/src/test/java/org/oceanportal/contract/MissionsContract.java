package org.oceanportal.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.oceanportal.contract.MissionDocument.glider;
import static org.oceanportal.contract.MissionDocument.sailbuoy;
import static org.oceanportal.mongo.MissionField.*;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.oceanportal.model.Fleet;
import org.oceanportal.model.Mission;
import org.oceanportal.model.MissionKey;
import org.oceanportal.model.MissionPage;
import org.oceanportal.model.MissionSort;
import org.oceanportal.model.MissionStatus;
import org.oceanportal.mongo.MissionField;
import org.oceanportal.query.MissionsQuery;
import org.oceanportal.query.Scope;

/** The list of missions: its filters and its orders. */
abstract class MissionsContract extends QuestionContract {

  private static final MissionsQuery GLIDERS =
      MissionsQuery.of(Fleet.GLIDERS).sortedBy(MissionSort.PLATFORM, false);

  MissionsContract(MissionStatsContract contract) {
    super(contract);
  }

  private List<String> names(MissionsQuery query) {
    return stats().missions(query).value().missions().stream()
        .map(mission -> mission.platformSerial() + " M" + mission.mission())
        .toList();
  }

  private List<Integer> numbers(MissionsQuery query) {
    return stats().missions(query).value().missions().stream().map(Mission::mission).toList();
  }

  @Test
  void aRowIsTheWholeMission() {
    given(
        glider("SEA045", 1)
            .with(LAT_MIN, 54)
            .with(LAT_MAX, 56)
            .with(LON_MIN, 14)
            .with(LON_MAX, 17)
            .with(PROFILES, 10)
            .with(VARIABLES, List.of("oxygen"))
            .with(PROJECT, "SAMBA")
            .with(COMMENT, "<b>"));
    MissionPage page = stats().missions(GLIDERS).value();
    assertThat(page.missions())
        .containsExactly(
            stats().mission(Fleet.GLIDERS, new MissionKey("SEA045", 1)).value().orElseThrow());
    assertThat(page.next()).isNull();
  }

  @Test
  void aMissingCollectionIsAnEmptyOne() {
    assertThat(stats().missions(GLIDERS).value()).isEqualTo(new MissionPage(List.of(), null));
    assertThat(names(MissionsQuery.of(Fleet.SAILBUOYS))).isEmpty();
  }

  @Test
  void withoutFiltersItIsEveryMissionNewestFirst() {
    given(
        glider("SEA045", 1).without(BASIN).from("2022-01-01T00:00:00Z"),
        glider("SEA045", 2).from("2024-01-01T00:00:00Z"),
        glider("SEA067", 1).from("2023-01-01T00:00:00Z"));
    assertThat(names(MissionsQuery.of(Fleet.GLIDERS)))
        .containsExactly("SEA045 M2", "SEA067 M1", "SEA045 M1");
  }

  @Test
  void aScopeFilters() {
    given(
        glider("SEA045", 1), glider("SEA045", 2).basin("Kattegat"), glider("SEA045", 3).basin(""));
    assertThat(numbers(GLIDERS.in(Scope.inBasin()))).containsExactly(1, 2);
    assertThat(numbers(GLIDERS.in(Scope.basin("kattegat")))).containsExactly(2);
  }

  @Test
  void aPlatformFilters() {
    given(glider("SEA045", 1), glider("SEA067", 2), glider("SEA04", 3), glider("sea045", 4));
    assertThat(numbers(GLIDERS.platform("SEA045"))).containsExactly(1);
    assertThat(numbers(GLIDERS.platform("SEA.*"))).isEmpty();
  }

  @Test
  void aSailbuoyIsFilteredByTheNameThatIsShown() {
    given(sailbuoy(2016, 1), sailbuoy(999, 2));
    MissionsQuery sailbuoys = MissionsQuery.of(Fleet.SAILBUOYS);
    assertThat(names(sailbuoys.platform("SB2016"))).containsExactly("SB2016 M1");
    assertThat(names(sailbuoys.platform("2016"))).isEmpty();
    assertThat(names(sailbuoys.platform("SB02016"))).isEmpty();
    assertThat(names(sailbuoys.platform("SEA045"))).isEmpty();
  }

  @Test
  void aProjectFiltersToTheLetter() {
    given(
        glider("SEA045", 1).with(PROJECT, "SAMBA"),
        glider("SEA045", 2).with(PROJECT, "samba"),
        glider("SEA045", 3).with(PROJECT, "SAMBA "),
        glider("SEA045", 4).with(PROJECT, "<i>Å.*</i>"),
        glider("SEA045", 5).with(PROJECT, List.of("SAMBA")));
    assertThat(numbers(GLIDERS.project("SAMBA"))).containsExactly(1);
    assertThat(numbers(GLIDERS.project("<i>Å.*</i>"))).containsExactly(4);
    assertThat(numbers(GLIDERS.project(".*"))).isEmpty();
  }

  @Test
  void betweenTwoInstantsIsWhoWasAtSeaThenBothIncluded() {
    Instant first = Instant.parse("2024-05-10T00:00:00Z");
    Instant last = Instant.parse("2024-05-20T00:00:00Z");
    given(
        glider("SEA045", 1).with(END, first),
        glider("SEA045", 2).with(END, first.minusMillis(1)),
        glider("SEA045", 3).with(START, last).with(END, NOW),
        glider("SEA045", 4).with(START, last.plusMillis(1)).with(END, NOW),
        glider("SEA045", 5).from("2024-05-12T00:00:00Z").to("2024-05-13T00:00:00Z"),
        glider("SEA045", 6).with(END, NOW),
        glider("SEA045", 7).stillAtSea());
    assertThat(numbers(GLIDERS.between(first, last))).containsExactly(1, 3, 5, 6, 7);
    assertThat(numbers(GLIDERS.between(first, null))).containsExactly(1, 3, 4, 5, 6, 7);
    assertThat(numbers(GLIDERS.between(null, last))).containsExactly(1, 2, 3, 5, 6, 7);
  }

  @Test
  void theBoundsAreExactBelowAMillisecond() {
    Instant end = Instant.parse("2024-05-11T00:00:00Z");
    Instant start = Instant.parse("2024-05-01T00:00:00Z");
    given(glider("SEA045", 1));
    assertThat(numbers(GLIDERS.between(end.minusNanos(1), null))).containsExactly(1);
    assertThat(numbers(GLIDERS.between(end.plusNanos(1), null))).isEmpty();
    assertThat(numbers(GLIDERS.between(null, start.plusNanos(1)))).containsExactly(1);
    assertThat(numbers(GLIDERS.between(null, start.minusNanos(1)))).isEmpty();
  }

  /** Before the first and after the last date that the database can hold. */
  @Test
  void theBoundsMayBeAsFarAsInstantsGo() {
    given(glider("SEA045", 1));
    assertThat(numbers(GLIDERS.between(Instant.MIN, Instant.MAX))).containsExactly(1);
    assertThat(numbers(GLIDERS.between(Instant.MAX, Instant.MAX))).isEmpty();
    assertThat(numbers(GLIDERS.between(Instant.MIN, Instant.MIN))).isEmpty();
  }

  @Test
  void aStatusFilters() {
    Instant dayAgo = NOW.minus(Duration.ofHours(24));
    given(
        glider("SEA045", 1).with(COMPLETE, true),
        glider("SEA045", 2).with(END, dayAgo),
        glider("SEA045", 3).with(END, dayAgo.minusMillis(1)),
        glider("SEA045", 4).stillAtSea(),
        glider("SEA045", 5).with(END, null).with(COMPLETE, true),
        glider("SEA045", 6).with(END, "yesterday"),
        glider("SEA045", 7).with(END, NOW).with(COMPLETE, "true"));
    assertThat(numbers(GLIDERS.status(MissionStatus.COMPLETE))).containsExactly(1);
    assertThat(numbers(GLIDERS.status(MissionStatus.LIVE))).containsExactly(2, 4, 5, 7);
    assertThat(numbers(GLIDERS.status(MissionStatus.LATE))).containsExactly(3, 6);
  }

  @Test
  void aStatusIsToldForTheInstantAskedFor() {
    given(glider("SEA045", 1));
    MissionsQuery inMay = GLIDERS.at(Instant.parse("2024-05-12T00:00:00Z"));
    assertThat(numbers(inMay.status(MissionStatus.LIVE))).containsExactly(1);
    assertThat(stats().missions(inMay).value().missions().get(0).status())
        .isEqualTo(MissionStatus.LIVE);
    assertThat(numbers(GLIDERS.status(MissionStatus.LIVE))).isEmpty();
  }

  @Test
  void allFiltersHoldTogether() {
    given(
        glider("SEA045", 1).with(PROJECT, "A").basin("Kattegat"),
        glider("SEA045", 2).with(PROJECT, "B").basin("Kattegat"),
        glider("SEA067", 1).with(PROJECT, "A").basin("Kattegat"),
        glider("SEA045", 3).with(PROJECT, "A"),
        glider("SEA045", 4).with(PROJECT, "A").basin("Kattegat").with(COMPLETE, true));
    assertThat(
            numbers(
                GLIDERS
                    .in(Scope.basin("Kattegat"))
                    .platform("SEA045")
                    .project("A")
                    .status(MissionStatus.LATE)
                    .between(Instant.parse("2024-05-11T00:00:00Z"), NOW)))
        .containsExactly(1);
  }

  /** Missions numbered by the place that the values put them in, stored in another order. */
  private void assertOrder(
      MissionSort sort, MissionField field, Object low, Object mid, Object top) {
    given(
        glider("SEA001", 3).with(field, top),
        glider("SEA001", 9).without(field),
        glider("SEA001", 1).with(field, low),
        glider("SEA001", 8).with(field, null),
        glider("SEA001", 2).with(field, mid));
    assertThat(numbers(GLIDERS.sortedBy(sort, false))).containsExactly(1, 2, 3, 8, 9);
    assertThat(numbers(GLIDERS.sortedBy(sort, true))).containsExactly(3, 2, 1, 8, 9);
  }

  @Test
  void startsAreInOrderOfTime() {
    assertOrder(
        MissionSort.START, START, Instant.parse("1969-01-01T00:00:00Z"), NOW, NOW.plusMillis(1));
  }

  @Test
  void endsAreInOrderOfTimeAndWhoIsAtSeaComesLast() {
    assertOrder(
        MissionSort.END, END, Instant.parse("1969-01-01T00:00:00Z"), NOW, NOW.plusMillis(1));
  }

  @Test
  void platformsAreInOrderOfCodePoints() {
    assertOrder(MissionSort.PLATFORM, PLATFORM, "SEA9", "sea1", "\uFF5E");
  }

  @Test
  void platformsBeyondTheBasicPlaneAreInOrderOfCodePoints() {
    assumeTrue(!isEmbedded(), "the embedded server sorts by char");
    assertOrder(MissionSort.PLATFORM, PLATFORM, "SEA9", "\uFF5E", "\uD83D\uDE00");
  }

  @Test
  void projectsAreInOrderOfCodePoints() {
    assertOrder(MissionSort.PROJECT, PROJECT, "Z", "a", "Å");
  }

  @Test
  void profilesAreInOrderOfNumber() {
    assertOrder(MissionSort.PROFILES, PROFILES, 9, 10.0, 3_000_000_000L);
  }

  @Test
  void distancesAreInOrderOfNumber() {
    assertOrder(MissionSort.DISTANCE, DISTANCE_METRES, 0, 0.5, 9);
  }

  @Test
  void whatIsNotOfItsTypeComesLastAsIfItWereAbsent() {
    given(
        glider("SEA001", 1).with(PROFILES, "12").with(DISTANCE_METRES, -1).with(START, "2024"),
        glider("SEA001", 2).with(PROFILES, Double.NaN).with(DISTANCE_METRES, true).with(END, 7),
        glider("SEA001", 3).with(PROFILES, 5).with(DISTANCE_METRES, 5).with(PROJECT, "A"),
        glider("SEA001", 4).with(PROFILES, 1e300).with(START, List.of(NOW)).with(PROJECT, 7));
    for (boolean descending : new boolean[] {false, true}) {
      assertThat(numbers(GLIDERS.sortedBy(MissionSort.PROFILES, descending)))
          .containsExactly(3, 1, 2, 4);
      assertThat(numbers(GLIDERS.sortedBy(MissionSort.DISTANCE, descending)))
          .containsExactly(3, 1, 2, 4);
      assertThat(numbers(GLIDERS.sortedBy(MissionSort.START, descending)))
          .containsExactly(2, 3, 1, 4);
      assertThat(numbers(GLIDERS.sortedBy(MissionSort.END, descending)))
          .containsExactly(1, 3, 4, 2);
      assertThat(numbers(GLIDERS.sortedBy(MissionSort.PROJECT, descending)))
          .containsExactly(3, 1, 2, 4);
    }
  }

  @Test
  void tiesAreInOrderOfPlatformThenMissionInEitherDirection() {
    given(
        glider("SEA067", 1),
        glider("SEA045", 10),
        glider("SEA045", 9),
        glider("SEA045", 1).without(PLATFORM),
        glider("SEA045", 1).without(MISSION));
    for (boolean descending : new boolean[] {false, true}) {
      assertThat(names(GLIDERS.sortedBy(MissionSort.START, descending)))
          .containsExactly("SEA045 M9", "SEA045 M10", "SEA045 Mnull", "SEA067 M1", "null M1");
    }
  }

  @Test
  void sailbuoysAreInOrderOfTheNamesThatAreShown() {
    given(sailbuoy(999, 1), sailbuoy(2016, 1), sailbuoy(1, 1).without(PLATFORM));
    MissionsQuery sailbuoys = MissionsQuery.of(Fleet.SAILBUOYS);
    assertThat(names(sailbuoys.sortedBy(MissionSort.PLATFORM, false)))
        .containsExactly("SB2016 M1", "SB999 M1", "null M1");
    assertThat(names(sailbuoys.sortedBy(MissionSort.PLATFORM, true)))
        .containsExactly("SB999 M1", "SB2016 M1", "null M1");
    assertThat(names(sailbuoys.sortedBy(MissionSort.START, true)))
        .containsExactly("SB2016 M1", "SB999 M1", "null M1");
  }

  @Test
  void whatTheSchemaHasNoNameForLeavesTheOrderToTheTies() {
    given(
        glider("SEA045", 2).with(PROJECT, "A").with(PROFILES, 1),
        glider("SEA045", 1).with(PROJECT, "B").with(PROFILES, 2));
    var bare = statsBy(schema().withGliders(schema().gliders().without(PROJECT).without(PROFILES)));
    for (MissionSort sort : List.of(MissionSort.PROJECT, MissionSort.PROFILES)) {
      assertThat(bare.missions(GLIDERS.sortedBy(sort, true)).value().missions())
          .extracting(Mission::mission)
          .containsExactly(1, 2);
    }
    assertThat(bare.missions(GLIDERS.project("A")).value().missions()).isEmpty();
  }
}
