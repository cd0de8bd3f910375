package org.oceanportal.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.codecs.DocumentCodec;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whether the made-up fleet looks like the real one. Needs no database. */
class SampleShapeTest {

  private static final Instant AT = Instant.parse("2026-11-22T12:00:00Z");
  private static final SampleFleet STANDARD = SampleFleet.standard(AT);
  private static final Duration A_DAY = Duration.ofDays(1);

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5, 6, 7, 19, 240, 481, 2_400, 24_000})
  void thereAreAsManyMissionsAsAskedFor(int missions) {
    List<PlannedMission> plan = Schedule.of(STANDARD.withMissions(missions));
    assertThat(plan).hasSize(missions);
    assertThat(plan).extracting(PlannedMission::index).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @ValueSource(ints = {6, 240, 24_000})
  void theSameFewAreLiveHoweverManyMissions(int missions) {
    List<PlannedMission> live =
        Schedule.of(STANDARD.withMissions(missions)).stream()
            .filter(planned -> !planned.end().isBefore(AT.minus(A_DAY)))
            .toList();
    assertThat(live).hasSize(6);
    assertThat(live).allMatch(planned -> planned.end().isBefore(AT));
    assertThat(live).filteredOn(PlannedMission::atSea).hasSize(1);
    assertThat(live).filteredOn(PlannedMission::complete).hasSize(1);
    assertThat(live).filteredOn(planned -> planned.basins().isEmpty()).hasSize(1);
  }

  @Test
  void allOthersEndedTwoDaysBeforeOrMore() {
    assertThat(Schedule.of(STANDARD.withMissions(2_400)))
        .filteredOn(planned -> planned.end().isAfter(AT.minus(Duration.ofDays(2))))
        .hasSize(6);
  }

  @Test
  void theStandardFleetHas19PlatformsAtMostAndFourYears() {
    List<PlannedMission> plan = Schedule.of(STANDARD);
    assertThat(plan.stream().map(PlannedMission::platform).distinct().count()).isBetween(15L, 19L);
    assertThat(years(plan)).isCloseTo(4, within(0.3));
  }

  @Test
  void manyMissionsAreSpreadOverYearsAndPlatforms() {
    List<PlannedMission> plan = Schedule.of(STANDARD.withMissions(24_000));
    assertThat(plan.stream().map(PlannedMission::platform).distinct().count())
        .isBetween(850L, 950L);
    assertThat(years(plan)).isCloseTo(20, within(0.5));
  }

  @ParameterizedTest
  @ValueSource(ints = {240, 2_400})
  void aPlatformIsOnOneMissionAtATime(int missions) {
    byPlatform(missions)
        .forEach(
            (platform, plan) -> {
              for (int i = 1; i < plan.size(); i++) {
                assertThat(plan.get(i).start())
                    .as("platform %d", platform)
                    .isAfter(plan.get(i - 1).end());
                assertThat(plan.get(i).mission()).isGreaterThan(plan.get(i - 1).mission());
              }
            });
  }

  @Test
  void timeAtSeaIs4To40DaysWithAMedianOf26() {
    List<Double> days =
        Schedule.of(STANDARD.withMissions(2_400)).stream()
            .map(planned -> planned.duration().toSeconds() / 86_400.0)
            .sorted()
            .toList();
    assertThat(days.get(0)).isGreaterThanOrEqualTo(4);
    assertThat(days.get(days.size() - 1)).isLessThanOrEqualTo(40.001);
    assertThat(days.get(days.size() / 2)).isBetween(23.0, 29.0);
  }

  @Test
  void firstBasinsOccurAsOftenAsInTheRealFleet() {
    List<PlannedMission> plan = Schedule.of(STANDARD.withMissions(4_800));
    Map<String, Long> counts =
        plan.stream()
            .map(planned -> planned.basins().split(",", -1)[0])
            .collect(Collectors.groupingBy(basin -> basin, Collectors.counting()));
    assertThat(counts.get("Bornholm Basin") / 4_800.0).isCloseTo(85 / 189.0, within(0.03));
    assertThat(counts.get("Skagerrak") / 4_800.0).isCloseTo(57 / 189.0, within(0.03));
    assertThat(counts.get("Åland Sea") / 4_800.0).isCloseTo(4 / 189.0, within(0.01));
    assertThat(counts.get("")).isPositive();
    assertThat(plan).anyMatch(planned -> planned.basins().contains(", "));
  }

  @Test
  void aPlatformMakes17To90ProfilesADay() {
    for (PlannedMission planned : Schedule.of(STANDARD)) {
      double days = planned.duration().toSeconds() / 86_400.0;
      double aDay = new GliderDocuments(STANDARD).track(planned).size() / days;
      assertThat(aDay).as(planned.toString()).isBetween(16.5, 90.5);
    }
  }

  @Test
  void aTypicalMissionWeighs30To60Kilobytes() {
    List<Integer> sizes =
        documents(STANDARD).stream().map(SampleShapeTest::bytes).sorted().toList();
    assertThat(sizes.get(sizes.size() / 2)).isBetween(30_000, 60_000);
    assertThat(sizes.get(sizes.size() * 9 / 10)).isLessThan(100_000);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 1_000, 2_000})
  void everyMissionHasAsManyProfilesAsAskedFor(int profiles) {
    SampleFleet fleet = STANDARD.withMissions(8).withProfilesPerMission(profiles);
    assertThat(documents(fleet))
        .hasSize(8)
        .allSatisfy(
            mission -> {
              assertThat(mission.getInteger("total_profiles")).isEqualTo(profiles);
              assertThat(mission.getList("profiles", String.class)).hasSize(profiles);
              assertThat(mission.getList("profile_ids", ObjectId.class)).hasSize(profiles);
              assertThat(mission.containsKey("lat_min")).isEqualTo(profiles > 0);
            });
  }

  @Test
  void twoThousandProfilesWeighWhatTheyDoInTheRealPortal() {
    Document mission = documents(STANDARD.withMissions(1).withProfilesPerMission(2_000)).get(0);
    assertThat(bytes(mission)).isBetween(58_000, 68_000);
  }

  @Test
  void profilesLieInTheBoxAndTimeOfTheirMission() {
    SampleFleet fleet = STANDARD.withMissions(40).withProfilesPerMission(50);
    var documents = new GliderDocuments(fleet);
    for (PlannedMission planned : Schedule.of(fleet)) {
      ProfileTrack track = documents.track(planned);
      Document mission = documents.mission(planned, track);
      assertThat(track.time(0)).isEqualTo(planned.start());
      assertThat(track.time(49)).isEqualTo(planned.end());
      for (int i = 0; i < track.size(); i++) {
        assertThat(track.lat(i))
            .isBetween(mission.getDouble("lat_min"), mission.getDouble("lat_max"));
        assertThat(track.lon(i))
            .isBetween(mission.getDouble("lon_min"), mission.getDouble("lon_max"));
        assertThat(track.maxDepthMetres(i)).isBetween(0.0, 1_000.0);
      }
    }
  }

  @Test
  void theDistanceIsThatBetweenTheProfiles() {
    SampleFleet fleet = STANDARD.withMissions(20);
    var documents = new GliderDocuments(fleet);
    for (PlannedMission planned : Schedule.of(fleet)) {
      ProfileTrack track = documents.track(planned);
      double metres = 0;
      for (int i = 1; i < track.size(); i++) {
        metres += haversineMetres(track, i - 1, i);
      }
      assertThat(track.distanceMetres()).isCloseTo(metres, within(metres * 0.02));
    }
  }

  @Test
  void everyMissionSaysThatItIsSynthetic() {
    assertThat(documents(STANDARD.withMissions(30).withProfilesPerMission(1)))
        .allSatisfy(mission -> assertThat(mission.getString("comment")).startsWith("synthetic"));
  }

  @Test
  void identifiersAreUnique() {
    SampleFleet fleet = STANDARD.withMissions(500).withProfilesPerMission(20);
    var documents = new GliderDocuments(fleet);
    List<Object> ids =
        Schedule.of(fleet).stream()
            .map(planned -> documents.mission(planned, documents.track(planned)))
            .flatMap(
                mission ->
                    Stream.concat(
                        Stream.of(mission.get("_id")),
                        mission.getList("profile_ids", ObjectId.class).stream()))
            .toList();
    assertThat(ids).hasSize(500 * 21).doesNotHaveDuplicates();
  }

  @Test
  void sailbuoysSailOneMissionAtATimeAndOneIsLive() {
    List<PlannedMission> plan = new SailbuoyDocuments(STANDARD.withMissions(2_400)).plan();
    assertThat(plan).hasSize(120);
    assertThat(plan)
        .filteredOn(planned -> !planned.end().isBefore(AT.minus(Duration.ofHours(12))))
        .singleElement()
        .isSameAs(plan.get(plan.size() - 1));
    plan.stream()
        .collect(Collectors.groupingBy(PlannedMission::platform))
        .values()
        .forEach(SampleShapeTest::assertOneAtATime);
  }

  @Test
  void aSailbuoysTrackIsInlineAndMissesSomeFixes() {
    var documents = new SailbuoyDocuments(STANDARD);
    for (PlannedMission planned : documents.plan()) {
      Document mission = documents.mission(planned);
      List<Double> lats = mission.getList("lat", Double.class);
      assertThat(mission.getList("lon", Double.class)).hasSameSizeAs(lats);
      assertThat(lats).hasSize((int) planned.duration().toHours() + 1);
      assertThat(lats).anyMatch(lat -> lat.isNaN());
      assertThat(lats.stream().filter(lat -> !lat.isNaN()))
          .allMatch(
              lat -> lat >= mission.getDouble("lat_min") && lat <= mission.getDouble("lat_max"));
    }
  }

  private static void assertOneAtATime(List<PlannedMission> ofOneSailbuoy) {
    for (int i = 1; i < ofOneSailbuoy.size(); i++) {
      assertThat(ofOneSailbuoy.get(i).start()).isAfter(ofOneSailbuoy.get(i - 1).end());
      assertThat(ofOneSailbuoy.get(i).mission()).isEqualTo(ofOneSailbuoy.get(i - 1).mission() + 1);
    }
  }

  private static Map<Integer, List<PlannedMission>> byPlatform(int missions) {
    return Schedule.of(STANDARD.withMissions(missions)).stream()
        .sorted(Comparator.comparing(PlannedMission::start))
        .collect(Collectors.groupingBy(PlannedMission::platform));
  }

  private static double years(List<PlannedMission> plan) {
    Instant first =
        plan.stream().map(PlannedMission::start).min(Comparator.naturalOrder()).orElseThrow();
    return Duration.between(first, AT).toDays() / 365.25;
  }

  private static List<Document> documents(SampleFleet fleet) {
    var documents = new GliderDocuments(fleet);
    return Schedule.of(fleet).stream()
        .map(planned -> documents.mission(planned, documents.track(planned)))
        .toList();
  }

  private static int bytes(Document document) {
    ByteBuffer bytes = new RawBsonDocument(document, new DocumentCodec()).getByteBuffer().asNIO();
    return bytes.remaining();
  }

  private static double haversineMetres(ProfileTrack track, int from, int to) {
    double latA = Math.toRadians(track.lat(from));
    double latB = Math.toRadians(track.lat(to));
    double north = Math.sin((latB - latA) / 2);
    double east = Math.sin(Math.toRadians(track.lon(to) - track.lon(from)) / 2);
    double chord = north * north + Math.cos(latA) * Math.cos(latB) * east * east;
    return 2 * 6_371_000 * Math.asin(Math.sqrt(chord));
  }
}
