package org.oceanportal.indexes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.mongodb.client.model.IndexOptions;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ArgumentsSource;
import org.oceanportal.contract.MissionServer;
import org.oceanportal.contract.MissionServers;
import org.oceanportal.contract.ScratchDatabase;
import org.oceanportal.model.Fleet;
import org.oceanportal.mongo.MissionSchema;
import org.oceanportal.query.PortalException;
import org.oceanportal.sample.SampleFleet;

@Tag("contract")
@ParameterizedClass(name = "{0}", autoCloseArguments = false)
@ArgumentsSource(MissionServers.class)
class MissionIndexesTest {

  private static final Instant NOW = Instant.parse("2024-06-01T12:00:00Z");

  @Parameter MissionServer server;

  private ScratchDatabase database;
  private MissionIndexes indexes;

  @BeforeEach
  void open() {
    database = new ScratchDatabase(server, MissionSchema.standard());
    indexes =
        new MissionIndexes(database.mongo(), MissionSchema.standard(), InstantSource.fixed(NOW));
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void makingThemTwiceGivesTheSameIndexes() {
    List<String> made = indexes.create();
    assertThat(made)
        .contains("glidermissions.portal_recent", "profiles.portal_track")
        .allMatch(name -> name.contains(".portal_"));
    List<String> there = named("glidermissions");
    assertThat(indexes.create()).isEqualTo(made);
    assertThat(named("glidermissions")).isEqualTo(there);
  }

  @Test
  void indexesOfOthersAreLeftAlone() {
    assumeTrue(server.outlivesTheTests(), "the embedded server keeps no index that is not unique");
    var missions = database.mongo().getCollection("glidermissions");
    missions.createIndex(new Document("wmo_id", 1));
    missions.createIndex(new Document("platform_serial", 1).append("mission", 1));
    List<String> made = indexes.create();
    assertThat(made).doesNotContain("glidermissions.portal_mission");
    assertThat(named("glidermissions")).contains("wmo_id_1", "platform_serial_1_mission_1");
  }

  @Test
  void aNameThatIsTakenIsToldAfterAllOthersAreMade() {
    assumeTrue(server.outlivesTheTests(), "the embedded server keeps no index that is not unique");
    var missions = database.mongo().getCollection("glidermissions");
    missions.createIndex(new Document("wmo_id", 1), new IndexOptions().name("portal_recent"));
    assertThatThrownBy(indexes::create)
        .isInstanceOf(PortalException.class)
        .hasMessageContaining("refused glidermissions.portal_recent")
        .hasMessageContaining("profiles.portal_track");
    assertThat(named("glidermissions")).contains("portal_year", "portal_mission");
    assertThat(named("profiles")).contains("portal_track");
  }

  @Test
  void aViewIsToldAfterAllOthersAreMade() {
    assumeTrue(server.outlivesTheTests(), "the embedded server has no views");
    database.mongo().getCollection("casts").insertOne(new Document("number", 1));
    database.mongo().createView("profiles", "casts", List.of());
    assertThatThrownBy(indexes::create)
        .isInstanceOf(PortalException.class)
        .hasMessageContaining("refused profiles.portal_track")
        .hasMessageContaining("glidermissions.portal_recent");
    assertThat(named("glidermissions")).contains("portal_year", "portal_mission");
  }

  @Test
  void explainTellsWhichQuestionsAnIndexServes() {
    SampleFleet.standard(NOW)
        .withMissions(200)
        .withProfilesPerMission(20)
        .writeTo(database.mongo());
    indexes.create();
    Optional<List<IndexUse>> explained = indexes.explain();
    assertThat(explained.isPresent()).isEqualTo(server.outlivesTheTests());
    explained.ifPresent(MissionIndexesTest::assertThatHotQuestionsAreIndexed);
  }

  private static void assertThatHotQuestionsAreIndexed(List<IndexUse> uses) {
    IndexUse recent = use(uses, "recent");
    assertThat(recent.indexes()).contains("portal_recent");
    assertThat(recent.documentsExamined()).isLessThan(50);
    assertThat(use(uses, "mission").indexes()).contains("portal_mission");
    assertThat(use(uses, "positions").indexes()).contains("portal_track");
    assertThat(use(uses, "last position").indexes()).contains("portal_track");
    assertThat(use(uses, "last position").documentsExamined()).isLessThan(3);
    assertThat(use(uses, "totals").documentsExamined()).isGreaterThanOrEqualTo(200);
  }

  private static IndexUse use(List<IndexUse> uses, String question) {
    return uses.stream()
        .filter(use -> use.fleet() == Fleet.GLIDERS && use.query().equals(question))
        .findFirst()
        .orElseThrow();
  }

  private List<String> named(String collection) {
    var names = new ArrayList<String>();
    database
        .mongo()
        .getCollection(collection)
        .listIndexes()
        .forEach(index -> names.add(index.getString("name")));
    return names;
  }
}
