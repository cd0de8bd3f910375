package org.oceanportal.contract;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.oceanportal.Portal;
import org.oceanportal.model.Fleet;
import org.oceanportal.model.MissionKey;
import org.oceanportal.model.MissionPage;
import org.oceanportal.model.MissionSort;
import org.oceanportal.model.MissionStatus;
import org.oceanportal.model.Position;
import org.oceanportal.query.BreakdownQuery;
import org.oceanportal.query.Dimension;
import org.oceanportal.query.MissionQuery;
import org.oceanportal.query.MissionStats;
import org.oceanportal.query.MissionsQuery;
import org.oceanportal.query.OneMissionQuery;
import org.oceanportal.query.RecentQuery;
import org.oceanportal.query.Scope;
import org.oceanportal.query.TotalsQuery;
import org.oceanportal.query.TracksQuery;

/** Questions of every kind about a {@link RandomFleet}. */
final class RandomQuestions {

  private static final List<Duration> WINDOWS =
      List.of(
          Duration.ofHours(24),
          Duration.ofHours(12),
          Duration.ZERO,
          Duration.ofNanos(1),
          Duration.ofDays(50),
          Duration.ofDays(365_000));

  private final Random random;

  RandomQuestions(Random random) {
    this.random = random;
  }

  /**
   * A question that any strategy can be asked.
   *
   * @param text the question, for messages
   * @param of gives its value
   */
  record Asked(String text, Function<MissionStats, Object> of) {

    static Asked of(MissionQuery<?> query) {
      return new Asked(query.toString(), stats -> stats.ask(query).value());
    }

    @Override
    public String toString() {
      return text;
    }
  }

  /** Some of each kind. */
  List<Asked> some() {
    var questions = new ArrayList<Asked>();
    for (int i = 0; i < 3; i++) {
      questions.addAll(
          List.of(recent(), totals(), breakdown(), mission(), missions(), positions(), tracks()));
    }
    return questions;
  }

  private Asked recent() {
    var query = new RecentQuery(fleet(), oneOf(WINDOWS), scope(), maybe(instant()));
    return Asked.of(query);
  }

  private Asked totals() {
    TotalsQuery query =
        random.nextInt(4) == 0
            ? totalsOf(fleet()).overlapping(year())
            : totalsOf(fleet()).year(maybe(year()));
    return Asked.of(query);
  }

  private TotalsQuery totalsOf(Fleet fleet) {
    TotalsQuery all =
        fleet == Fleet.GLIDERS ? TotalsQuery.gliders().inAnyBasin() : TotalsQuery.sailbuoys();
    return all.in(scope()).at(maybe(instant()));
  }

  private Asked breakdown() {
    Dimension by = oneOf(List.of(Dimension.values()));
    var query = new BreakdownQuery(totalsOf(fleet()).year(maybe(year())), by);
    return Asked.of(query);
  }

  private Asked mission() {
    Fleet fleet = fleet();
    return Asked.of(OneMissionQuery.of(fleet, key(fleet)).at(maybe(instant())));
  }

  private Asked missions() {
    Fleet fleet = fleet();
    Instant from = instant();
    Instant to = instant();
    MissionsQuery query =
        MissionsQuery.of(fleet)
            .in(scope())
            .platform(maybe(key(fleet).platformSerial()))
            .project(maybe(oneOf(RandomFleet.PROJECTS)))
            .between(maybe(from.isBefore(to) ? from : to), maybe(from.isBefore(to) ? to : from))
            .status(maybe(oneOf(List.of(MissionStatus.values()))))
            .at(maybe(instant()))
            .sortedBy(oneOf(List.of(MissionSort.values())), random.nextBoolean())
            .limit(random.nextInt(1, 30));
    return new Asked(query.toString(), stats -> allPages(stats, query));
  }

  private static List<MissionPage> allPages(MissionStats stats, MissionsQuery first) {
    var pages = new ArrayList<MissionPage>();
    MissionsQuery query = first;
    while (query != null && pages.size() < 100) {
      MissionPage page = stats.missions(query).value();
      pages.add(page);
      query = page.next() == null ? null : first.after(page.next());
    }
    return pages;
  }

  private Asked positions() {
    Fleet fleet = fleet();
    MissionKey key = key(fleet);
    return new Asked("positions of " + key, stats -> read(stats, fleet, key));
  }

  private static List<Position> read(MissionStats stats, Fleet fleet, MissionKey key) {
    try (Stream<Position> positions = stats.positions(fleet, key).value()) {
      return positions.toList();
    }
  }

  private Asked tracks() {
    Fleet fleet = fleet();
    List<MissionKey> keys =
        IntStream.range(0, random.nextInt(1, 10)).mapToObj(i -> key(fleet)).toList();
    var query = new TracksQuery(fleet, keys, random.nextInt(1, 12));
    return Asked.of(query);
  }

  private Fleet fleet() {
    return oneOf(List.of(Fleet.GLIDERS, Fleet.GLIDERS, Fleet.SAILBUOYS));
  }

  private MissionKey key(Fleet fleet) {
    String serial =
        fleet == Fleet.GLIDERS ? oneOf(RandomFleet.SERIALS) : "SB" + oneOf(RandomFleet.SAILBUOYS);
    return new MissionKey(serial, random.nextInt(1, 5));
  }

  private Scope scope() {
    return switch (random.nextInt(3)) {
      case 0 -> Scope.all();
      case 1 -> Scope.inBasin();
      default -> Scope.basin(oneOf(RandomFleet.BASINS));
    };
  }

  private int year() {
    return oneOf(List.of(1969, 1970, 2020, 2022, 2023, 2024, 2025));
  }

  private Instant instant() {
    Instant now = MissionStatsContract.NOW;
    return oneOf(
        List.of(
            now,
            now.plusMillis(1),
            now.plusNanos(1),
            now.minusNanos(500_000),
            now.plus(Duration.ofHours(12)),
            now.plus(Duration.ofHours(36)),
            now.minus(Portal.DEFAULT_LONGEST_MISSION).plusMillis(1),
            Instant.MIN,
            Instant.MAX,
            now.minus(Duration.ofDays(400)),
            Instant.parse("2024-01-01T00:00:00Z"),
            Instant.parse("-0044-03-15T12:00:00Z"),
            Instant.parse("+12345-01-01T00:00:00Z"),
            Instant.parse("2022-06-01T00:00:00.001Z")));
  }

  private <T> T maybe(T value) {
    return random.nextBoolean() ? value : null;
  }

  private <T> T oneOf(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }
}
