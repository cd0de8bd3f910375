package org.oceanportal.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Date;
import java.util.List;
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
import org.oceanportal.model.MissionKey;
import org.oceanportal.mongo.MissionSchema;

@Tag("contract")
@ParameterizedClass(name = "{0}", autoCloseArguments = false)
@ArgumentsSource(MissionServers.class)
class MissionRemovalTest {

  private static final MissionKey KEY = new MissionKey("SEA045", 25);
  private static final Instant START = Instant.parse("2024-03-01T00:00:00Z");
  private static final Instant END = Instant.parse("2024-03-05T00:00:00Z");

  @Parameter MissionServer server;

  private ScratchDatabase database;
  private MissionRemoval removal;

  @BeforeEach
  void open() {
    database = new ScratchDatabase(server, MissionSchema.standard());
    removal = MissionRemoval.from(database.mongo(), MissionSchema.standard());
    insert("glidermissions", mission("platform_serial", "SEA045", 25));
    insert("glidermissions", mission("platform_serial", "SEA045", 26));
    for (int number = 1; number <= 3; number++) {
      insert("profiles", profile("SEA045", 25, number));
    }
    insert("profiles", profile("SEA045", 26, 1));
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void aMissionIsFoundWithItsTimesAndThePositionsThatGoWithIt() {
    assertThat(removal.find(Fleet.GLIDERS, KEY))
        .singleElement()
        .satisfies(
            found -> {
              assertThat(found.start()).isEqualTo(START);
              assertThat(found.end()).isEqualTo(END);
              assertThat(found.positions()).isEqualTo(3);
            });
    assertThat(count("profiles")).as("finding deletes nothing").isEqualTo(4);
  }

  @Test
  void aMissionGoesWithItsPositionsAndNoOther() {
    StoredMission mission = removal.find(Fleet.GLIDERS, KEY).get(0);
    assertThat(removal.remove(mission)).isTrue();
    assertThat(removal.find(Fleet.GLIDERS, KEY)).isEmpty();
    assertThat(removal.find(Fleet.GLIDERS, new MissionKey("SEA045", 26))).hasSize(1);
    assertThat(count("profiles")).isEqualTo(1);
    assertThat(removal.remove(mission)).as("a second time").isFalse();
  }

  @Test
  void allDocumentsForOneMissionAreFound() {
    insert("glidermissions", mission("platform_serial", "SEA045", 25));
    assertThat(removal.find(Fleet.GLIDERS, KEY)).hasSize(2);
  }

  @Test
  void aMissionWhosePlatformIsAListIsNotIt() {
    insert("glidermissions", mission("platform_serial", List.of("SEA999"), 1));
    assertThat(removal.find(Fleet.GLIDERS, new MissionKey("SEA999", 1))).isEmpty();
  }

  @Test
  void aSailbuoyIsFoundByTheNumberBehindItsPrefix() {
    insert("sailbuoymissions", mission("sailbuoy", 2016, 4));
    MissionKey key = new MissionKey("SB2016", 4);
    assertThat(removal.find(Fleet.GLIDERS, key)).isEmpty();
    StoredMission mission = removal.find(Fleet.SAILBUOYS, key).get(0);
    assertThat(mission.positions()).isZero();
    assertThat(removal.remove(mission)).isTrue();
    assertThat(count("sailbuoymissions")).isZero();
  }

  private static Document mission(String platformField, Object platform, int number) {
    return new Document(platformField, platform)
        .append("mission", number)
        .append("start", Date.from(START))
        .append("end", Date.from(END));
  }

  private static Document profile(String platform, int mission, int number) {
    return new Document("platform_serial", platform)
        .append("mission", mission)
        .append("number", number);
  }

  private void insert(String collection, Document document) {
    database.mongo().getCollection(collection).insertOne(document);
  }

  private long count(String collection) {
    return database.mongo().getCollection(collection).countDocuments();
  }
}
