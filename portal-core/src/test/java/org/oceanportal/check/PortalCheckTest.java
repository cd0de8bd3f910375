package org.oceanportal.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
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
import org.oceanportal.Portal;
import org.oceanportal.contract.MissionServer;
import org.oceanportal.contract.MissionServers;
import org.oceanportal.contract.ScratchDatabase;
import org.oceanportal.model.Fleet;
import org.oceanportal.model.MissionKey;
import org.oceanportal.mongo.MissionField;
import org.oceanportal.mongo.MissionSchema;

@Tag("contract")
@ParameterizedClass(name = "{0}", autoCloseArguments = false)
@ArgumentsSource(MissionServers.class)
class PortalCheckTest {

  private static final Instant NOW = Instant.parse("2024-06-01T12:00:00Z");

  @Parameter MissionServer server;

  private ScratchDatabase database;
  private Portal portal;

  @BeforeEach
  void open() {
    database = new ScratchDatabase(server, MissionSchema.standard());
    portal = Portal.over(database.mongo()).withClock(() -> NOW);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void eachFieldHasItsValidAbsentAndInvalidValuesCounted() {
    insert(glider("SEA045", 1, "2024-01-01", "2024-01-11").append("total_profiles", 20));
    insert(glider("SEA045", 2, "2024-02-01", "2024-02-11").append("total_profiles", "twenty"));
    insert(glider("SEA045", 3, "2024-03-01", "2024-03-11").append("basin", " "));

    FieldCheck profiles = field(MissionField.PROFILES);
    assertThat(profiles.valid()).isEqualTo(1);
    assertThat(profiles.absent()).isEqualTo(1);
    assertThat(profiles.invalid()).isEqualTo(1);
    assertThat(profiles.examples()).singleElement().asString().startsWith("twenty (String, _id ");
    assertThat(field(MissionField.BASIN).absent()).isEqualTo(3);
    assertThat(field(MissionField.START).valid()).isEqualTo(3);
  }

  @Test
  void theListsOfProfilesAreNotRead() {
    insert(glider("SEA045", 1, "2024-01-01", "2024-01-11").append("profiles", List.of("a")));

    assertThat(gliders().fields())
        .extracting(FieldCheck::field)
        .contains(MissionField.PLATFORM, MissionField.BASIN)
        .doesNotContain(MissionField.PROFILE_NAMES, MissionField.PROFILE_IDS);
  }

  @Test
  void aNeededNameThatFindsNothingIsMissing() {
    insert(glider("SEA045", 1, "2024-01-01", "2024-01-11"));
    MissionSchema schema = MissionSchema.standard();
    Portal misspelt =
        portal.withSchema(schema.withGliders(schema.gliders().with(MissionField.START, "begin")));

    assertThat(portal.check().missing()).isEmpty();
    assertThat(misspelt.check().missing()).containsExactly("glidermissions.begin");
  }

  @Test
  void aDatabaseWithoutAnyMissionMissesAllThatIsNeeded() {
    assertThat(portal.check().missing())
        .contains("glidermissions.platform_serial", "sailbuoymissions.start");
  }

  @Test
  void aPlatformAtSeaTwiceAtOnceIsAnOverlap() {
    insert(glider("SEA045", 1, "2024-01-01", "2024-01-11"));
    insert(glider("SEA045", 2, "2024-01-09", "2024-01-20"));
    insert(glider("SEA055", 3, "2024-01-09", "2024-01-20"));

    CheckReport report = portal.check();
    assertThat(report.overlapCount()).isEqualTo(1);
    assertThat(report.overlaps())
        .containsExactly(
            new Overlap(
                Fleet.GLIDERS,
                new MissionKey("SEA045", 1),
                new MissionKey("SEA045", 2),
                Duration.ofDays(2)));
  }

  @Test
  void missionsThatOnlyTouchDoNotOverlap() {
    insert(glider("SEA045", 1, "2024-01-01", "2024-01-11"));
    insert(glider("SEA045", 2, "2024-01-11", "2024-01-20"));

    assertThat(portal.check().overlapCount()).isZero();
  }

  @Test
  void aMissionWithoutAnEndIsAtSeaUntilNow() {
    Document open = glider("SEA045", 1, "2024-05-01", "2024-05-02");
    open.remove("end");
    insert(open);
    insert(glider("SEA045", 2, "2024-05-30", "2024-05-31"));

    assertThat(portal.check().overlaps())
        .extracting(Overlap::time)
        .containsExactly(Duration.ofDays(1));
  }

  @Test
  void ofManyOverlapsAllAreCountedAndTheFirstListed() {
    for (int mission = 1; mission <= 20; mission++) {
      insert(glider("SEA045", mission, "2024-01-01", "2024-01-11"));
    }

    CheckReport report = portal.check();
    assertThat(report.overlapCount()).isEqualTo(20 * 19 / 2);
    assertThat(report.overlaps()).hasSize(CheckReport.MOST_OVERLAPS);
  }

  @Test
  void indexesAreMissingUntilTheyAreCreated() {
    assertThat(portal.check().indexes()).isNotEmpty().noneMatch(IndexCheck::present);

    portal.indexes().create();
    assertThat(portal.check().indexes()).allMatch(IndexCheck::present);
  }

  @Test
  void theServerIsNamed() {
    ServerFacts facts = portal.check().server();
    assertThat(facts.version()).matches("\\d+\\..*");
    assertThat(facts.explains()).isEqualTo(server.outlivesTheTests());
  }

  private CollectionCheck gliders() {
    return portal.check().collections().get(0);
  }

  private FieldCheck field(MissionField field) {
    return gliders().fields().stream()
        .filter(each -> each.field() == field)
        .findFirst()
        .orElseThrow();
  }

  private static Document glider(String platform, int mission, String start, String end) {
    return new Document("platform_serial", platform)
        .append("mission", mission)
        .append("start", day(start))
        .append("end", day(end));
  }

  private static Date day(String day) {
    return Date.from(Instant.parse(day + "T00:00:00Z"));
  }

  private void insert(Document mission) {
    database.mongo().getCollection("glidermissions").insertOne(mission);
  }
}
