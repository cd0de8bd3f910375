package org.oceanportal.command.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.oceanportal.embedded.EmbeddedDatabase;
import org.oceanportal.sample.SampleFleet;

class LocalSampleTest {

  private static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");

  private final List<String> said = new ArrayList<>();
  private EmbeddedDatabase server;
  private MongoClient client;
  private MongoDatabase database;
  private LocalSample sample;

  @BeforeEach
  void anEmptyDatabase() {
    server = EmbeddedDatabase.inMemory();
    client = MongoClients.create(server.uri());
    database = client.getDatabase("portal");
    sample = new LocalSample(database, said::add);
  }

  @AfterEach
  void close() {
    client.close();
    server.close();
  }

  @Test
  void anEmptyDatabaseGetsTheStandardSample() {
    sample.keepFresh(NOON, null);

    assertThat(missions()).isEqualTo(SampleFleet.STANDARD_MISSIONS);
    assertThat(said).containsExactly("making a synthetic sample fleet of 240 missions");
  }

  @Test
  void aFreshSampleIsLeftAlone() {
    sample.replaceBy(small(NOON));
    said.clear();

    sample.keepFresh(NOON.plus(Duration.ofHours(10)), null);

    assertThat(said).isEmpty();
  }

  @Test
  void aSampleWhoseNewestFixIsOverTwelveHoursOldIsMadeAnewWithItsSettings() {
    sample.replaceBy(small(NOON));
    Instant newest = mark().getDate("newestFix").toInstant();
    said.clear();

    sample.keepFresh(newest.plus(Duration.ofHours(12)), null);
    assertThat(said).isEmpty();

    Instant tooLate = newest.plus(Duration.ofHours(12)).plusSeconds(1);
    sample.keepFresh(tooLate, null);
    assertThat(said)
        .containsExactly(
            "the sample fleet's newest fix is over 12 hours old (" + newest + ")",
            "making a synthetic sample fleet of 3 missions");
    assertThat(missions()).isEqualTo(3);
    assertThat(mark().getDate("at").toInstant()).isEqualTo(tooLate);
  }

  @Test
  void aSampleOfThePastMayBeAskedAboutThePast() {
    sample.replaceBy(small(NOON));
    said.clear();

    sample.keepFresh(NOON.plus(Duration.ofDays(100)), NOON.plusSeconds(60));

    assertThat(said).isEmpty();
  }

  @Test
  void aSampleIsNotMadeForAnInstantThatIsYetToCome() {
    sample.replaceBy(small(NOON));
    said.clear();

    sample.keepFresh(NOON.plusSeconds(60), NOON.plus(Duration.ofDays(100)));

    assertThat(said).isEmpty();
  }

  @Test
  void aSampleThatWasNotFinishedIsMadeAnew() {
    sample.replaceBy(small(NOON));
    marks().updateOne(SampleMark.ITSELF, new Document("$set", new Document("complete", false)));
    said.clear();

    sample.keepFresh(NOON, null);

    assertThat(said)
        .containsExactly(
            "the sample fleet was not finished", "making a synthetic sample fleet of 3 missions");
    assertThat(missions()).isEqualTo(3);
  }

  @Test
  void missionsWithoutAMarkAreNeverTouched() {
    insertMission();

    sample.keepFresh(NOON, null);
    sample.makeWay();

    assertThat(missions()).isEqualTo(1);
    assertThat(said).isEmpty();
  }

  @Test
  void missionsAddedToTheSampleKeepItFromBeingReplaced() {
    sample.replaceBy(small(NOON));
    insertMission();
    said.clear();

    sample.keepFresh(NOON.plus(Duration.ofDays(100)), null);

    assertThat(missions()).isEqualTo(4);
    assertThat(said).isEmpty();
    assertThatThrownBy(() -> sample.replaceBy(small(NOON)))
        .isInstanceOf(DatabaseException.class)
        .hasMessageContaining("missions that are not the sample");
    assertThat(missions()).isEqualTo(4);
  }

  @Test
  void anotherSampleIsRefusedWhereThereAreMissions() {
    insertMission();

    assertThatThrownBy(() -> sample.replaceBy(small(NOON)))
        .isInstanceOf(DatabaseException.class)
        .hasMessageContaining(DataFolder.VARIABLE);
    assertThat(missions()).isEqualTo(1);
  }

  @Test
  void theSampleMakesWayAndLeavesNothingBehind() {
    sample.replaceBy(small(NOON).withDirtyDocuments());

    sample.makeWay();

    for (String collection : database.listCollectionNames()) {
      assertThat(database.getCollection(collection).countDocuments()).as(collection).isZero();
    }
  }

  @Test
  void theSampleMakesWayAlsoIfItsCollectionsHaveIndexes() {
    sample.replaceBy(small(NOON));
    database.getCollection("glidermissions").createIndex(new Document("end", 1));

    sample.makeWay();

    assertThat(missions()).isZero();
  }

  private static SampleFleet small(Instant at) {
    return SampleFleet.standard(at).withMissions(3).withProfileDocumentsOf(1);
  }

  private void insertMission() {
    database.getCollection("glidermissions").insertOne(new Document("mission", 1));
  }

  private long missions() {
    return database.getCollection("glidermissions").countDocuments();
  }

  private Document mark() {
    return marks().find(SampleMark.ITSELF).first();
  }

  private MongoCollection<Document> marks() {
    return database.getCollection(LocalSample.MARKS);
  }
}
