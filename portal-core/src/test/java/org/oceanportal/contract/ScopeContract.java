package org.oceanportal.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.oceanportal.contract.MissionDocument.glider;
import static org.oceanportal.contract.MissionDocument.sailbuoy;
import static org.oceanportal.mongo.MissionField.*;

import java.util.List;
import java.util.Locale;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.oceanportal.model.Breakdown;
import org.oceanportal.model.Fleet;
import org.oceanportal.model.Mission;
import org.oceanportal.model.MissionSort;
import org.oceanportal.model.RecentMission;
import org.oceanportal.query.BreakdownQuery;
import org.oceanportal.query.Dimension;
import org.oceanportal.query.MissionsQuery;
import org.oceanportal.query.RecentQuery;
import org.oceanportal.query.Scope;
import org.oceanportal.query.TotalsQuery;

/** What a scope lets through, the same in every question. */
abstract class ScopeContract extends QuestionContract {

  ScopeContract(MissionStatsContract contract) {
    super(contract);
  }

  /** Gliders at sea, numbered from 1, one for each basin value. */
  private void givenBasins(Object... basins) {
    for (int i = 0; i < basins.length; i++) {
      given(glider("SEA045", i + 1).stillAtSea().with(BASIN, basins[i]));
    }
  }

  /** The numbers of the gliders in a scope, on which the questions that list missions agree. */
  private List<Integer> in(Scope scope) {
    var listed =
        stats()
            .missions(MissionsQuery.of(Fleet.GLIDERS).in(scope).sortedBy(MissionSort.START, false));
    var recent = stats().recent(RecentQuery.gliders().in(scope));
    List<Integer> numbers = listed.value().missions().stream().map(Mission::mission).toList();
    assertThat(recent.value()).extracting(RecentMission::mission).isEqualTo(numbers);
    assertThat(stats().totals(TotalsQuery.gliders().in(scope)).value().missions())
        .isEqualTo(numbers.size());
    return numbers;
  }

  @Test
  void allIsEveryMission() {
    given(glider("SEA045", 1).stillAtSea().without(BASIN));
    given(glider("SEA045", 2).stillAtSea().with(BASIN, null));
    given(glider("SEA045", 3).stillAtSea());
    assertThat(in(Scope.all())).containsExactly(1, 2, 3);
  }

  @Test
  void inBasinIsEveryMissionThatNamesOne() {
    givenBasins("Bornholm Basin", " Kattegat ", ",Skagerrak", "Åland Sea, Kattegat", "0", "-");
    assertThat(in(Scope.inBasin())).containsExactly(1, 2, 3, 4, 5, 6);
  }

  @Test
  void aMissionWithoutABasinIsInNone() {
    givenNamesFor(Fleet.GLIDERS, BASIN);
    given(glider("SEA045", 1).stillAtSea().without(BASIN));
    assertThat(in(Scope.inBasin())).isEmpty();
  }

  @Test
  void blanksAndCommasNameNoBasin() {
    givenBasins(null, "", " ", "   ", ",", " , ,", "\t", "\u00A0", "\n,\u00A0", "\u0000");
    assertThat(in(Scope.inBasin())).isEmpty();
  }

  /** To some pattern languages the end of a text is before its last line separator too. */
  @Test
  void aLineSeparatorIsAPartOfTheName() {
    givenBasins("Kattegat", "Kattegat\u2028", "Kattegat\u0085", "Kattegat\u2029", "\u2028Kattegat");
    assertThat(in(Scope.basin("Kattegat"))).containsExactly(1);
    assertThat(in(Scope.basin("Kattegat\u2028"))).containsExactly(2);
  }

  @Test
  void theLongestNameCanBeAskedFor() {
    String longest = "k".repeat(Scope.LONGEST_NAME);
    givenBasins("Kattegat, " + longest, longest + "k");
    assertThat(in(Scope.basin(longest.toUpperCase(Locale.ROOT)))).containsExactly(1);
  }

  @Test
  void blankMeansTheNamedCharactersAndNoOther() {
    givenBasins("\u2003", "\u3000", "\u200B", "\u0085");
    assertThat(in(Scope.inBasin())).containsExactly(1, 2, 3, 4);
  }

  @Test
  void aBasinThatIsNotTextIsNone() {
    givenBasins(
        7,
        7.5,
        true,
        NOW,
        List.of("Bornholm Basin"),
        List.of(),
        new Document("name", "Bornholm Basin"));
    assertThat(in(Scope.inBasin())).isEmpty();
    assertThat(in(Scope.basin("Bornholm Basin"))).isEmpty();
    assertThat(in(Scope.basin("7"))).isEmpty();
    assertThat(in(Scope.all())).hasSize(7);
  }

  @Test
  void aNamedBasinIsOneOfTheParts() {
    givenBasins(
        "Bornholm Basin",
        "Kattegat,Bornholm Basin",
        "Kattegat , Bornholm Basin\t, Skagerrak",
        "Bornholm",
        "Bornholm Basin Deep",
        "South Bornholm Basin",
        "Bornholm  Basin",
        "Kattegat");
    assertThat(in(Scope.basin("Bornholm Basin"))).containsExactly(1, 2, 3);
  }

  @Test
  void blanksAroundTheNameAskedForAreDropped() {
    givenBasins("Kattegat");
    assertThat(in(Scope.basin(" \tKattegat\u00A0"))).containsExactly(1);
  }

