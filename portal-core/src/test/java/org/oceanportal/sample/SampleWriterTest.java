package org.oceanportal.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.io.IOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ArgumentsSource;
import org.oceanportal.Portal;
import org.oceanportal.contract.MissionServer;
import org.oceanportal.contract.MissionServers;
import org.oceanportal.contract.ScratchDatabase;
import org.oceanportal.embedded.EmbeddedDatabase;
import org.oceanportal.mongo.MissionSchema;

/** What is in the database when a fleet was written. */
class SampleWriterTest {

  private static final Instant AT = Instant.parse("2026-11-22T12:00:00Z");
  private static final SampleFleet FLEET =
      SampleFleet.standard(AT)
          .withMissions(24)
          .withProfilesPerMission(60)
          .withProfileDocumentsOf(10);
  private static final List<String> COLLECTIONS =
      List.of("glidermissions", "sailbuoymissions", "profiles", "gliders", "sailbuoys");

  /**
   * Of all of {@link #FLEET} with its dirty documents. Changes only with what the fleet looks like.
   */
  private static final String SHA_256 =
      "f30e5491a6656dd039bf653ba846c30a136bc6eb600efbde2a37f3fba429c023";

  @ParameterizedTest
  @ArgumentsSource(MissionServers.class)
  void theSameSettingsGiveTheSameBytesOnEveryServerAndJava(MissionServer server) {
    assertThat(sha256(server, FLEET.withDirtyDocuments())).isEqualTo(SHA_256);
  }

  @ParameterizedTest
  @ArgumentsSource(MissionServers.class)
  void anotherSeedOrMomentGivesOtherBytes(MissionServer server) {
    SampleFleet small = FLEET.withMissions(3);
    assertThat(sha256(server, small)).isEqualTo(sha256(server, small));
    assertThat(sha256(server, small.withSeed(43))).isNotEqualTo(sha256(server, small));
    SampleFleet later = SampleFleet.standard(AT.plusSeconds(1)).withMissions(3);
    assertThat(sha256(server, later)).isNotEqualTo(sha256(server, small));
  }

  @ParameterizedTest
  @ArgumentsSource(MissionServers.class)
  void theSummaryCountsWhatIsThere(MissionServer server) {
    try (var scratch = scratch(server)) {
      SampleSummary summary = write(FLEET, scratch.mongo());
      assertThat(summary.gliderMissions()).isEqualTo(24);
      assertThat(summary.profileDocuments()).isEqualTo(600);
      assertThat(counts(scratch.mongo()))
          .containsExactly(
              (long) summary.gliderMissions(),
              (long) summary.sailbuoyMissions(),
              summary.profileDocuments(),
              (long) summary.gliders(),
              (long) summary.sailbuoys());
    }
  }

  @ParameterizedTest
  @ArgumentsSource(MissionServers.class)
  void theNewestMissionsHaveTheirProfiles(MissionServer server) {
    try (var scratch = scratch(server)) {
      write(FLEET, scratch.mongo());
      List<Document> newestFirst =
          scratch.mongo().getCollection("glidermissions").find().into(new ArrayList<>());
      newestFirst.sort((a, b) -> newest(b).compareTo(newest(a)));
      for (int i = 0; i < newestFirst.size(); i++) {
        assertThat(profiles(scratch.mongo(), newestFirst.get(i)))
            .as("profiles of the mission %d back", i)
            .hasSize(i < 10 ? 60 : 0);
      }
    }
  }

  @ParameterizedTest
  @ArgumentsSource(MissionServers.class)
  void aMissionIsTheSumOfItsProfiles(MissionServer server) {
    try (var scratch = scratch(server)) {
      write(FLEET.withProfileDocumentsOf(Integer.MAX_VALUE), scratch.mongo());
      for (Document mission : scratch.mongo().getCollection("glidermissions").find()) {
        List<Document> profiles = profiles(scratch.mongo(), mission);
        assertThat(profiles).hasSize(mission.getInteger("total_profiles"));
        assertThat(mission.getList("profile_ids", ObjectId.class))
            .isEqualTo(profiles.stream().map(profile -> profile.getObjectId("_id")).toList());
        assertThat(profiles.stream().map(profile -> profile.getInteger("number")))
            .containsExactlyElementsOf(IntStream.rangeClosed(1, 60).boxed().toList());
        assertThat(profiles.stream().mapToDouble(profile -> profile.getDouble("max_depth")).sum())
            .isCloseTo(mission.getInteger("total_depth"), within(0.501));
        assertThat(profiles.get(0).getDate("time")).isEqualTo(mission.getDate("start"));
      }
    }
  }

  @ParameterizedTest
  @ArgumentsSource(MissionServers.class)
  void withoutProfileDocumentsThereAreNone(MissionServer server) {
    try (var scratch = scratch(server)) {
      SampleSummary summary = write(FLEET.withProfileDocumentsOf(0), scratch.mongo());
      assertThat(summary.profileDocuments()).isZero();
      assertThat(scratch.mongo().getCollection("profiles").countDocuments()).isZero();
    }
  }

