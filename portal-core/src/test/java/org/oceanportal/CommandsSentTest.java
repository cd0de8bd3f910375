package org.oceanportal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.oceanportal.contract.MissionDocument.glider;
import static org.oceanportal.contract.MissionDocument.profile;
import static org.oceanportal.contract.MissionDocument.sailbuoy;
import static org.oceanportal.mongo.MissionField.*;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ArgumentsSource;
import org.oceanportal.contract.CommandHistory;
import org.oceanportal.contract.CommandHistory.Sent;
import org.oceanportal.contract.MissionDocument;
import org.oceanportal.contract.MissionServer;
import org.oceanportal.contract.MissionServers;
import org.oceanportal.contract.MissionStatsContract;
import org.oceanportal.contract.QueriesAsked;
import org.oceanportal.contract.ScratchDatabase;
import org.oceanportal.model.Fleet;
import org.oceanportal.model.MissionKey;
import org.oceanportal.model.Position;
import org.oceanportal.mongo.MissionSchema;
import org.oceanportal.query.BreakdownQuery;
import org.oceanportal.query.Dimension;
import org.oceanportal.query.MissionQuery;
import org.oceanportal.query.MissionStats;
import org.oceanportal.query.MissionsQuery;
import org.oceanportal.query.RecentQuery;
import org.oceanportal.query.TotalsQuery;
import org.oceanportal.query.TracksQuery;

/** What each strategy sends to the server, and what comes back. */
@Tag("contract")
@ParameterizedClass(name = "{0}")
@ArgumentsSource(MissionServers.class)
class CommandsSentTest {

  private static final int MISSIONS = 120;
  private static final int PROFILES_EACH = 300;
  private static final String HEAVY = "heavy, never asked for ".repeat(10);
  private static final MissionKey GLIDER = new MissionKey("SEA045", 1);
  private static final MissionKey SAILBUOY = new MissionKey("SB2016", 1);

  /** Questions by name, each asked to the end of its answer. */
  private static final Map<String, Consumer<MissionStats>> QUESTIONS = questions();

  @Parameter MissionServer server;

  private final CommandHistory history = new CommandHistory();
  private ScratchDatabase database;
  private MongoClient client;

  @BeforeEach
  void open() {
    database = new ScratchDatabase(server, MissionSchema.standard());
    database.insert(
        IntStream.rangeClosed(1, MISSIONS).mapToObj(CommandsSentTest::heavyGlider).toList());
    database.insert(sailbuoy(2016, 1).with(LAT, List.of(55, 56)).with(LON, List.of(15, 16)));
    database.insert(
        IntStream.range(0, PROFILES_EACH).mapToObj(n -> profile("SEA045", 1, n)).toList());
    MongoClientSettings.Builder settings =
        MongoClientSettings.builder().applyConnectionString(new ConnectionString(server.uri()));
    client = MongoClients.create(settings.addCommandListener(history).build());
  }

  private static MissionDocument heavyGlider(int mission) {
    return glider("SEA045", mission)
        .with(END, MissionStatsContract.NOW)
        .with(PROFILE_NAMES, IntStream.range(0, 5).mapToObj(i -> HEAVY + i).toList());
  }

  @AfterEach
  void close() {
    client.close();
    database.close();
  }

  private static Map<String, Consumer<MissionStats>> questions() {
    var questions = new LinkedHashMap<String, Consumer<MissionStats>>();
    questions.put("recent", stats -> stats.recent(RecentQuery.gliders().inAnyBasin()));
    questions.put("recent sailbuoys", stats -> stats.recent(RecentQuery.sailbuoys()));
    questions.put("totals", stats -> stats.totals(TotalsQuery.gliders().inAnyBasin()));
    questions.put(
        "totals of a year", stats -> stats.totals(TotalsQuery.gliders().inAnyBasin().year(2024)));
    questions.put("totals of sailbuoys", stats -> stats.totals(TotalsQuery.sailbuoys()));
    for (Dimension by : Dimension.values()) {
      var query = new BreakdownQuery(TotalsQuery.gliders().inAnyBasin(), by);
      questions.put("breakdown by " + by, stats -> stats.breakdown(query));
    }
    questions.put("mission", stats -> stats.mission(Fleet.GLIDERS, GLIDER));
    questions.put("missions", stats -> stats.missions(MissionsQuery.of(Fleet.GLIDERS)));
    questions.put("positions", stats -> readAll(stats, Fleet.GLIDERS, GLIDER));
    questions.put("positions of a sailbuoy", stats -> readAll(stats, Fleet.SAILBUOYS, SAILBUOY));
    questions.put(
        "tracks", stats -> stats.tracks(new TracksQuery(Fleet.GLIDERS, List.of(GLIDER), 10)));
    questions.put(
        "tracks of sailbuoys",
        stats -> stats.tracks(new TracksQuery(Fleet.SAILBUOYS, List.of(SAILBUOY), 1)));
    return questions;
  }

