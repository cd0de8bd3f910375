package org.example.plain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.oceanportal.embedded.EmbeddedDatabase;
import org.oceanportal.model.Fleet;
import org.oceanportal.model.FleetTotals;
import org.oceanportal.model.Mission;
import org.oceanportal.model.MissionStatus;
import org.oceanportal.model.RecentMission;
import org.oceanportal.query.MissionStats;
import org.oceanportal.query.MissionsQuery;
import org.oceanportal.query.RecentQuery;
import org.oceanportal.query.TotalsQuery;

class GliderDacTest {

  private static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");

  private EmbeddedDatabase server;
  private MongoClient client;
  private MissionStats stats;

  @BeforeEach
  void threeDeploymentsOfTwoOperators() {
    server = EmbeddedDatabase.inMemory();
    client = MongoClients.create(server.uri());
    var database = client.getDatabase("dac");
    database
        .getCollection("deployments")
        .insertMany(
            List.of(
                deployment("ru99", "Made-up University", "2026-01-10T00:00:00Z", 1_000)
                    .append("end", date("2026-01-20T00:00:00Z"))
                    .append("completed", true),
                deployment("ru99", "Made-up University", "2026-03-01T00:00:00Z", 500)
                    .append("end", date("2026-03-02T12:00:00Z")),
                deployment("unit_1", "", "2026-05-20T00:00:00Z", 0)
                    .append("end", date("2026-06-01T10:00:00Z"))));
    stats = GliderDac.over(client, "dac").withClock(() -> NOW).stats();
  }

  private static Document deployment(String glider, String operator, String start, int profiles) {
    return new Document("datasetID", glider + "-" + start)
        .append("glider", glider)
        .append("operator", operator)
        .append("wmo_id", "")
        .append("completed", false)
        .append("start", date(start))
        .append("south", 42.6)
        .append("north", 43.2)
        .append("west", -87.4)
        .append("east", -86.4)
        .append("num_profiles", profiles);
  }

  private static Date date(String instant) {
    return Date.from(Instant.parse(instant));
  }

  @AfterEach
  void stop() {
    client.close();
    server.close();
  }

  @Test
  void totalsAreOfTheDeployments() {
    FleetTotals totals = stats.totals(TotalsQuery.gliders()).value();
    assertThat(totals.missions()).isEqualTo(3);
    assertThat(totals.platforms()).isEqualTo(2);
    assertThat(totals.profiles()).isEqualTo(1_500);
    assertThat(totals.timeAtSea()).isEqualTo(Duration.ofDays(10 + 1 + 12).plusHours(12 + 10));
    assertThat(totals.dataIssues()).isZero();
  }

  @Test
  void figuresThatTheDacDoesNotHaveAreNull() {
    FleetTotals totals = stats.totals(TotalsQuery.gliders()).value();
    assertThat(totals.distanceMetres()).isNull();
    assertThat(totals.dataPoints()).isNull();
  }

  @Test
  void linesAreTheOperators() {
    assertThat(GliderDac.byOperator(stats))
        .extracting(line -> line.key(), line -> line.totals().profiles())
        .containsExactly(tuple("Made-up University", 1_500L), tuple(null, 0L));
  }

  @Test
  void whatTransmittedInTheLastDayIsRecent() {
    assertThat(stats.recent(RecentQuery.gliders()).value())
        .extracting(RecentMission::platformSerial)
        .containsExactly("unit_1");
  }

  @Test
  void listsShowBoxAndStatus() {
    List<Mission> missions = stats.missions(MissionsQuery.of(Fleet.GLIDERS)).value().missions();
    assertThat(missions)
        .extracting(Mission::status)
        .containsExactlyInAnyOrder(MissionStatus.COMPLETE, MissionStatus.LATE, MissionStatus.LIVE);
  }
}
