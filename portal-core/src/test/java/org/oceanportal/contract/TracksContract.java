package org.oceanportal.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.oceanportal.contract.MissionDocument.glider;
import static org.oceanportal.contract.MissionDocument.profile;
import static org.oceanportal.contract.MissionDocument.sailbuoy;
import static org.oceanportal.mongo.MissionField.*;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.oceanportal.model.Fleet;
import org.oceanportal.model.MissionKey;
import org.oceanportal.model.Position;
import org.oceanportal.model.Track;
import org.oceanportal.query.TracksQuery;

/** Where a set of missions was, thinned for a map. */
abstract class TracksContract extends QuestionContract {

  private static final MissionKey GLIDER_1 = new MissionKey("SEA045", 1);
  private static final MissionKey GLIDER_2 = new MissionKey("SEA045", 2);
  private static final MissionKey OTHER_GLIDER = new MissionKey("SEA067", 1);
  private static final MissionKey SAILBUOY_1 = new MissionKey("SB2016", 1);
  private static final MissionKey OTHER_SAILBUOY = new MissionKey("SB999", 1);

  TracksContract(MissionStatsContract contract) {
    super(contract);
  }

  private List<Track> tracks(Fleet fleet, int pointsEach, MissionKey... missions) {
    return stats().tracks(new TracksQuery(fleet, List.of(missions), pointsEach)).value();
  }

  /** A mission with profiles numbered 0, 1, 2 and so on. */
  private void givenGlider(MissionKey key, int profiles) {
    given(glider(key.platformSerial(), key.mission()));
    given(
        IntStream.range(0, profiles)
            .mapToObj(number -> profile(key.platformSerial(), key.mission(), number))
            .toArray(MissionDocument[]::new));
  }

  /** A sailbuoy with fixes at 0, 1, 2 and so on degrees north. */
  private void givenSailbuoy(int platform, int fixes) {
    List<Double> degrees = IntStream.range(0, fixes).mapToObj(i -> (double) i).toList();
    given(sailbuoy(platform, 1).with(LAT, degrees).with(LON, degrees));
  }

  private List<Integer> numbers(int pointsEach) {
    return tracks(Fleet.GLIDERS, pointsEach, GLIDER_1).get(0).positions().stream()
        .map(Position::number)
        .toList();
  }

  private List<Double> lats(int pointsEach) {
    return tracks(Fleet.SAILBUOYS, pointsEach, SAILBUOY_1).get(0).positions().stream()
        .map(Position::lat)
        .toList();
  }

  @Test
  void aTrackOfAGliderIsItsProfiles() {
    given(
        profile("SEA045", 1, 3)
            .at(55.5, 15.25)
            .with(TIME, Instant.parse("2024-05-02T03:04:05.678Z"))
            .with(MAX_DEPTH_METRES, 90));
    given(glider("SEA045", 1));
    assertThat(tracks(Fleet.GLIDERS, 10, GLIDER_1))
        .containsExactly(
            new Track(
                GLIDER_1,
                List.of(
                    new Position(
                        55.5, 15.25, Instant.parse("2024-05-02T03:04:05.678Z"), 90.0, 3))));
  }

  @Test
  void aShortTrackIsWhole() {
    givenGlider(GLIDER_1, 4);
    assertThat(numbers(4)).containsExactly(0, 1, 2, 3);
    assertThat(numbers(10_000)).containsExactly(0, 1, 2, 3);
  }