  @Test
  void caseIsIgnoredInEveryAlphabet() {
    givenBasins("Åland Sea", "ÅLAND SEA", "åland sea", "Aland Sea", "БАЛТИКА", "ΑΙΓΑΙΟ");
    assertThat(in(Scope.basin("åland sea"))).containsExactly(1, 2, 3);
    assertThat(in(Scope.basin("ÅLAND SEA"))).containsExactly(1, 2, 3);
    assertThat(in(Scope.basin("балтика"))).containsExactly(5);
    assertThat(in(Scope.basin("αιγαιο"))).containsExactly(6);
  }

  /** The tests run in Turkish, whose small I has no dot. */
  @Test
  void caseIsIgnoredInEveryLanguage() {
    givenBasins("Gdansk Basin", "GDANSK BASIN");
    assertThat(in(Scope.basin("gdansk basin"))).containsExactly(1, 2);
  }

  @Test
  void aNameIsTextAndNoPattern() {
    givenBasins("Kattegat", "K.*", "Gulf (N|S) [x]{2}^$?+\\d", "#1 / -&~", "$basin", "Gulf N xx");
    assertThat(in(Scope.basin("K.*"))).containsExactly(2);
    assertThat(in(Scope.basin(".*"))).isEmpty();
    assertThat(in(Scope.basin("gulf (n|s) [X]{2}^$?+\\d"))).containsExactly(3);
    assertThat(in(Scope.basin("#1 / -&~"))).containsExactly(4);
    assertThat(in(Scope.basin("$basin"))).containsExactly(5);
  }

  @Test
  void aNameIsTextAndNoMarkup() {
    givenBasins("<b>Kattegat</b>", "\"Kattegat\" & 'Skagerrak'");
    assertThat(in(Scope.basin("<B>KATTEGAT</B>"))).containsExactly(1);
    assertThat(in(Scope.basin("\"kattegat\" & 'skagerrak'"))).containsExactly(2);
  }

  @Test
  void aNameBeyondTheBasicPlaneIsFound() {
    givenBasins("\uD83C\uDF0A Sea", "Sea");
    assertThat(in(Scope.basin("\uD83C\uDF0A sea"))).containsExactly(1);
  }

  @Test
  void sailbuoysAreCountedWholeWhateverTheScope() {
    given(
        sailbuoy(2016, 1).stillAtSea(),
        sailbuoy(2016, 2).stillAtSea().basin("Kattegat"),
        sailbuoy(2016, 3).stillAtSea().basin(" "));
    for (Scope scope : List.of(Scope.all(), Scope.inBasin(), Scope.basin("Skagerrak"))) {
      assertThat(stats().recent(RecentQuery.sailbuoys().in(scope)).value()).hasSize(3);
      assertThat(stats().totals(TotalsQuery.sailbuoys().in(scope)).value().missions()).isEqualTo(3);
      assertThat(stats().missions(MissionsQuery.of(Fleet.SAILBUOYS).in(scope)).value().missions())
          .hasSize(3);
    }
  }

  @Test
  void totalsTellHowManyMissionsAreOutsideTheScope() {
    givenNamesFor(Fleet.GLIDERS, BASIN);
    given(
        glider("SEA045", 1),
        glider("SEA045", 2).basin("Kattegat, Bornholm Basin"),
        glider("SEA045", 3).basin(" , "),
        glider("SEA045", 4).without(BASIN).from("2023-05-01T00:00:00Z"),
        glider("SEA067", 5).with(BASIN, 7),
        glider("SEA067", 6).without(BASIN).with(START, NOW.plusSeconds(1)));
    TotalsQuery gliders = TotalsQuery.gliders().inAnyBasin();
    assertThat(outside(gliders)).isEqualTo(3);
    assertThat(outside(gliders.in(Scope.basin("kattegat")))).isEqualTo(4);
    assertThat(outside(gliders.in(Scope.basin("Nowhere")))).isEqualTo(5);
    assertThat(outside(gliders.in(Scope.all()))).isZero();
    assertThat(outside(gliders.year(2023))).isEqualTo(1);
    assertThat(outside(gliders.overlapping(2023))).isEqualTo(1);
    assertThat(outside(gliders.at(NOW.plusSeconds(1)))).isEqualTo(4);
  }

  private long outside(TotalsQuery query) {
    return stats().totals(query).value().missionsOutsideScope();
  }

  @Test
  void aBreakdownTellsHowManyMissionsAreOutsideTheScope() {
    givenNamesFor(Fleet.GLIDERS, BASIN);
    given(glider("SEA045", 1), glider("SEA067", 2).basin(""), glider("SEA067", 3).without(BASIN));
    for (Dimension by : Dimension.values()) {
      Breakdown breakdown =
          stats().breakdown(new BreakdownQuery(TotalsQuery.gliders().inAnyBasin(), by)).value();
      assertThat(breakdown.missionsOutsideScope()).as("by %s", by).isEqualTo(2);
      assertThat(breakdown.lines()).as("by %s", by).hasSize(1);
    }
  }

  @Test
  void noSailbuoyIsOutsideTheScope() {
    given(sailbuoy(2016, 1), sailbuoy(2016, 2));
    assertThat(outside(TotalsQuery.sailbuoys().in(Scope.basin("Kattegat")))).isZero();
  }
}
