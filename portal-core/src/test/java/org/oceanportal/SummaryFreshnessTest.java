package org.oceanportal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.oceanportal.contract.MissionDocument.glider;
import static org.oceanportal.mongo.MissionField.*;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.concurrent.atomic.AtomicReference;
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
import org.oceanportal.contract.MissionStatsContract;
import org.oceanportal.contract.ScratchDatabase;
import org.oceanportal.model.FleetTotals;
import org.oceanportal.mongo.MissionSchema;
import org.oceanportal.query.TotalsQuery;

/** When the summarised strategy notices that missions changed. */
@Tag("contract")
@ParameterizedClass(name = "{0}")
@ArgumentsSource(MissionServers.class)
class SummaryFreshnessTest {

  private static final Instant NOON = MissionStatsContract.NOW;
  private static final Duration MAX_AGE = Duration.ofMinutes(30);
  private static final MissionSchema SCHEMA = MissionSchema.standard();

  @Parameter MissionServer server;

  private final AtomicReference<Instant> now = new AtomicReference<>(NOON);
  private ScratchDatabase database;
  private MissionStats stats;

  @BeforeEach
  void open() {
    database = new ScratchDatabase(server, SCHEMA);
    stats = stats(SCHEMA);
  }

  @AfterEach
  void close() {
    database.close();
  }

  private MissionStats stats(MissionSchema schema) {
    return Portal.over(database.mongo())
        .withSchema(schema)
        .withClock(now::get)
        .withSummaryMaxAge(MAX_AGE)
        .stats(Strategy.SUMMARISED);
  }

  private FleetTotals totals() {
    return stats.totals(TotalsQuery.gliders()).value();
  }

  private Instant asOf() {
    return stats.totals(TotalsQuery.gliders()).asOf();
  }

  private void changeInPlace(int profiles) {
    database
        .mongo()
        .getCollection("glidermissions")
        .updateOne(Filters.eq("mission", 1), Updates.set("total_profiles", profiles));
  }

  private void delete(int mission) {
    database.mongo().getCollection("glidermissions").deleteOne(Filters.eq("mission", mission));
  }

  @Test
  void aMissionThatWasAddedCountsAtOnce() {
    assertThat(totals().missions()).isZero();
    database.insert(glider("SEA045", 1));
    assertThat(totals().missions()).isEqualTo(1);
    database.insert(glider("SEA045", 2));
    assertThat(totals().missions()).isEqualTo(2);
  }

  @Test
  void aMissionThatWasDeletedNoLongerCounts() {
    database.insert(glider("SEA045", 1), glider("SEA045", 2), glider("SEA045", 3));
    assertThat(totals().missions()).isEqualTo(3);
    delete(2);
    assertThat(totals().missions()).isEqualTo(2);
    delete(1);
    delete(3);
    assertThat(totals().missions()).isZero();
  }

  @Test
  void aMissionThatWasReplacedCountsAnew() {
    database.insert(glider("SEA045", 1).with(PROFILES, 5), glider("SEA045", 2));
    assertThat(totals().profiles()).isEqualTo(5);
    delete(1);
    database.insert(glider("SEA045", 1).with(PROFILES, 7));
    assertThat(totals().profiles()).isEqualTo(7);
  }

  @Test
  void aMissionChangedInPlaceCountsAsItWasUntilTheSummaryIsTooOld() {
    database.insert(glider("SEA045", 1).with(PROFILES, 5));
    assertThat(totals().profiles()).isEqualTo(5);
    changeInPlace(7);
    now.set(NOON.plus(MAX_AGE).minusMillis(1));
    assertThat(totals().profiles()).isEqualTo(5);
    now.set(NOON.plus(MAX_AGE));
    assertThat(totals().profiles()).isEqualTo(7);
  }

  @Test
  void anAnswerIsOfWhenTheSummaryWasMade() {
    database.insert(glider("SEA045", 1));
    assertThat(asOf()).isEqualTo(NOON);
    now.set(NOON.plusSeconds(60));
    assertThat(asOf()).isEqualTo(NOON);
    database.insert(glider("SEA045", 2));
    assertThat(asOf()).isEqualTo(NOON.plusSeconds(60));
  }

  @Test
  void aSummaryFromTheFutureIsMadeAnew() {
    database.insert(glider("SEA045", 1).with(PROFILES, 5));
    assertThat(totals().profiles()).isEqualTo(5);
    changeInPlace(7);
    now.set(NOON.minusMillis(1));
    assertThat(totals().profiles()).isEqualTo(7);
    assertThat(asOf()).isEqualTo(NOON.minusMillis(1));
  }

  @Test
  void missionsAreReadAndNeverWritten() {
    database.insert(glider("SEA045", 1).with(PROFILES, 5));
    var before = database.mongo().getCollection("glidermissions").find().into(new ArrayList<>());
    totals();
    assertThat(database.mongo().getCollection("glidermissions").find().into(new ArrayList<>()))
        .isEqualTo(before);
    assertThat(database.mongo().listCollectionNames().into(new ArrayList<>()))
        .filteredOn(name -> !name.startsWith("portal_summ"))
        .containsExactly("glidermissions");
  }

  @Test
  void aSummaryHoldsNoArrays() {
    database.insert(glider("SEA045", 1));
    totals();
    for (String name : database.mongo().listCollectionNames()) {
      if (name.startsWith("portal_summ")) {
        assertThat(database.mongo().getCollection(name).find().map(Document::toJson))
            .as(name)
            .noneMatch(json -> json.contains("profile_ids") || json.contains("\"profiles\""));
      }
    }
  }

  @Test
  void aSummaryMadeByOtherNamesIsNotUsed() {
    database.insert(glider("SEA045", 1).with(PROFILES, 5).with(DATA_POINTS, 9));
    MissionSchema swapped =
        SCHEMA.withGliders(
            SCHEMA
                .gliders()
                .with(PROFILES, SCHEMA.gliders().name(DATA_POINTS))
                .without(DATA_POINTS));
    assertThat(stats(swapped).totals(TotalsQuery.gliders()).value().profiles()).isEqualTo(9);
    assertThat(totals().profiles()).isEqualTo(5);
    assertThat(totals().dataPoints()).isEqualTo(9);
  }

  @Test
  void oldSummariesDoNotPileUp() {
    for (int mission = 1; mission <= 20; mission++) {
      database.insert(glider("SEA045", mission));
      assertThat(totals().missions()).isEqualTo(mission);
      now.set(now.get().plus(Duration.ofMinutes(11)));
    }
    assertThat(database.mongo().getCollection("portal_summary_glidermissions").countDocuments())
        .isLessThanOrEqualTo(20 + 19 + 18);
  }
}
