package org.oceanportal.contract;

import static org.oceanportal.mongo.MissionField.*;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.types.Decimal128;
import org.bson.types.ObjectId;
import org.oceanportal.Portal;
import org.oceanportal.mongo.MissionField;

/** A small fleet with everything in it that has ever been seen in a database. */
final class RandomFleet {

  static final List<String> SERIALS = List.of("SEA045", "SEA9", "Åland-1", "<b>SEA</b>", "sea045");
  static final List<Integer> SAILBUOYS = List.of(999, 2016, 1);
  static final List<String> PROJECTS =
      List.of("SAMBA", "samba", "Å & ä", "<i>x</i>", "", " ", "SAMBA ", "\uD83C\uDF0A", ".*");
  static final List<String> BASINS =
      List.of(
          "Bornholm Basin",
          "BORNHOLM BASIN",
          "Åland Sea",
          "åland sea",
          "Kattegat",
          "<b>Kattegat</b>",
          "K.*",
          "Gulf (N)",
          "\uD83C\uDF0A Sea",
          "$basin",
          "Ström|Straße");

  private static final List<Object> NO_BASINS =
      Arrays.asList(null, "", " ", ",", " ,\t, ", "\u00A0", 7, true, List.of("Kattegat"));
  private static final List<Object> ODD_MISSIONS =
      Arrays.asList(null, 1L, 2.0, 1.5, "1", Double.NaN, -1, Long.MAX_VALUE, List.of(1), true);
  private static final List<Object> ODD_TEXTS =
      Arrays.asList(null, 7, true, List.of("x"), Double.NaN);
  static final List<String> OTHER_NAMES =
      List.of(
          "place",
          "key",
          "platform",
          "mission",
          "start",
          "end",
          "lat",
          "lon",
          "index",
          "positions",
          "issue",
          "atSea",
          "column",
          "missing",
          "generation",
          "made",
          "count");
  static final List<Object> OTHER_VALUES =
      Arrays.asList(
          null,
          1,
          "text",
          List.of(),
          List.of(1, 2),
          new Document("column", "x"),
          List.of(new Document("mission", 1), new Document("platform", "x")));

  private static final List<Instant> EDGES =
      List.of(
          MissionStatsContract.NOW,
          MissionStatsContract.NOW.minus(Duration.ofHours(12)),
          MissionStatsContract.NOW.minus(Duration.ofHours(24)),
          MissionStatsContract.NOW.plus(Duration.ofHours(24)),
          MissionStatsContract.NOW.minus(Portal.DEFAULT_LONGEST_MISSION),
          MissionStatsContract.NOW.plus(Duration.ofDays(30)),
          Instant.parse("2062-05-11T00:00:00Z"),
          Instant.parse("2004-09-18T00:00:00Z"),
          Instant.parse("2024-01-01T00:00:00Z"),
          Instant.parse("2023-01-01T00:00:00Z"),
          Instant.parse("1970-01-01T00:00:00Z"));

  private final Random random;
  private final int idType;
  private int documents;

  RandomFleet(Random random) {
    this.random = random;
    this.idType = random.nextInt(4);
  }

  /** Ten to fifty missions of either fleet, and the profiles of some. */
  List<MissionDocument> documents() {
    var fleet = new ArrayList<MissionDocument>();
    for (int i = random.nextInt(10, 50); i > 0; i--) {
      fleet.add(glider());
      fleet.addAll(profiles());
    }
    for (int i = random.nextInt(0, 30); i > 0; i--) {
      fleet.add(sailbuoy());
    }
    return fleet;
  }

  /** Of one type in a fleet: other than those the driver makes, or those. */
  private Object id() {
    int next = ++documents * 7919 % 1000;
    return switch (idType) {
      case 0 -> "mission " + next;
      case 1 -> next;
      case 2 -> (long) next << 33;
      default -> new ObjectId();
    };
  }

  private MissionDocument glider() {
    MissionDocument mission =
        MissionDocument.glider(oneOf(SERIALS), random.nextInt(1, 4))
            .with(PROFILE_IDS, List.of(new ObjectId(), new ObjectId()));
    odd(mission, PLATFORM, ODD_TEXTS);
    figure(mission, PROFILES, random.nextInt(3000));
    figure(mission, DEPTH_METRES, random.nextInt(400_000));
    figure(mission, DATA_POINTS, random.nextLong(5_000_000_000L));
    sometimes(() -> mission.with(COMMENT, oneOf(PROJECTS)));
    return common(mission);
  }

  private MissionDocument sailbuoy() {
    MissionDocument mission = MissionDocument.sailbuoy(oneOf(SAILBUOYS), random.nextInt(1, 4));
    rarely(() -> mission.with(PLATFORM, oneOf(Arrays.asList(null, "SB7", 7L, 7.5, 8.0, true))));
    sometimes(() -> mission.with(LAT, degrees()).with(LON, degrees()));
    rarely(() -> mission.with(LAT, oneOf(ODD_TEXTS)));
    return common(mission);
  }

