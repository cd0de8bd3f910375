package org.oceanportal.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.oceanportal.contract.MissionDocument.glider;
import static org.oceanportal.contract.MissionDocument.sailbuoy;
import static org.oceanportal.mongo.MissionField.*;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.oceanportal.model.FleetTotals;
import org.oceanportal.model.RecentMission;
import org.oceanportal.query.RecentQuery;
import org.oceanportal.query.TotalsQuery;

/**
 * On clean data the figures are the real portal's: what {@code totals}, {@code
 * recent_glidermissions} and {@code recent_sailbuoymissions} of its mission_service.py give,
 * written down here as they stand there. Clean means that every value is present and right, that
 * missions ended before now after at most two years, and that none starts with a year.
 */
abstract class CleanDataContract extends QuestionContract {

  private static final int GLIDERS = 80;
  private static final int SAILBUOYS = 12;

  private final Random random = new Random(2024);
  private final List<Clean> gliders = new ArrayList<>();
  private final List<Clean> sailbuoys = new ArrayList<>();

  CleanDataContract(MissionStatsContract contract) {
    super(contract);
  }

  private record Clean(
      String platform,
      int mission,
      Instant start,
      Instant end,
      int profiles,
      double metres,
      long points) {}

  private Clean clean(String platform, int mission) {
    Instant end = NOW.minusMillis(random.nextLong(Duration.ofDays(3 * 365).toMillis()));
    if (random.nextInt(3) == 0) {
      end = NOW.minusMillis(random.nextLong(Duration.ofHours(30).toMillis()));
    }
    Instant start = end.minusMillis(random.nextLong(Duration.ofDays(700).toMillis()));
    return new Clean(
        platform,
        mission,
        start,
        end,
        random.nextInt(3_000),
        random.nextInt(2_000_000) / 4.0,
        random.nextLong(5_000_000_000L));
  }

  private void givenCleanFleets() {
    for (int mission = 1; mission <= GLIDERS; mission++) {
      Clean one = clean("SEA0" + (44 + random.nextInt(9)), mission);
      gliders.add(one);
      given(
          glider(one.platform, mission)
              .with(START, one.start)
              .with(END, one.end)
              .with(COMPLETE, random.nextBoolean())
              .with(PROFILES, one.profiles)
              .with(DEPTH_METRES, one.profiles * 50)
              .with(DISTANCE_METRES, one.metres)
              .with(DATA_POINTS, one.points));
    }
    for (int mission = 1; mission <= SAILBUOYS; mission++) {
      int number = 2016 + random.nextInt(3);
      Clean one = clean("SB" + number, mission);
      sailbuoys.add(one);
      given(
          sailbuoy(number, mission)
              .with(START, one.start)
              .with(END, one.end)
              .with(DISTANCE_METRES, one.metres));
    }
  }

  /** Asserts the real portal's eight figures of those missions for which a condition holds. */
  private void assertTotals(Integer year, Predicate<Clean> counts) {
    FleetTotals ours = stats().totals(TotalsQuery.gliders().inAnyBasin().year(year)).value();
    assertThat(ours.profiles()).isEqualTo(those(counts).mapToLong(Clean::profiles).sum());
    assertThat(ours.platforms()).isEqualTo(those(counts).map(Clean::platform).distinct().count());
    assertThat(ours.timeAtSea()).isEqualTo(time(those(counts)));
    assertThat((int) (ours.distanceMetres() / 1000)).isEqualTo(kilometres(those(counts)));
    assertThat(ours.dataPoints()).isEqualTo(those(counts).mapToLong(Clean::points).sum());
    FleetTotals boats = stats().totals(TotalsQuery.sailbuoys().year(year)).value();
    assertThat(boats.platforms())
        .isEqualTo(sailbuoys.stream().filter(counts).map(Clean::platform).distinct().count());
    assertThat(boats.timeAtSea()).isEqualTo(time(sailbuoys.stream().filter(counts)));
    assertThat((int) (boats.distanceMetres() / 1000))
        .isEqualTo(kilometres(sailbuoys.stream().filter(counts)));
    assertThat(ours.dataIssues() + boats.dataIssues()).isZero();
  }

  private Stream<Clean> those(Predicate<Clean> counts) {
    return gliders.stream().filter(counts);
  }

  private static Duration time(Stream<Clean> missions) {
    return missions
        .map(m -> Duration.between(m.start, m.end))
        .reduce(Duration.ZERO, Duration::plus);
  }

  private static int kilometres(Stream<Clean> missions) {
    return (int) (missions.mapToDouble(Clean::metres).sum() / 1000);
  }

  @Test
  void totalsAreTheRealPortals() {
    givenCleanFleets();
    assertTotals(null, mission -> true);
  }

  @Test
  void totalsOfAYearAreTheRealPortals() {
    givenCleanFleets();
    for (int year = 2020; year <= 2025; year++) {
      Instant first = LocalDate.of(year, 1, 1).atStartOfDay(ZoneOffset.UTC).toInstant();
      Instant next = LocalDate.of(year + 1, 1, 1).atStartOfDay(ZoneOffset.UTC).toInstant();
      assertTotals(year, m -> m.start.isAfter(first) && m.start.isBefore(next));
    }
  }

  @Test
  void recentMissionsAreTheRealPortals() {
    givenCleanFleets();
    assertThat(stats().recent(RecentQuery.gliders().inAnyBasin()).value())
        .isNotEmpty()
        .extracting(RecentMission::mission)
        .containsExactlyElementsOf(
            gliders.stream()
                .filter(m -> !m.end.isBefore(NOW.minus(Duration.ofHours(24))))
                .sorted(Comparator.comparing(Clean::start))
                .map(Clean::mission)
                .toList());
    assertThat(stats().recent(RecentQuery.sailbuoys()).value())
        .extracting(RecentMission::mission)
        .containsExactlyInAnyOrderElementsOf(
            sailbuoys.stream()
                .filter(m -> !m.end.isBefore(NOW.minus(Duration.ofHours(12))))
                .map(Clean::mission)
                .toList());
  }
}
