package org.oceanportal.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.oceanportal.Portal;
import org.oceanportal.command.database.LocalDatabase;
import org.oceanportal.command.database.LocalSample;
import org.oceanportal.query.RecentQuery;
import org.oceanportal.sample.SampleFleet;

class SampleRenewalTest {

  private static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");

  @TempDir Path folder;

  private final List<String> said = new ArrayList<>();
  private Instant now = NOON;
  private int changes;
  private LocalDatabase database;
  private Portal portal;
  private LocalSample sample;
  private SampleRenewal renewal;

  @BeforeEach
  void aServerWithASample() {
    database = LocalDatabase.open(folder, words -> {});
    portal = Portal.connect(database.uri()).withClock(() -> now);
    sample = new LocalSample(portal.database(), said::add);
    sample.replaceBy(small(NOON));
    database.admitOthers();
    renewal = new SampleRenewal(database, sample, () -> now, () -> changes++);
    said.clear();
  }

  @AfterEach
  void close() {
    portal.close();
    database.close();
  }

  @Test
  void aYoungSampleIsLeftAlone() {
    now = NOON.plus(Duration.ofHours(6));
    renewal.look();

    assertThat(said).isEmpty();
    assertThat(changes).isZero();
  }

  @Test
  void anOldSampleIsMadeAnewSoThatThereIsSomethingAtSea() {
    now = NOON.plus(Duration.ofDays(2));
    long left = atSea();
    renewal.look();

    assertThat(sample.madeFor()).hasValue(now);
    assertThat(atSea()).as("%s of the old one", left).isGreaterThan(left);
    assertThat(changes).isEqualTo(1);
    renewal.look();
    assertThat(changes).isEqualTo(1);
  }

  @Test
  void aSampleThatSomebodyElseMadeIsTold() {
    sample.replaceBy(small(NOON.plusSeconds(60)));
    renewal.look();

    assertThat(changes).isEqualTo(1);
  }

  @Test
  void whereTheSampleMadeWayNoneIsMade() {
    sample.makeWay();
    now = NOON.plus(Duration.ofDays(2));
    renewal.look();

    assertThat(missions()).isZero();
    assertThat(changes).isEqualTo(1);
  }

  @Test
  void missionsThatSomebodyImportsAreTold() {
    portal.database().getCollection("glidermissions").insertOne(new Document("mission", 1));
    renewal.look();

    assertThat(changes).isEqualTo(1);
  }

  @Test
  void missionsOfTheUserAreNeverTouched() {
    portal.database().getCollection("glidermissions").insertOne(new Document("mission", 1));
    now = NOON.plus(Duration.ofDays(2));
    renewal.look();

    assertThat(missions()).isEqualTo(25);
    assertThat(sample.madeFor()).hasValue(NOON);
  }

  @Test
  void whileSomebodyComesInNothingIsDone() {
    now = NOON.plus(Duration.ofDays(2));
    assertThat(database.runExclusively(renewal::look)).isTrue();

    assertThat(sample.madeFor()).hasValue(NOON);
    assertThat(changes).isZero();
  }

  private long atSea() {
    return portal.stats().recent(RecentQuery.gliders()).value().size();
  }

  private long missions() {
    return portal.database().getCollection("glidermissions").countDocuments();
  }

  private static SampleFleet small(Instant at) {
    return SampleFleet.standard(at).withMissions(24).withProfileDocumentsOf(1);
  }
}