  private MissionDocument common(MissionDocument mission) {
    mission.id(id());
    rarely(() -> mission.other(oneOf(OTHER_NAMES), oneOf(OTHER_VALUES)));
    odd(mission, MISSION, ODD_MISSIONS);
    times(mission);
    basin(mission);
    figure(mission, DISTANCE_METRES, random.nextDouble(1e6));
    text(mission, PROJECT, PROJECTS);
    text(mission, SEA_NAME, BASINS);
    sometimes(() -> mission.with(COMPLETE, oneOf(Arrays.asList(true, false, 1, "true", null))));
    sometimes(() -> mission.with(WMO_ID, oneOf(Arrays.asList(1, 6_801_567L, 2.5, "7", null))));
    sometimes(() -> mission.with(VARIABLES, Arrays.asList("oxygen", 7, null, "<b>Å</b>")));
    for (MissionField side : List.of(LAT_MIN, LAT_MAX, LON_MIN, LON_MAX)) {
      mission.with(side, random.nextDouble(-90, 90));
      rarely(() -> mission.with(side, oneOf(Arrays.asList("1", null, Double.NaN, 181, 90))));
    }
    return mission;
  }

  private void times(MissionDocument mission) {
    Instant start = instant();
    mission.with(START, start).with(END, start.plusMillis(random.nextLong(-1, 5_000_000_000L)));
    sometimes(() -> mission.with(END, instant()));
    for (MissionField time : List.of(START, END)) {
      odd(mission, time, new ArrayList<>(DirtyValues.noTimes().values()));
    }
    rarely(() -> mission.with(END, start.plus(Portal.DEFAULT_LONGEST_MISSION)));
    rarely(() -> mission.with(END, null));
    rarely(mission::stillAtSea);
  }

  /** About now or a turn of the year, to the millisecond, or some time in five years. */
  private Instant instant() {
    Instant from = Instant.parse("2020-01-01T00:00:00Z");
    return random.nextInt(3) == 0
        ? from.plusMillis(random.nextLong(Duration.ofDays(5 * 365).toMillis()))
        : oneOf(EDGES).plusMillis(random.nextInt(-1, 2));
  }

  private void basin(MissionDocument mission) {
    var text = new StringBuilder(oneOf(BASINS));
    for (int more = random.nextInt(3); more > 0; more--) {
      text.append(oneOf(List.of(",", ", ", " ,\t", ",,"))).append(oneOf(BASINS));
    }
    mission.basin(text.toString());
    rarely(() -> mission.with(BASIN, oneOf(NO_BASINS)));
    rarely(() -> mission.without(BASIN));
  }

  private void figure(MissionDocument mission, MissionField field, Number good) {
    mission.with(field, good);
    rarely(() -> mission.with(field, Decimal128.parse("10.75")));
    rarely(() -> mission.with(field, good.doubleValue() + 0.5));
    rarely(() -> mission.with(field, 1L << 53));
    odd(mission, field, new ArrayList<>(DirtyValues.noFigures().values()));
  }

  private void text(MissionDocument mission, MissionField field, List<String> texts) {
    sometimes(() -> mission.with(field, oneOf(texts)));
    rarely(() -> mission.with(field, oneOf(ODD_TEXTS)));
  }

  private List<MissionDocument> profiles() {
    String serial = oneOf(SERIALS);
    int mission = random.nextInt(1, 4);
    return IntStream.range(0, random.nextInt(25))
        .mapToObj(i -> profile(serial, mission, random.nextInt(40)))
        .toList();
  }

  private MissionDocument profile(String serial, int mission, int number) {
    MissionDocument profile = MissionDocument.profile(serial, mission, number).id(id());
    profile.at(random.nextDouble(-90, 90), random.nextDouble(-180, 180));
    sometimes(() -> profile.with(TIME, instant()));
    figure(profile, MAX_DEPTH_METRES, random.nextInt(1000));
    odd(profile, TIME, new ArrayList<>(DirtyValues.noTimes().values()));
    odd(profile, LAT, Arrays.asList(null, "55", 90.5, Double.NaN, 90, Decimal128.parse("55.5")));
    odd(profile, LON, Arrays.asList(null, true, -180.5, Double.NaN, -180L, List.of(15)));
    odd(profile, NUMBER, Arrays.asList(null, "3", Double.NaN, 3L, 3.0, -1, List.of(3)));
    return profile;
  }

  private List<Object> degrees() {
    var list = new ArrayList<Object>();
    for (int fixes = random.nextInt(30); fixes > 0; fixes--) {
      list.add(random.nextDouble(-90, 90));
      rarely(() -> list.add(oneOf(Arrays.asList(null, Double.NaN, 90, "55", 1000.0, -90L))));
    }
    return list;
  }

  /** Now and then one of the odd values in place of a field's own, or nothing at all. */
  private void odd(MissionDocument document, MissionField field, List<?> oddities) {
    rarely(() -> document.with(field, oneOf(oddities)));
    if (random.nextInt(40) == 0) {
      document.without(field);
    }
  }

  private void sometimes(Runnable change) {
    if (random.nextInt(3) > 0) {
      change.run();
    }
  }

  private void rarely(Runnable change) {
    if (random.nextInt(15) == 0) {
      change.run();
    }
  }

  private <T> T oneOf(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }
}
