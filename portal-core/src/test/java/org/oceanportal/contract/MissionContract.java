package org.oceanportal.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.oceanportal.contract.MissionDocument.glider;
import static org.oceanportal.contract.MissionDocument.sailbuoy;
import static org.oceanportal.mongo.MissionField.*;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bson.types.Decimal128;
import org.junit.jupiter.api.Test;
import org.oceanportal.model.Box;
import org.oceanportal.model.Fleet;
import org.oceanportal.model.Mission;
import org.oceanportal.model.MissionKey;
import org.oceanportal.model.MissionStatus;
import org.oceanportal.mongo.MissionField;

/** One mission by platform and number, with what a page shows of it. */
abstract class MissionContract extends QuestionContract {

  MissionContract(MissionStatsContract contract) {
    super(contract);
  }

  private Optional<Mission> find(Fleet fleet, String platform, int mission) {
    return stats().mission(fleet, new MissionKey(platform, mission)).value();
  }

  private Mission glider1() {
    return find(Fleet.GLIDERS, "SEA045", 1).orElseThrow();
  }

  private static MissionDocument glider1With(MissionField field, Object value) {
    return glider("SEA045", 1).with(field, value);
  }

  @Test
  void itHasEveryColumn() {
    given(
        glider("SEA045", 1)
            .basin("Bornholm Basin, Kattegat")
            .with(LAT_MIN, 54.5)
            .with(LAT_MAX, 56)
            .with(LON_MIN, -1.25)
            .with(LON_MAX, Decimal128.parse("17.5"))
            .with(SEA_NAME, "Baltic")
            .with(WMO_ID, 6_801_567)
            .with(COMPLETE, true)
            .with(PROFILES, 1001)
            .with(DEPTH_METRES, 60_000)
            .with(DISTANCE_METRES, 123.5)
            .with(DATA_POINTS, 3_000_000_000L)
            .with(VARIABLES, List.of("temperature", "oxygen"))
            .with(PROJECT, "SAMBA")
            .with(PROJECT_URL, "https://example.org/?a=1&b=<2>")
            .with(COMMENT, "<b>Å</b> lost & found"));
    assertThat(glider1())
        .isEqualTo(
            Mission.builder(Fleet.GLIDERS, MissionStatus.COMPLETE)
                .platformSerial("SEA045")
                .mission(1)
                .start(Instant.parse("2024-05-01T00:00:00Z"))
                .end(Instant.parse("2024-05-11T00:00:00Z"))
                .basins(List.of("Bornholm Basin", "Kattegat"))
                .seaName("Baltic")
                .project("SAMBA")
                .projectUrl("https://example.org/?a=1&b=<2>")
                .wmoId(6_801_567)
                .box(new Box(54.5, 56, -1.25, 17.5))
                .profiles(1001L)
                .distanceMetres(123.5)
                .depthMetres(60_000.0)
                .dataPoints(3_000_000_000L)
                .variables(List.of("temperature", "oxygen"))
                .comment("<b>Å</b> lost & found")
                .build());
    assertThat(glider1().dives()).isEqualTo(500);
  }

  @Test
  void whatIsAbsentIsNull() {
    given(glider("SEA045", 1).without(START).stillAtSea().without(BASIN));
    assertThat(glider1()).isEqualTo(emptyGlider1());
  }

  private static Mission emptyGlider1() {
    return Mission.builder(Fleet.GLIDERS, MissionStatus.LATE)
        .platformSerial("SEA045")
        .mission(1)
        .build();
  }

  @Test
  void whatIsNotOfItsTypeIsNull() {
    given(
        glider("SEA045", 1)
            .stillAtSea()
            .with(START, "2024-05-01")
            .with(BASIN, 7)
            .with(LAT_MIN, "54.5")
            .with(LAT_MAX, 56)
            .with(LON_MIN, 14)
            .with(LON_MAX, 17)
            .with(SEA_NAME, List.of("Baltic"))
            .with(WMO_ID, "6801567")
            .with(COMPLETE, "true")
            .with(PROFILES, -1)
            .with(DEPTH_METRES, Double.NaN)
            .with(DISTANCE_METRES, Double.POSITIVE_INFINITY)
            .with(DATA_POINTS, "many")
            .with(VARIABLES, "temperature")
            .with(PROJECT, true)
            .with(PROJECT_URL, 1)
            .with(COMMENT, NOW));
    assertThat(glider1()).isEqualTo(emptyGlider1());
  }

  @Test
  void aBoxHasAllFourSides() {
    given(glider("SEA045", 1).with(LAT_MIN, 54.5).with(LAT_MAX, 56).with(LON_MIN, 14));
    assertThat(glider1().box()).isNull();
  }

  @Test
  void ofAFractionalCountTheWholePartIsShown() {
    given(glider("SEA045", 1).with(PROFILES, 3.9).with(DATA_POINTS, Decimal128.parse("10.7")));
    assertThat(glider1().profiles()).isEqualTo(3);
    assertThat(glider1().dives()).isEqualTo(1);
    assertThat(glider1().dataPoints()).isEqualTo(10);
  }

  @Test
  void aSailbuoyIsFoundByTheNameThatIsShown() {
    given(sailbuoy(2016, 3).with(DISTANCE_METRES, 5).with(LAT, List.of(55.0)));
    Mission found = find(Fleet.SAILBUOYS, "SB2016", 3).orElseThrow();
    assertThat(found.fleet()).isEqualTo(Fleet.SAILBUOYS);
    assertThat(found.platformSerial()).isEqualTo("SB2016");
    assertThat(found.distanceMetres()).isEqualTo(5);
    assertThat(found.profiles()).isNull();
    assertThat(found.dives()).isNull();
  }