  @Test
  void everyQueryIsAmongTheQuestions() {
    assertThat(QueriesAsked.by(QUESTIONS.values()))
        .containsExactlyInAnyOrder(MissionQuery.class.getPermittedSubclasses());
  }

  private static void readAll(MissionStats stats, Fleet fleet, MissionKey key) {
    try (Stream<Position> positions = stats.positions(fleet, key).value()) {
      assertThat(positions).isNotEmpty();
    }
  }

  /** An implementation that knows its server. */
  private MissionStats stats(Strategy strategy) {
    MissionStats stats =
        Portal.over(client.getDatabase(database.mongo().getName()))
            .withClock(InstantSource.fixed(MissionStatsContract.NOW))
            .stats(strategy);
    stats.mission(Fleet.SAILBUOYS, SAILBUOY);
    history.clear();
    return stats;
  }

  /** The commands of a question; batches after the first are left out. */
  private List<Sent> sent(MissionStats stats, String question) {
    history.clear();
    QUESTIONS.get(question).accept(stats);
    return history.sent().stream().filter(command -> !command.name().equals("getMore")).toList();
  }

  @Test
  void pushdownSendsOneCommandAQuestion() {
    var each = new SoftAssertions();
    MissionStats pushdown = stats(Strategy.PUSHDOWN);
    for (String question : QUESTIONS.keySet()) {
      each.assertThat(sent(pushdown, question))
          .as(question)
          .extracting(Sent::name)
          .containsAnyOf("aggregate", "find")
          .hasSize(1);
    }
    each.assertAll();
  }

  @Test
  void pushdownOfAHeavyFleetComesInOneReply() {
    var each = new SoftAssertions();
    MissionStats pushdown = stats(Strategy.PUSHDOWN);
    for (String question : QUESTIONS.keySet()) {
      sent(pushdown, question);
      each.assertThat(history.sent()).as(question).hasSize(1);
    }
    each.assertAll();
  }

  @Test
  void pushdownMovesNothingHeavy() {
    var each = new SoftAssertions();
    MissionStats pushdown = stats(Strategy.PUSHDOWN);
    for (String question : QUESTIONS.keySet()) {
      for (Sent command : sent(pushdown, question)) {
        String reply = command.reply().toJson();
        each.assertThat(reply).as(question).doesNotContain("heavy", "profile_ids");
        each.assertThat(reply.length()).as("size of the reply to %s", question).isLessThan(60_000);
      }
    }
    each.assertAll();
  }

  @Test
  void aReplyToRecentHoldsAFewFieldsOfAMission() {
    Sent command = sent(stats(Strategy.PUSHDOWN), "recent").get(0);
    assertThat(command.documents()).hasSize(MISSIONS);
    assertThat(command.documents())
        .allSatisfy(
            mission ->
                assertThat(mission.keySet())
                    .containsExactlyInAnyOrder("platform_serial", "mission", "start", "end"));
  }

  @Test
  void aReplyToTotalsIsOneSmallDocument() {
    Sent command = sent(stats(Strategy.PUSHDOWN), "totals").get(0);
    assertThat(command.documents()).hasSize(1);
    assertThat(command.reply().toJson().length()).isLessThan(1_500);
  }

  @Test
  void aReplyToThinnedTracksHoldsThePointsThatAreKept() {
    Sent command = sent(stats(Strategy.PUSHDOWN), "tracks").get(0);
    assertThat(command.documents()).hasSize(1);
    assertThat(command.documents().get(0).getArray("positions")).hasSize(10);
  }

