package org.oceanportal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.oceanportal.embedded.EmbeddedDatabase;
import org.oceanportal.model.Fleet;
import org.oceanportal.model.MissionKey;
import org.oceanportal.query.BreakdownQuery;
import org.oceanportal.query.Dimension;
import org.oceanportal.query.MissionStats;
import org.oceanportal.query.MissionsQuery;
import org.oceanportal.query.PortalException;
import org.oceanportal.query.PortalException.Reason;
import org.oceanportal.query.RecentQuery;
import org.oceanportal.query.TotalsQuery;
import org.oceanportal.query.TracksQuery;

/** What a caller is told when the database does not answer. */
class PortalExceptionTest {

  private static final int NOT_PRIMARY = 10107;

  private static final Duration A_FEW_SECONDS = Duration.ofSeconds(20);
  private static final MissionKey KEY = new MissionKey("SEA045", 1);
  private static final Map<String, Consumer<MissionStats>> QUESTIONS = questions();

  private static Map<String, Consumer<MissionStats>> questions() {
    var questions = new LinkedHashMap<String, Consumer<MissionStats>>();
    questions.put("recent", stats -> stats.recent(RecentQuery.gliders().inAnyBasin()));
    questions.put("totals", stats -> stats.totals(TotalsQuery.gliders().inAnyBasin()));
    questions.put(
        "breakdown",
        stats ->
            stats.breakdown(
                new BreakdownQuery(TotalsQuery.gliders().inAnyBasin(), Dimension.YEAR)));
    questions.put("mission", stats -> stats.mission(Fleet.GLIDERS, KEY));
    questions.put("missions", stats -> stats.missions(MissionsQuery.of(Fleet.GLIDERS)));
    questions.put("positions", PortalExceptionTest::readPositions);
    questions.put("tracks", stats -> stats.tracks(new TracksQuery(Fleet.GLIDERS, List.of(KEY), 5)));
    return questions;
  }

  private static void readPositions(MissionStats stats) {
    try (Stream<?> positions = stats.positions(Fleet.GLIDERS, KEY).value()) {
      assertThat(positions).isNotNull();
    }
  }

  static Stream<String> names() {
    return QUESTIONS.keySet().stream();
  }

  private static PortalException failure(Portal portal, String question) {
    return failure(portal.stats(), question);
  }

  private static PortalException failure(MissionStats stats, String question) {
    return assertTimeoutPreemptively(
        A_FEW_SECONDS,
        () ->
            catchThrowableOfType(
                PortalException.class, () -> QUESTIONS.get(question).accept(stats)));
  }

  /** The whole text of an exception: its message, its causes', its stack trace. */
  private static String everything(Throwable failure) {
    var text = new StringWriter();
    failure.printStackTrace(new PrintWriter(text));
    return text.toString();
  }