  @ParameterizedTest
  @ArgumentsSource(MissionServers.class)
  void aGliderIsTheSumOfItsMissions(MissionServer server) {
    try (var scratch = scratch(server)) {
      write(FLEET, scratch.mongo());
      for (Document glider : scratch.mongo().getCollection("gliders").find()) {
        List<Document> missions =
            scratch
                .mongo()
                .getCollection("glidermissions")
                .find(Filters.eq("platform_serial", glider.getString("platform_serial")))
                .sort(Sorts.ascending("mission"))
                .into(new ArrayList<>());
        assertThat(glider.getList("missions", Integer.class))
            .isEqualTo(missions.stream().map(mission -> mission.getInteger("mission")).toList());
        assertThat(glider.getInteger("total_depth"))
            .isEqualTo(
                missions.stream().mapToInt(mission -> mission.getInteger("total_depth")).sum());
        assertThat(glider.getString("comment")).startsWith("synthetic");
      }
    }
  }

  @ParameterizedTest
  @ArgumentsSource(MissionServers.class)
  void dirtyDocumentsComeOnTopAndOnlyWhenAskedFor(MissionServer server) {
    try (var clean = scratch(server);
        var dirty = scratch(server)) {
      SampleSummary without = write(FLEET, clean.mongo());
      SampleSummary with = write(FLEET.withDirtyDocuments(), dirty.mongo());

      assertThat(with.gliderMissions()).isEqualTo(without.gliderMissions() + 32);
      assertThat(with.sailbuoyMissions()).isEqualTo(without.sailbuoyMissions() + 6);
      List<Document> extra =
          dirty.mongo().getCollection("glidermissions").find().into(new ArrayList<>());
      extra.removeAll(clean.mongo().getCollection("glidermissions").find().into(new ArrayList<>()));
      assertThat(extra).hasSize(32);
      assertThat(extra).anyMatch(mission -> !mission.containsKey("basin"));
      assertThat(extra)
          .anyMatch(mission -> Double.valueOf(Double.NaN).equals(mission.get("total_distance_m")));
      assertThat(extra).anyMatch(mission -> mission.get("start") instanceof String);
      assertThat(extra).allMatch(mission -> mission.getString("comment").startsWith("synthetic"));
    }
  }

  @ParameterizedTest
  @ArgumentsSource(MissionServers.class)
  void nothingIsWrittenWhereThereAreDocuments(MissionServer server) {
    for (String collection : COLLECTIONS) {
      try (var scratch = scratch(server)) {
        scratch.mongo().getCollection(collection).insertOne(new Document("mine", true));

        assertThatThrownBy(() -> write(FLEET, scratch.mongo()))
            .isInstanceOf(IllegalStateException.class)
            .hasMessageContaining(collection)
            .hasMessageContaining(scratch.mongo().getName())
            .hasMessageContaining("name another database");
        assertThat(counts(scratch.mongo()).stream().mapToLong(Long::longValue).sum()).isOne();
      }
    }
  }

  @ParameterizedTest
  @ArgumentsSource(MissionServers.class)
  void progressGrowsToTheEnd(MissionServer server) {
    try (var scratch = scratch(server)) {
      var written = new ArrayList<Integer>();
      FLEET
          .withMissions(100)
          .withProfilesPerMission(2_000)
          .withProfileDocumentsOf(0)
          .writeTo(
              scratch.mongo(),
              (missions, all) -> {
                assertThat(all).isEqualTo(100);
                written.add(missions);
              });
      assertThat(written).isSorted().hasSizeGreaterThan(3).endsWith(100);
    }
  }

  /**
   * 300 missions of 3,000 profiles are about 30 MB, and several times that as objects. Which server
   * they go to does not matter to the writer's memory.
   */
  @Test
  void aFleetLargerThanTheMemoryIsWritten() throws Exception {
    try (EmbeddedDatabase server = EmbeddedDatabase.inMemory();
        Portal portal = Portal.connect(server.uri())) {
      MongoDatabase database = portal.database();
      assertThat(writeInAProcessWith40Megabytes(server.uri(), database.getName())).isZero();
      assertThat(database.getCollection("glidermissions").countDocuments()).isEqualTo(300);
    }
  }

  private static int writeInAProcessWith40Megabytes(String uri, String database)
      throws IOException, InterruptedException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    return new ProcessBuilder(
            java,
            "-Xmx40m",
            "-cp",
            System.getProperty("java.class.path"),
            WriteSample.class.getName(),
            uri,
            database)
        .inheritIO()
        .start()
        .waitFor();
  }

  private static SampleSummary write(SampleFleet fleet, MongoDatabase database) {
    return fleet.writeTo(database);
  }

  private static ScratchDatabase scratch(MissionServer server) {
    return new ScratchDatabase(server, MissionSchema.standard());
  }

  private static List<Long> counts(MongoDatabase database) {
    return COLLECTIONS.stream()
        .map(collection -> database.getCollection(collection).countDocuments())
        .toList();
  }

  private static Date newest(Document mission) {
    return mission.get("end", Date.from(AT.minusSeconds(3_600)));
  }

  private static List<Document> profiles(MongoDatabase database, Document mission) {
    return database
        .getCollection("profiles")
        .find(
            Filters.and(
                Filters.eq("platform_serial", mission.get("platform_serial")),
                Filters.eq("mission", mission.get("mission"))))
        .sort(Sorts.ascending("number"))
        .into(new ArrayList<>());
  }

  private static String sha256(MissionServer server, SampleFleet fleet) {
    try (var scratch = scratch(server)) {
      write(fleet, scratch.mongo());
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (String collection : COLLECTIONS) {
        scratch
            .mongo()
            .getCollection(collection, RawBsonDocument.class)
            .find()
            .sort(Sorts.ascending("_id"))
            .batchSize(100)
            .forEach(document -> digest.update(document.getByteBuffer().asNIO()));
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }
}
