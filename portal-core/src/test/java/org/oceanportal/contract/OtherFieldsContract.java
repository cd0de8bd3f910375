package org.oceanportal.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.oceanportal.contract.MissionDocument.glider;
import static org.oceanportal.contract.MissionDocument.profile;
import static org.oceanportal.mongo.MissionField.*;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.oceanportal.model.Fleet;
import org.oceanportal.model.Mission;
import org.oceanportal.model.MissionKey;
import org.oceanportal.model.MissionSort;
import org.oceanportal.model.Position;
import org.oceanportal.model.TotalsLine;
import org.oceanportal.query.BreakdownQuery;
import org.oceanportal.query.Dimension;
import org.oceanportal.query.MissionsQuery;
import org.oceanportal.query.RecentQuery;
import org.oceanportal.query.TotalsQuery;
import org.oceanportal.query.TracksQuery;

/**
 * Fields that the schema does not name change nothing, whatever they are called and hold: a
 * pipeline that computes a field of the same name must not mix them up.
 */
abstract class OtherFieldsContract extends QuestionContract {

  private static final MissionKey KEY = new MissionKey("SEA045", 1);

  OtherFieldsContract(MissionStatsContract contract) {
    super(contract);
  }

  private static MissionDocument crowded(MissionDocument document, Object value) {
    RandomFleet.OTHER_NAMES.forEach(name -> document.other(name, value));
    return document;
  }

  private void givenCrowdedMissions() {
    int mission = 1;
    for (Object value : RandomFleet.OTHER_VALUES) {
      given(crowded(glider("SEA045", mission).stillAtSea().with(PROFILES, 2), value));
      given(crowded(profile("SEA045", 1, mission), value));
      mission++;
    }
  }

  @Test
  void whatTheSchemaDoesNotNameChangesNothing() {
    givenCrowdedMissions();
    int missions = RandomFleet.OTHER_VALUES.size();
    assertThat(stats().recent(RecentQuery.gliders().inAnyBasin()).value()).hasSize(missions);
    assertThat(stats().totals(TotalsQuery.gliders().inAnyBasin()).value().profiles())
        .isEqualTo(2L * missions);
    for (Dimension by : Dimension.values()) {
      assertThat(
              stats()
                  .breakdown(new BreakdownQuery(TotalsQuery.gliders().inAnyBasin(), by))
                  .value()
                  .lines())
          .extracting(TotalsLine::totals)
          .containsExactly(stats().totals(TotalsQuery.gliders().inAnyBasin()).value());
    }
    assertThat(stats().mission(Fleet.GLIDERS, KEY).value()).isPresent();
  }

  @Test
  void listsAreInOrderAllTheSame() {
    givenCrowdedMissions();
    for (MissionSort sort : MissionSort.values()) {
      MissionsQuery query = MissionsQuery.of(Fleet.GLIDERS).sortedBy(sort, true);
      List<Mission> first = stats().missions(query.limit(3)).value().missions();
      assertThat(first).as("by %s", sort).extracting(Mission::mission).containsExactly(1, 2, 3);
      var rest = query.after(stats().missions(query.limit(3)).value().next());
      assertThat(stats().missions(rest).value().missions())
          .as("by %s", sort)
          .extracting(Mission::mission)
          .containsExactly(4, 5, 6, 7);
    }
  }

  @Test
  void positionsAreFoundAllTheSame() {
    givenCrowdedMissions();
    List<Integer> numbers = List.of(1, 2, 3, 4, 5, 6, 7);
    try (Stream<Position> positions = stats().positions(Fleet.GLIDERS, KEY).value()) {
      assertThat(positions.map(Position::number)).isEqualTo(numbers);
    }
    assertThat(stats().tracks(new TracksQuery(Fleet.GLIDERS, List.of(KEY), 9)).value())
        .singleElement()
        .satisfies(
            track -> assertThat(track.positions()).extracting(Position::number).isEqualTo(numbers));
  }
}
