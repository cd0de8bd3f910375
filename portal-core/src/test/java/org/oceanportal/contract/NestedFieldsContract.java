package org.oceanportal.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.oceanportal.contract.MissionDocument.glider;
import static org.oceanportal.contract.MissionDocument.profile;
import static org.oceanportal.contract.MissionDocument.sailbuoy;
import static org.oceanportal.mongo.MissionField.*;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.oceanportal.model.FleetTotals;
import org.oceanportal.model.Position;
import org.oceanportal.query.Fleet;
import org.oceanportal.query.MissionKey;
import org.oceanportal.query.MissionsQuery;
import org.oceanportal.query.RecentQuery;
import org.oceanportal.query.Scope;
import org.oceanportal.query.TotalsQuery;
import org.oceanportal.query.TracksQuery;

/**
 * Where a schema names a path into an embedded document, and a document has a list of them instead:
 * a path leads through documents only, so that its fields are absent. (MongoDB's own conditions
 * would look into each element.) Where the schema nests nothing, nothing is in a list.
 */
abstract class NestedFieldsContract extends QuestionContract {

  private static final MissionKey GLIDER = new MissionKey("SEA045", 1);

  NestedFieldsContract(MissionStatsContract contract) {
    super(contract);
  }

  private boolean nests() {
    return schema().gliders().name(START).contains(".");
  }

  @Test
  void aBasinInAListIsAbsent() {
    given(glider("SEA045", 1).stillAtSea().nestedInLists());
    int found = nests() ? 0 : 1;
    assertThat(stats().recent(RecentQuery.gliders()).value()).hasSize(found);
    assertThat(stats().totals(TotalsQuery.gliders()).value().missions()).isEqualTo(found);
    assertThat(stats().missions(MissionsQuery.of(Fleet.GLIDERS).in(Scope.inBasin())).value())
        .satisfies(page -> assertThat(page.missions()).hasSize(found));
  }

  @Test
  void figuresAndTimesInAListAreAbsentAndNoIssue() {
    given(glider("SEA045", 1).with(PROFILES, 5).with(DISTANCE_METRES, 5).nestedInLists());
    FleetTotals totals = stats().totals(TotalsQuery.gliders().in(Scope.all())).value();
    assertThat(totals.profiles()).isEqualTo(nests() ? 0 : 5);
    assertThat(totals.timeAtSea()).isEqualTo(nests() ? Duration.ZERO : Duration.ofDays(10));
    assertThat(totals.dataIssues()).isZero();
  }

  @Test
  void aMissionWhoseKeyIsInAListIsNotFound() {
    given(glider("SEA045", 1).nestedInLists());
    assertThat(stats().mission(Fleet.GLIDERS, GLIDER).value().isEmpty()).isEqualTo(nests());
  }

  @Test
  void positionsWithAPathThroughAListAreLeftOut() {
    given(glider("SEA045", 1));
    given(profile("SEA045", 1, 1).nestedInLists(), profile("SEA045", 1, 2));
    List<Integer> expected = nests() ? List.of(2) : List.of(1, 2);
    try (Stream<Position> positions = stats().positions(Fleet.GLIDERS, GLIDER).value()) {
      assertThat(positions.map(Position::number)).isEqualTo(expected);
    }
    assertThat(stats().tracks(new TracksQuery(Fleet.GLIDERS, List.of(GLIDER), 5)).value())
        .singleElement()
        .satisfies(
            track ->
                assertThat(track.positions()).extracting(Position::number).isEqualTo(expected));
  }

  @Test
  void aTrackWithAPathThroughAListIsNone() {
    given(sailbuoy(2016, 1).with(LAT, List.of(55, 56)).with(LON, List.of(15, 16)).nestedInLists());
    MissionKey key = new MissionKey("SB2016", 1);
    int found = nests() ? 0 : 1;
    assertThat(stats().tracks(new TracksQuery(Fleet.SAILBUOYS, List.of(key), 5)).value())
        .hasSize(found);
  }
}
