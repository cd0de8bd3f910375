package org.oceanportal.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.oceanportal.contract.MissionDocument.glider;
import static org.oceanportal.contract.MissionDocument.profile;
import static org.oceanportal.contract.MissionDocument.sailbuoy;
import static org.oceanportal.mongo.MissionField.*;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.types.Decimal128;
import org.junit.jupiter.api.Test;
import org.oceanportal.model.Fleet;
import org.oceanportal.model.MissionKey;
import org.oceanportal.model.Position;
import org.oceanportal.mongo.MissionField;

/** Where one mission was. */
abstract class PositionsContract extends QuestionContract {

  PositionsContract(MissionStatsContract contract) {
    super(contract);
  }

  private List<Position> positions(Fleet fleet, String platform, int mission) {
    try (Stream<Position> positions =
        stats().positions(fleet, new MissionKey(platform, mission)).value()) {
      return positions.toList();
    }
  }

  private List<Position> ofGlider1() {
    return positions(Fleet.GLIDERS, "SEA045", 1);
  }

  private List<Position> ofSailbuoy1() {
    return positions(Fleet.SAILBUOYS, "SB2016", 1);
  }

  private static MissionDocument profileWith(int number, MissionField field, Object value) {
    return profile("SEA045", 1, number).with(field, value);
  }

  private static MissionDocument track(List<?> lats, List<?> lons) {
    return sailbuoy(2016, 1).with(LAT, lats).with(LON, lons);
  }

  @Test
  void aGlidersAreItsProfiles() {
    given(glider("SEA045", 1));
    given(
        profile("SEA045", 1, 7)
            .at(55.25, -15.5)
            .with(TIME, Instant.parse("2024-05-02T03:04:05.678Z"))
            .with(MAX_DEPTH_METRES, 120.5));
    assertThat(ofGlider1())
        .containsExactly(
            new Position(55.25, -15.5, Instant.parse("2024-05-02T03:04:05.678Z"), 120.5, 7));
  }

  @Test
  void theyAreInOrderOfProfileNumber() {
    given(glider("SEA045", 1));
    given(
        profile("SEA045", 1, 10),
        profileWith(2, NUMBER, 2.0),
        profile("SEA045", 1, 1),
        profileWith(9, NUMBER, 9L),
        profile("SEA045", 1, 0));
    assertThat(ofGlider1()).extracting(Position::number).containsExactly(0, 1, 2, 9, 10);
  }

  @Test
  void onlyTheMissionsOwnProfilesCount() {
    given(glider("SEA045", 1));
    given(profile("SEA045", 1, 1), profile("SEA045", 2, 2), profile("SEA067", 1, 3));
    assertThat(ofGlider1()).extracting(Position::number).containsExactly(1);
  }

  @Test
  void profilesWithoutAValidPlaceAreLeftOut() {
    given(glider("SEA045", 1));
    given(
        profile("SEA045", 1, 0),
        profileWith(1, LAT, Double.NaN),
        profileWith(2, LON, Double.NaN),
        profileWith(3, LAT, 90.001),
        profileWith(4, LAT, -91),
        profileWith(5, LON, 180.001),
        profileWith(6, LON, Double.NEGATIVE_INFINITY),
        profileWith(7, LAT, "55"),
        profileWith(8, LON, null),
        profile("SEA045", 1, 9).without(LAT),
        profileWith(10, LAT, List.of(55.0)),
        profileWith(11, LON, true),
        profileWith(12, LAT, Decimal128.NaN),
        profile("SEA045", 1, 13));
    assertThat(ofGlider1()).extracting(Position::number).containsExactly(0, 13);
  }

  @Test
  void everyPlaceOnEarthIsValid() {
    given(glider("SEA045", 1));
    given(
        profile("SEA045", 1, 1).at(90, 180),
        profile("SEA045", 1, 2).at(-90, -180),
        profile("SEA045", 1, 3).with(LAT, 0).with(LON, 0L),
        profile("SEA045", 1, 4).with(LAT, Decimal128.parse("55.5")).with(LON, 15));
    assertThat(ofGlider1())
        .containsExactly(
            new Position(90, 180, null, null, 1),
            new Position(-90, -180, null, null, 2),
            new Position(0, 0, null, null, 3),
            new Position(55.5, 15, null, null, 4));
  }