  /** An address where nothing listens: the port was free a moment ago. */
  private static String nobodyAt() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return "127.0.0.1:" + socket.getLocalPort();
    }
  }

  @ParameterizedTest
  @MethodSource("names")
  void anUnreachableServerIsToldWithinSecondsAndForEachQuestion(String question) throws Exception {
    String uri = "mongodb://" + nobodyAt() + "/?serverSelectionTimeoutMS=200";
    try (Portal portal = Portal.connect(uri)) {
      PortalException failure = failure(portal, question);
      assertThat(failure.query()).isEqualTo(question);
      assertThat(failure.reason()).isEqualTo(Reason.UNREACHABLE);
      assertThat(failure).hasMessageStartingWith(question + ": ");
    }
  }

  @Test
  void anUnreachableServerIsToldWithinSecondsWithoutATimeInTheUri() throws Exception {
    try (Portal portal = Portal.connect("mongodb://" + nobodyAt())) {
      assertThat(failure(portal, "totals").reason()).isEqualTo(Reason.UNREACHABLE);
    }
  }

  @ParameterizedTest
  @EnumSource(Strategy.class)
  void anUnreachableServerIsToldInEveryStrategy(Strategy strategy) throws Exception {
    String uri = "mongodb://" + nobodyAt() + "/?serverSelectionTimeoutMS=200";
    try (Portal portal = Portal.connect(uri)) {
      assertThat(failure(portal.stats(strategy), "missions").reason())
          .isEqualTo(Reason.UNREACHABLE);
    }
  }

  @Test
  void anUnreachableServerIsToldWithoutCredentials() throws Exception {
    String uri = "mongodb://harald:s3cret@" + nobodyAt() + "/portal?serverSelectionTimeoutMS=200";
    try (Portal portal = Portal.connect(uri)) {
      assertThat(everything(failure(portal, "totals"))).doesNotContain("harald", "s3cret");
    }
  }

  @Test
  void anUnknownHostIsUnreachable() {
    String uri = "mongodb://harald:s3cret@nowhere.invalid/?serverSelectionTimeoutMS=200";
    try (Portal portal = Portal.connect(uri)) {
      PortalException failure = failure(portal, "recent");
      assertThat(failure.reason()).isEqualTo(Reason.UNREACHABLE);
      assertThat(everything(failure)).doesNotContain("harald", "s3cret");
    }
  }

  @Test
  void aServerThatGoesAwayIsUnreachable() {
    EmbeddedDatabase database = EmbeddedDatabase.inMemory();
    String uri = database.uri() + "/?serverSelectionTimeoutMS=500";
    try (Portal portal = Portal.connect(uri)) {
      MissionStats stats = portal.stats();
      assertThat(stats.totals(TotalsQuery.gliders().inAnyBasin()).value().missions()).isZero();
      database.close();
      assertThat(failure(stats, "totals").reason()).isEqualTo(Reason.UNREACHABLE);
    }
  }

  /** The embedded server has no users, so it refuses every one. */
  @Test
  void aUserThatTheServerRefusesIsToldWithoutCredentials() {
    try (EmbeddedDatabase database = EmbeddedDatabase.inMemory()) {
      String uri =
          "mongodb://harald:s3cret@127.0.0.1:"
              + database.port()
              + "/?serverSelectionTimeoutMS=2000";
      try (Portal portal = Portal.connect(uri)) {
        PortalException failure = failure(portal, "totals");
        assertThat(failure.reason()).isEqualTo(Reason.NOT_ALLOWED);
        assertThat(everything(failure)).doesNotContain("harald", "s3cret");
      }
    }
  }

  @Test
  void whatTheServerRefusesIsToldWithItsReason() {
    FaultyServer.Fault outOfDisk = new FaultyServer.Fault(14031, "OutOfDiskSpace", "no space left");
    try (FaultyServer server = FaultyServer.failing(outOfDisk);
        Portal portal = Portal.connect(server.uri())) {
      PortalException failure = failure(portal, "totals");
      assertThat(failure.reason()).isEqualTo(Reason.FAILED);
      assertThat(failure).hasMessageContaining("14031").hasMessageContaining("no space left");
    }
  }

  @ParameterizedTest
  @EnumSource(Strategy.class)
  void aTimeLimitIsToldAsSuch(Strategy strategy) {
    FaultyServer.Fault slow = new FaultyServer.Fault(50, "MaxTimeMSExpired", "time limit exceeded");
    try (FaultyServer server = FaultyServer.failing(slow);
        Portal portal = Portal.connect(server.uri())) {
      PortalException failure = failure(portal.stats(strategy), "recent");
      assertThat(failure.reason()).isEqualTo(Reason.TIME_LIMIT);
      assertThat(failure).hasMessageStartingWith("recent: ");
    }
  }

  @Test
  void whatTheUserMayNotDoIsToldAsSuch() {
    FaultyServer.Fault denied = new FaultyServer.Fault(13, "Unauthorized", "not authorized");
    try (FaultyServer server = FaultyServer.failing(denied);
        Portal portal = Portal.connect(server.uri())) {
      assertThat(failure(portal, "missions").reason()).isEqualTo(Reason.NOT_ALLOWED);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {86, 166})
  void indexesThatAServerRefusesAreToldByName(int code) {
    var refused = new FaultyServer.Fault(code, "Refused", "it is a view, or the name is taken");
    try (FaultyServer server = FaultyServer.failing(refused, "createIndexes");
        Portal portal = Portal.connect(server.uri())) {
      PortalException failure =
          catchThrowableOfType(PortalException.class, () -> portal.indexes().create());
      assertThat(failure).hasMessageContaining("it is a view, or the name is taken");
      assertThat(portal.indexes().names())
          .isNotEmpty()
          .allSatisfy(name -> assertThat(failure).hasMessageContaining(name));
    }
  }

  @Test
  void aRightThatIsLackingIsToldWithItsCommandAndWithoutTheUser() {
    var denied =
        new FaultyServer.Fault(
            13,
            "Unauthorized",
            "not authorized on portal to execute command { createIndexes: \"x\", user: harald }");
    try (FaultyServer server = FaultyServer.failing(denied, "createIndexes");
        Portal portal = Portal.connect(server.uri())) {
      PortalException failure =
          catchThrowableOfType(PortalException.class, () -> portal.indexes().create());
      assertThat(failure.reason()).isEqualTo(Reason.NOT_ALLOWED);
      assertThat(failure)
          .hasMessage("indexes: the database does not let this user do this (createIndexes)");
      assertThat(everything(failure)).doesNotContain("harald");
    }
  }

  /** Atlas has a code of its own, and the same for a full disk. */
  @Test
  void whatAtlasRefusesIsToldByItsText() {
    var denied =
        new FaultyServer.Fault(
            8000, "AtlasError", "user is not allowed to do action [find] on [portal.x]");
    var full =
        new FaultyServer.Fault(
            8000, "AtlasError", "you are over your space quota, using 513 MB of 512 MB");
    try (FaultyServer server = FaultyServer.failing(denied);
        Portal portal = Portal.connect(server.uri())) {
      assertThat(failure(portal, "missions").reason()).isEqualTo(Reason.NOT_ALLOWED);
    }
    try (FaultyServer server = FaultyServer.failing(full);
        Portal portal = Portal.connect(server.uri())) {
      PortalException failure = failure(portal, "missions");
      assertThat(failure.reason()).isEqualTo(Reason.FAILED);
      assertThat(failure).hasMessageContaining("space quota");
    }
  }

  /** The driver waits half a second before it tries again, which one of them is enough for. */
  @ParameterizedTest
  @ValueSource(ints = {NOT_PRIMARY, 13435, 11602, 189, 91, 13436, 133})
  void aServerThatStepsDownIsUnreachable(int code) {
    var away = new FaultyServer.Fault(code, "NotPrimary", "not primary");
    String options = "/?serverSelectionTimeoutMS=10000&retryReads=" + (code == NOT_PRIMARY);
    try (FaultyServer server = FaultyServer.failing(away);
        Portal portal = Portal.connect(server.uri() + options)) {
      for (Strategy strategy : Strategy.values()) {
        PortalException failure = failure(portal.stats(strategy), "totals");
        assertThat(failure.reason()).as(strategy.name()).isEqualTo(Reason.UNREACHABLE);
        assertThat(failure).hasMessageContaining("no primary").hasMessageContaining("not primary");
      }
    }
  }

  @Test
  void anErrorOfOurOwnIsNotTheDatabases() {
    assertThatThrownBy(
            () ->
                new QueryExecution("totals", Strategy.LOOP, event -> {})
                    .step(
                        () -> {
                          throw new IllegalStateException("gliders must have a name for LAT");
                        }))
        .isExactlyInstanceOf(IllegalStateException.class);
  }

  @Test
  void aFaultInALaterBatchIsToldAsWell() {
    FaultyServer.Fault slow = new FaultyServer.Fault(50, "MaxTimeMSExpired", "time limit exceeded");
    try (FaultyServer server = FaultyServer.failingLaterBatches(slow);
        Portal portal = Portal.connect(server.uri())) {
      assertThat(failure(portal.stats(Strategy.LOOP), "totals").reason())
          .isEqualTo(Reason.TIME_LIMIT);
      assertThat(failure(portal.stats(Strategy.LOOP), "positions").reason())
          .isEqualTo(Reason.TIME_LIMIT);
    }
  }

  @Test
  void aPortalThatWasClosedSaysSo() {
    try (EmbeddedDatabase database = EmbeddedDatabase.inMemory()) {
      Portal portal = Portal.connect(database.uri());
      MissionStats stats = portal.stats();
      portal.close();
      assertThat(failure(stats, "totals")).hasMessageContaining("closed");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "127.0.0.1:27017",
        "http://harald:s3cret@127.0.0.1",
        "mongodb://",
        "mongodb://harald:s3cret@",
        "mongodb://harald:s3cret",
        "mongodb://harald:s3:cret@127.0.0.1",
        "mongodb://harald:s3@cret@127.0.0.1",
        "mongodb://harald:s3%ZZcret@127.0.0.1",
        "mongodb://harald:s3cret@127.0.0.1:notaport",
        "mongodb://harald:s3cret@127.0.0.1:99999",
        "mongodb+srv://harald:s3cret@127.0.0.1:27017",
        "mongodb://harald:s3cret@127.0.0.1/?authMechanism=s3cret",
      })
  void aMalformedUriIsRefusedWithoutCredentials(String uri) {
    assertThatThrownBy(() -> Portal.connect(uri).close())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("uri")
        .satisfies(failure -> assertThat(everything(failure)).doesNotContain("harald", "s3"));
    assertThatThrownBy(() -> Portal.connect(uri, "portal").close())
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aDatabaseNameThatIsNoneIsRefused() {
    for (String name : List.of("", "a/b", "a b", "a.b")) {
      assertThatThrownBy(() -> Portal.connect("mongodb://127.0.0.1", name).close())
          .as(name)
          .isInstanceOf(IllegalArgumentException.class);
    }
  }
}
