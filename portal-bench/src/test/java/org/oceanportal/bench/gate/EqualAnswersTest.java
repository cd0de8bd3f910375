package org.oceanportal.bench.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.oceanportal.CommandMeter;
import org.oceanportal.Portal;
import org.oceanportal.bench.query.FleetSpec;
import org.oceanportal.embedded.EmbeddedDatabase;
import org.oceanportal.model.FleetTotals;
import org.oceanportal.model.MissionKey;
import org.oceanportal.sample.SampleFleet;

class EqualAnswersTest {

  private static final List<Question> ALL = List.of(Question.values());

  @TempDir Path folder;
  private EmbeddedDatabase database;
  private Portal portal;
  private List<MissionKey> newest;

  @BeforeEach
  void makeASmallFleet() {
    database = EmbeddedDatabase.inMemory();
    portal = Portal.connect(database.uri()).withClock(() -> FleetSpec.AT);
    SampleFleet.standard(FleetSpec.AT)
        .withMissions(24)
        .withProfilesPerMission(20)
        .withProfileDocumentsOf(2)
        .writeTo(portal.database());
    newest = List.of(new MissionKey("SEA045", 1), new MissionKey("SEA055", 2));
  }

  @AfterEach
  void close() {
    portal.close();
    database.close();
  }

  @Test
  void equalAnswersAreProvedAndTheirCostsCounted() {
    Proof proof = EqualAnswers.prove(portal, newest, ALL);

    // Seven queries, and eight variants.
    assertThat(proof.answersCompared()).isEqualTo(7 + 8);
    assertThat(proof.costs())
        .filteredOn(cost -> cost.strategy().equals("pushdown"))
        .hasSize(7)
        .allMatch(cost -> cost.commands() == 1);
  }

  @Test
  void aWrongAnswerFails() {
    try (MongoClient changing = clientThatChangesMissionsBeforeEachAggregate()) {
      Portal wrong = Portal.over(changing.getDatabase(portal.database().getName()));

      assertThatThrownBy(() -> EqualAnswers.prove(wrong.withClock(portal.clock()), newest, ALL))
          .isInstanceOf(UnequalAnswersException.class)
          .hasMessageContaining("totals by pushdown")
          .hasMessageContaining("profiles");
    }
  }

  /** The loop finds and the pushdown aggregates, so the pushdown alone sees the change. */
  private MongoClient clientThatChangesMissionsBeforeEachAggregate() {
    var missions = portal.database().getCollection("glidermissions");
    var change =
        new CommandListener() {
          @Override
          public void commandStarted(CommandStartedEvent event) {
            if (event.getCommandName().equals("aggregate")) {
              missions.updateMany(
                  Filters.exists("total_profiles"), Updates.inc("total_profiles", 7));
            }
          }
        };
    return MongoClients.create(
        MongoClientSettings.builder()
            .applyConnectionString(new ConnectionString(database.uri()))
            .addCommandListener(CommandMeter.INSTANCE)
            .addCommandListener(change)
            .build());
  }

  @Test
  void aProofSurvivesARoundTrip() {
    Proof proof = EqualAnswers.prove(portal, newest, List.of(Question.RECENT));
    Path file = folder.resolve("proof.json");
    proof.writeTo(file);
    assertThat(Proof.readFrom(file)).isEqualTo(proof);
  }

  @Test
  void metresMayDifferByTheOrderOfTheirSum() {
    assertThatCode(() -> EqualAnswers.compare("totals", metres(1e6), metres(1e6 + 1e-5)))
        .doesNotThrowAnyException();
    assertThatThrownBy(() -> EqualAnswers.compare("totals", metres(1e6), metres(1e6 + 1)))
        .isInstanceOf(UnequalAnswersException.class)
        .hasMessageContaining("distanceMetres");
  }

  @Test
  void aMissingMissionIsADifference() {
    assertThatThrownBy(() -> EqualAnswers.compare("recent", List.of(1, 2), List.of(1)))
        .isInstanceOf(UnequalAnswersException.class);
  }

  private static FleetTotals metres(double metres) {
    Instant start = Instant.EPOCH;
    return FleetTotals.builder()
        .missions(1)
        .platforms(1)
        .profiles(2L)
        .dives(1L)
        .timeAtSea(Duration.ofDays(1))
        .gliderDays(2)
        .distanceMetres(metres)
        .depthMetres(1.0)
        .dataPoints(3L)
        .firstStart(start)
        .lastEnd(start)
        .build();
  }
}