  @Test
  void profilesWithoutAValidNumberAreLeftOut() {
    given(glider("SEA045", 1));
    given(
        profile("SEA045", 1, 1),
        profile("SEA045", 1, 0).without(NUMBER),
        profileWith(0, NUMBER, null),
        profileWith(0, NUMBER, "3"),
        profileWith(0, NUMBER, Double.NaN),
        profileWith(0, NUMBER, List.of(3)));
    assertThat(ofGlider1()).extracting(Position::number).containsExactly(1);
  }

  @Test
  void aTimeOrDepthThatCannotBeRightIsNull() {
    given(glider("SEA045", 1));
    given(
        profileWith(1, TIME, "2024-05-02").with(MAX_DEPTH_METRES, -1),
        profileWith(2, TIME, 5L).with(MAX_DEPTH_METRES, Double.NaN),
        profileWith(3, TIME, null).with(MAX_DEPTH_METRES, "deep"),
        profileWith(4, MAX_DEPTH_METRES, Double.POSITIVE_INFINITY),
        profileWith(5, MAX_DEPTH_METRES, 0));
    assertThat(ofGlider1())
        .containsExactly(
            new Position(55, 15, null, null, 1),
            new Position(55, 15, null, null, 2),
            new Position(55, 15, null, null, 3),
            new Position(55, 15, null, null, 4),
            new Position(55, 15, null, 0.0, 5));
  }

  @Test
  void aLongMissionIsStreamedWhole() {
    given(glider("SEA045", 1));
    given(
        IntStream.rangeClosed(1, 2500)
            .mapToObj(number -> profile("SEA045", 1, number))
            .toArray(MissionDocument[]::new));
    assertThat(ofGlider1())
        .extracting(Position::number)
        .isEqualTo(IntStream.rangeClosed(1, 2500).boxed().toList());
  }

  @Test
  void ofNoMissionThereAreNone() {
    assertThat(ofGlider1()).as("missing collection").isEmpty();
    assertThat(ofSailbuoy1()).as("missing collection").isEmpty();
    given(glider("SEA045", 1), sailbuoy(2016, 2));
    assertThat(ofGlider1()).as("no profiles").isEmpty();
    assertThat(ofSailbuoy1()).as("no mission").isEmpty();
    assertThat(positions(Fleet.SAILBUOYS, "SB2016", 2)).as("no track").isEmpty();
  }

  @Test
  void aSailbuoysAreItsTrack() {
    given(track(List.of(57.5, 58, 59.25), List.of(11, 11.5, -12.25)));
    assertThat(ofSailbuoy1())
        .containsExactly(
            new Position(57.5, 11, null, null, null),
            new Position(58, 11.5, null, null, null),
            new Position(59.25, -12.25, null, null, null));
  }

  @Test
  void fixesOfASailbuoyWithoutAValidPlaceAreLeftOut() {
    given(
        track(
            Arrays.asList(57.0, Double.NaN, 58.0, 91.0, "59", null, 60.0, 61.0),
            Arrays.asList(11.0, 11.0, Double.NaN, 11.0, 11.0, 11.0, 500, 12.0)));
    assertThat(ofSailbuoy1())
        .containsExactly(
            new Position(57, 11, null, null, null), new Position(61, 12, null, null, null));
  }

  @Test
  void aFixHasBothALatitudeAndALongitude() {
    given(track(List.of(57.0, 58.0, 59.0), List.of(11.0, 12.0)));
    assertThat(ofSailbuoy1())
        .containsExactly(
            new Position(57, 11, null, null, null), new Position(58, 12, null, null, null));
  }

  @Test
  void aTrackThatIsNoListIsNone() {
    given(
        sailbuoy(2016, 1).with(LAT, 57.0).with(LON, 11.0),
        sailbuoy(2016, 2).with(LAT, "57").with(LON, List.of(11.0)),
        sailbuoy(2016, 3).with(LAT, List.of()).with(LON, List.of()),
        sailbuoy(2016, 4).with(LAT, null).with(LON, null));
    for (int mission = 1; mission <= 4; mission++) {
      assertThat(positions(Fleet.SAILBUOYS, "SB2016", mission)).as("M%d", mission).isEmpty();
    }
  }

  @Test
  void aLongTrackIsStreamedWhole() {
    List<Double> lats = IntStream.range(0, 3000).mapToObj(i -> i / 100.0).toList();
    given(track(lats, lats));
    assertThat(ofSailbuoy1()).extracting(Position::lat).isEqualTo(lats);
  }
}