  @Test
  void theLoopSendsOneFindAQuestionInBatches() {
    var each = new SoftAssertions();
    MissionStats loop = stats(Strategy.LOOP);
    for (String question : QUESTIONS.keySet()) {
      List<Sent> sent = sent(loop, question);
      each.assertThat(sent).as(question).extracting(Sent::name).containsExactly("find");
      each.assertThat(sent.get(0).command()).as(question).containsKey("batchSize");
      each.assertThat(sent.get(0).command()).as(question).doesNotContainKey("projection");
    }
    each.assertAll();
  }

  @Test
  void theLoopReadsWholeMissions() {
    Sent command = sent(stats(Strategy.LOOP), "totals").get(0);
    assertThat(command.documents().get(0).keySet()).contains("profiles", "profile_ids");
    assertThat(history.sent()).as("further batches").hasSizeGreaterThan(1);
  }

  @Test
  void everyCommandHasATimeLimit() {
    var each = new SoftAssertions();
    for (Strategy strategy : Strategy.values()) {
      MissionStats stats = stats(strategy);
      for (String question : QUESTIONS.keySet()) {
        for (Sent command : sent(stats, question)) {
          each.assertThat(command.command())
              .as("%s, %s: %s", strategy, question, command.name())
              .containsKey("maxTimeMS");
        }
      }
    }
    each.assertAll();
  }

  @Test
  void theTimeLimitCanBeChanged() {
    Portal.over(client.getDatabase(database.mongo().getName()))
        .withMaxTime(Duration.ofMillis(1234))
        .stats()
        .totals(TotalsQuery.gliders().inAnyBasin());
    assertThat(history.last().command().getNumber("maxTimeMS").longValue()).isEqualTo(1234);
  }

  @Test
  void whatTheServerIsIsAskedOnce() {
    Portal portal = Portal.over(client.getDatabase(database.mongo().getName()));
    portal.stats().totals(TotalsQuery.gliders().inAnyBasin());
    assertThat(history.sent()).extracting(Sent::name).startsWith("buildInfo").endsWith("aggregate");
    history.clear();
    portal.withMaxTime(Duration.ofMinutes(1)).stats().totals(TotalsQuery.gliders().inAnyBasin());
    assertThat(history.sent()).extracting(Sent::name).containsExactly("aggregate");
  }

  /** It would write a warning into its log for each question. */
  @Test
  void theEmbeddedServerGetsNoBatchSize() {
    Sent totals = sent(stats(Strategy.PUSHDOWN), "totals").get(0);
    assertThat(totals.command().getDocument("cursor").isEmpty())
        .isNotEqualTo(server.outlivesTheTests());
  }

  @Test
  void aStreamThatIsReadToItsEndLeavesNoCursor() {
    givenALongMission();
    sent(stats(Strategy.PUSHDOWN), "positions");
    assertThat(history.last().cursor()).isZero();
  }

  @Test
  void aStreamThatIsClosedHalfReadLeavesNoCursor() {
    givenALongMission();
    history.clear();
    try (Stream<Position> positions =
        stats(Strategy.PUSHDOWN).positions(Fleet.GLIDERS, GLIDER).value()) {
      Iterator<Position> some = positions.iterator();
      some.next();
      assertThat(history.last().cursor()).as("open while it is read").isNotZero();
    }
    assertThat(history.sent()).extracting(Sent::name).endsWith("killCursors");
  }

  @Test
  void aLongStreamComesInBatchesAsItIsRead() {
    givenALongMission();
    history.clear();
    try (Stream<Position> positions =
        stats(Strategy.PUSHDOWN).positions(Fleet.GLIDERS, GLIDER).value()) {
      Iterator<Position> some = positions.iterator();
      some.next();
      assertThat(history.sent()).as("at first").hasSize(1);
      some.forEachRemaining(position -> {});
      assertThat(history.sent()).as("at last").extracting(Sent::name).endsWith("getMore");
    }
  }

  private void givenALongMission() {
    database.insert(
        IntStream.range(PROFILES_EACH, 5_000).mapToObj(n -> profile("SEA045", 1, n)).toList());
  }
}