  @Test
  void aLongTrackIsThinnedEvenlyWithBothEndsKept() {
    givenGlider(GLIDER_1, 11);
    assertThat(numbers(2)).containsExactly(0, 10);
    assertThat(numbers(3)).containsExactly(0, 5, 10);
    assertThat(numbers(4)).containsExactly(0, 3, 6, 10);
    assertThat(numbers(7)).containsExactly(0, 1, 3, 5, 6, 8, 10);
    assertThat(numbers(10)).containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 10);
  }

  @Test
  void onePointIsTheLast() {
    givenGlider(GLIDER_1, 11);
    givenGlider(OTHER_GLIDER, 1);
    List<Track> last =
        stats()
            .tracks(TracksQuery.lastPositions(Fleet.GLIDERS, List.of(GLIDER_1, OTHER_GLIDER)))
            .value();
    assertThat(last).extracting(track -> track.last().number()).containsExactly(10, 0);
    assertThat(last).allSatisfy(track -> assertThat(track.positions()).hasSize(1));
  }

  @Test
  void positionsAreThinnedAfterInvalidOnesAreLeftOut() {
    given(glider("SEA045", 1));
    given(
        profile("SEA045", 1, 0).at(Double.NaN, 15),
        profile("SEA045", 1, 1),
        profile("SEA045", 1, 2),
        profile("SEA045", 1, 3).with(LAT, "55"),
        profile("SEA045", 1, 4),
        profile("SEA045", 1, 5).without(LON),
        profile("SEA045", 1, 6).without(NUMBER));
    assertThat(numbers(3)).containsExactly(1, 2, 4);
    assertThat(numbers(2)).containsExactly(1, 4);
    assertThat(numbers(1)).containsExactly(4);
  }

  @Test
  void positionsAreInOrderOfProfileNumberHoweverTheyAreStored() {
    given(glider("SEA045", 1));
    given(
        profile("SEA045", 1, 5),
        profile("SEA045", 1, 10),
        profile("SEA045", 1, 9).with(NUMBER, 9.0));
    assertThat(numbers(10)).containsExactly(5, 9, 10);
    assertThat(numbers(1)).containsExactly(10);
  }

  @Test
  void missionsAreInTheOrderTheyWereAskedFor() {
    givenGlider(GLIDER_1, 2);
    givenGlider(GLIDER_2, 2);
    givenGlider(OTHER_GLIDER, 2);
    assertThat(tracks(Fleet.GLIDERS, 5, OTHER_GLIDER, GLIDER_1, GLIDER_2))
        .extracting(Track::mission)
        .containsExactly(OTHER_GLIDER, GLIDER_1, GLIDER_2);
    assertThat(tracks(Fleet.GLIDERS, 1, GLIDER_2, OTHER_GLIDER, GLIDER_2))
        .extracting(Track::mission)
        .containsExactly(GLIDER_2, OTHER_GLIDER);
  }

  @Test
  void onlyMissionsAskedForAreTold() {
    givenGlider(GLIDER_1, 2);
    givenGlider(GLIDER_2, 2);
    givenGlider(OTHER_GLIDER, 2);
    given(glider("SEA067", 2));
    given(profile("SEA067", 2, 1));
    assertThat(tracks(Fleet.GLIDERS, 5, GLIDER_2, OTHER_GLIDER))
        .extracting(Track::mission)
        .containsExactly(GLIDER_2, OTHER_GLIDER);
  }

  @Test
  void missionsWithoutAPositionAreAbsent() {
    givenGlider(GLIDER_1, 2);
    given(glider("SEA045", 2));
    given(glider("SEA067", 1));
    given(profile("SEA067", 1, 1).with(LAT, Double.NaN));
    assertThat(tracks(Fleet.GLIDERS, 5, OTHER_GLIDER, GLIDER_2, GLIDER_1))
        .extracting(Track::mission)
        .containsExactly(GLIDER_1);
  }

  @Test
  void aMissingCollectionIsAnEmptyOne() {
    assertThat(tracks(Fleet.GLIDERS, 5, GLIDER_1)).isEmpty();
    assertThat(tracks(Fleet.SAILBUOYS, 5, SAILBUOY_1)).isEmpty();
  }

  @Test
  void aTrackOfASailbuoyIsThinnedLikeAGliders() {
    givenSailbuoy(2016, 11);
    assertThat(lats(1)).containsExactly(10.0);
    assertThat(lats(2)).containsExactly(0.0, 10.0);
    assertThat(lats(4)).containsExactly(0.0, 3.0, 6.0, 10.0);
    assertThat(lats(7)).containsExactly(0.0, 1.0, 3.0, 5.0, 6.0, 8.0, 10.0);
    assertThat(lats(11)).hasSize(11);
  }

  @Test
  void fixesOfASailbuoyThatAreNotNumbersAreDroppedBeforeThinning() {
    given(
        sailbuoy(2016, 1)
            .with(LAT, Arrays.asList(Double.NaN, 57.0, 58.0, null, 59.0, 60.0))
            .with(LON, Arrays.asList(11.0, 11.0, 11.0, 11.0, 11.0, Double.NaN)));
    assertThat(lats(2)).containsExactly(57.0, 59.0);
    assertThat(lats(1)).containsExactly(59.0);
    assertThat(lats(3)).containsExactly(57.0, 58.0, 59.0);
  }

  @Test
  void theLastPositionIsFoundHoweverFarItIsFromTheEnd() {
    for (int invalid : List.of(0, 1, 63, 64, 65, 500)) {
      var lats = new ArrayList<Object>(List.of(1.0, 2.0));
      for (int i = 0; i < invalid; i++) {
        lats.add(Double.NaN);
      }
      given(
          sailbuoy(2016, invalid + 2)
              .with(LAT, lats)
              .with(LON, Collections.nCopies(lats.size() + 100, 11.0)));
      assertThat(tracks(Fleet.SAILBUOYS, 1, new MissionKey("SB2016", invalid + 2)))
          .as("%d that are no numbers", invalid)
          .singleElement()
          .satisfies(track -> assertThat(track.last().lat()).isEqualTo(2.0));
    }
  }

  @Test
  void sailbuoysAreAskedForByTheNamesThatAreShown() {
    givenSailbuoy(2016, 2);
    givenSailbuoy(999, 2);
    assertThat(tracks(Fleet.SAILBUOYS, 5, OTHER_SAILBUOY, SAILBUOY_1))
        .extracting(Track::mission)
        .containsExactly(OTHER_SAILBUOY, SAILBUOY_1);
    assertThat(tracks(Fleet.SAILBUOYS, 5, new MissionKey("2016", 1), new MissionKey("SB02016", 1)))
        .isEmpty();
  }

  /** Each platform has another mission with a number that is asked for of other platforms. */
  @Test
  void aThousandMissionsAreAskedForAtOnce() {
    List<MissionKey> keys =
        IntStream.range(0, 1_000).mapToObj(i -> new MissionKey("SEA" + i, i % 7 + 1)).toList();
    var profiles = new ArrayList<MissionDocument>();
    for (MissionKey key : keys) {
      profiles.add(profile(key.platformSerial(), key.mission() % 7 + 1, 9));
      for (int number = 0; number < 3; number++) {
        profiles.add(profile(key.platformSerial(), key.mission(), number));
      }
    }
    profiles.add(profile("SEA0", 1, 8).with(MISSION, List.of(1)));
    profiles.add(profile("SEA0", 1, 8).with(PLATFORM, List.of("SEA0")));
    profiles.add(profile("SEA0", 1, 3).with(MISSION, 1.0));
    given(profiles.toArray(MissionDocument[]::new));

    List<Track> last = stats().tracks(TracksQuery.lastPositions(Fleet.GLIDERS, keys)).value();
    assertThat(last).extracting(Track::mission).isEqualTo(keys);
    assertThat(last.get(0).last().number()).isEqualTo(3);
    assertThat(last.subList(1, 1_000)).allMatch(track -> track.last().number() == 2);

    List<Track> thinned = stats().tracks(new TracksQuery(Fleet.GLIDERS, keys, 2)).value();
    assertThat(thinned).extracting(Track::mission).isEqualTo(keys);
    assertThat(thinned.get(0).positions()).extracting(Position::number).containsExactly(0, 3);
    assertThat(thinned.subList(1, 1_000))
        .allSatisfy(
            track ->
                assertThat(track.positions()).extracting(Position::number).containsExactly(0, 2));
  }
}
