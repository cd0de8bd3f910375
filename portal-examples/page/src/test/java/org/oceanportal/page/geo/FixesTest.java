package org.oceanportal.page.geo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.oceanportal.model.Position;

class FixesTest {

  private static final Instant START = Instant.parse("2026-05-01T00:00:00Z");

  @Test
  void anOutlierIsToldApartWhereverItIs() {
    Position a = at(58, 11, 0);
    Position b = at(58.02, 11.02, 3);
    Position c = at(58.05, 11, 6);
    Position outlier = at(38, 11, 4);
    assertThat(doubtful(a, b, outlier, c)).isEqualTo(List.of(outlier));
    assertThat(doubtful(outlier, a, b, c)).isEqualTo(List.of(outlier));
    assertThat(doubtful(a, b, c, outlier)).isEqualTo(List.of(outlier));
  }

  @Test
  void aJumpToLongitudeZeroIsToldApart() {
    Position zero = at(58.03, 0, 4);
    assertThat(doubtful(at(58, 11, 0), at(58.02, 11.02, 3), zero, at(58.05, 11, 6)))
        .isEqualTo(List.of(zero));
  }

  @Test
  void ofTwoThatExcludeEachOtherTheEarlierIsBelieved() {
    Position far = at(38, 11, 1);
    assertThat(doubtful(at(58, 11, 0), far)).isEqualTo(List.of(far));
  }

  @Test
  void whatFiveMetresASecondCouldReachIsBelieved() {
    assertThat(doubtful(at(58, 11, 0), at(60, 11, 12))).as("222 km in 12 hours").isEmpty();
    assertThat(doubtful(at(58, 11, 0), at(61, 11, 12))).as("334 km in 12 hours").hasSize(1);
    assertThat(doubtful(at(58, 11, 0), at(58.15, 11, 0))).as("within the allowance").isEmpty();
  }

  @Test
  void theAntimeridianIsNoJump() {
    assertThat(doubtful(at(10, 179.9, 0), at(10, -179.9, 3))).isEmpty();
  }

  @Test
  void fixesWithoutTimesAreTakenAsSpreadOverTheMission() {
    Position outlier = at(38, 11, null);
    var fixes = List.of(at(58, 11, null), at(58.1, 11, null), outlier, at(58.2, 11, null));
    assertThat(Fixes.check(fixes, START, START.plus(Duration.ofDays(3))).doubtful())
        .isEqualTo(List.of(outlier));
    assertThat(Fixes.check(fixes, START, null).doubtful()).as("nothing is known").isEmpty();
  }

  @Test
  void nothingIsDoubtfulWhereThereIsNothing() {
    assertThat(doubtful()).isEmpty();
    assertThat(doubtful(at(1, 2, 3))).isEmpty();
  }

  private static List<Position> doubtful(Position... fixes) {
    var checked = Fixes.check(List.of(fixes), START, START.plus(Duration.ofDays(1)));
    assertThat(checked.reached()).hasSize(fixes.length - checked.doubtful().size());
    return checked.doubtful();
  }

  private static Position at(double lat, double lon, @Nullable Integer hours) {
    Instant time = hours == null ? null : START.plus(Duration.ofHours(hours));
    return new Position(lat, lon, time, null, null);
  }
}