  @Test
  void aSailbuoyIsNotFoundByAnotherName() {
    given(sailbuoy(2016, 3));
    for (String other :
        List.of("2016", "sb2016", "SB02016", "SB+2016", "SB 2016", "SB", "SB2016.0", "SB-2016")) {
      assertThat(find(Fleet.SAILBUOYS, other, 3)).as(other).isEmpty();
    }
    assertThat(find(Fleet.SAILBUOYS, "SB99999999999999999999", 3)).isEmpty();
  }

  @Test
  void ofNoMissionThereIsNothing() {
    assertThat(find(Fleet.GLIDERS, "SEA045", 1)).as("missing collection").isEmpty();
    given(glider("SEA045", 1));
    assertThat(find(Fleet.GLIDERS, "SEA045", 2)).isEmpty();
    assertThat(find(Fleet.GLIDERS, "SEA04", 1)).isEmpty();
    assertThat(find(Fleet.GLIDERS, "sea045", 1)).isEmpty();
    assertThat(find(Fleet.GLIDERS, ".*", 1)).isEmpty();
    assertThat(find(Fleet.SAILBUOYS, "SEA045", 1)).isEmpty();
  }

  @Test
  void aNumberStoredWiderIsTheSameNumber() {
    given(glider("SEA045", 1).with(MISSION, 1L), glider("SEA045", 2).with(MISSION, 2.0));
    assertThat(glider1().mission()).isEqualTo(1);
    assertThat(find(Fleet.GLIDERS, "SEA045", 2).orElseThrow().mission()).isEqualTo(2);
  }

  @Test
  void ofSeveralItIsTheOneThatEndsLast() {
    given(
        glider1With(COMMENT, "second").to("2024-05-12T00:00:00Z"),
        glider1With(COMMENT, "last").to("2024-05-12T00:00:00.001Z"),
        glider1With(COMMENT, "first").to("2024-05-11T00:00:00Z"));
    assertThat(glider1().comment()).isEqualTo("last");
  }

  @Test
  void oneStillAtSeaEndsAfterAllOthers() {
    given(
        glider1With(COMMENT, "future").to("2031-01-01T00:00:00Z"),
        glider1With(COMMENT, "at sea").stillAtSea(),
        glider1With(COMMENT, "ended"));
    assertThat(glider1().comment()).isEqualTo("at sea");
  }

  @Test
  void oneWhoseEndIsNullIsStillAtSea() {
    given(glider1With(COMMENT, "ended"), glider1With(COMMENT, "at sea").with(END, null));
    assertThat(glider1().comment()).isEqualTo("at sea");
  }

  @Test
  void aMissionMarkedCompleteIsComplete() {
    given(glider1With(COMPLETE, true).with(END, NOW));
    assertThat(glider1().status()).isEqualTo(MissionStatus.COMPLETE);
  }

  @Test
  void aMissionThatEndedADayAgoIsLiveAndAMillisecondEarlierIsLate() {
    var dayAgo = NOW.minus(Duration.ofHours(24));
    given(
        glider1With(END, dayAgo),
        glider("SEA045", 2).with(END, dayAgo.minusMillis(1)).with(COMPLETE, false));
    assertThat(glider1().status()).isEqualTo(MissionStatus.LIVE);
    assertThat(find(Fleet.GLIDERS, "SEA045", 2).orElseThrow().status())
        .isEqualTo(MissionStatus.LATE);
  }

  @Test
  void aMissionThatEndsInTheFutureIsLive() {
    given(glider1With(END, NOW.plusSeconds(60)));
    assertThat(glider1().status()).isEqualTo(MissionStatus.LIVE);
  }

  @Test
  void aMissionWhoseEndIsNotATimeIsLate() {
    given(glider1With(END, "2024-06-01"));
    assertThat(glider1().status()).isEqualTo(MissionStatus.LATE);
    assertThat(glider1().end()).isNull();
  }

  @Test
  void onlyTrueMarksAMissionComplete() {
    given(
        glider1With(COMPLETE, "true"),
        glider("SEA045", 2).with(COMPLETE, 1),
        glider("SEA045", 3).with(COMPLETE, null));
    for (int mission = 1; mission <= 3; mission++) {
      assertThat(find(Fleet.GLIDERS, "SEA045", mission).orElseThrow().status())
          .isEqualTo(MissionStatus.LATE);
    }
  }

  @Test
  void aMissionIsFoundInEitherFleetAndGlidersFirst() {
    given(glider("SEA045", 1), glider("SB2016", 2), sailbuoy(2016, 1), sailbuoy(2016, 2));

    assertThat(stats().find(new MissionKey("SEA045", 1)).value().orElseThrow().fleet())
        .isEqualTo(Fleet.GLIDERS);
    assertThat(stats().find(new MissionKey("SB2016", 1)).value().orElseThrow().fleet())
        .isEqualTo(Fleet.SAILBUOYS);
    assertThat(stats().find(new MissionKey("SB2016", 2)).value().orElseThrow().fleet())
        .isEqualTo(Fleet.GLIDERS);
    assertThat(stats().find(new MissionKey("SEA045", 2)).value()).isEmpty();
  }

  @Test
  void aMissionThatIsFoundTellsItsKeyAndItsStatusForAnInstant() {
    given(glider("SEA045", 1).from("2024-05-01T00:00:00Z").to("2024-05-11T00:00:00Z"));
    var key = new MissionKey("SEA045", 1);

    Mission then = stats().find(key, Instant.parse("2024-04-01T00:00:00Z")).value().orElseThrow();

    assertThat(then.key()).contains(key);
    assertThat(then.status()).isEqualTo(MissionStatus.PLANNED);
  }
}
