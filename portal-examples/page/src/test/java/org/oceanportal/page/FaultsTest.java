package org.oceanportal.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.javalin.util.JavalinBindException;
import java.io.FilenameFilter;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.oceanportal.Portal;
import org.oceanportal.Strategy;
import org.oceanportal.cache.StoreKind;
import org.oceanportal.embedded.EmbeddedDatabase;
import org.oceanportal.page.answers.PageCache;
import org.oceanportal.page.settings.Branding;
import org.oceanportal.page.settings.PageSettings;
import org.oceanportal.query.Scope;

@Timeout(180)
class FaultsTest {

  /** Totals, what is at sea and its tracks of each fleet, and the areas of gliders. */
  private static final int HOME_QUESTIONS = 7;

  @Test
  void thePageStaysUpWhileTheDatabaseIsDownAndRecovers() {
    EmbeddedDatabase first = FleetDatabase.filled(0);
    int port = first.port();
    try (TestPage page = TestPage.on(first.uri())) {
      page.get("/");
      first.close();
      page.pass(Duration.ofHours(2));

      HttpResponse<String> stale = eventually(() -> page.get("/"), "The database does not answer");
      assertThat(stale.statusCode()).isEqualTo(200);
      assertThat(stale.body())
          .contains("These figures were computed 1 Jun 2026, 12:00 UTC, 2 hours ago.")
          .contains("<strong>4 missions</strong>")
          .contains("SEA045 M2");
      HttpResponse<String> api = page.get("/api/v1/recent");
      assertThat(api.statusCode()).isEqualTo(200);
      assertThat(api.headers().firstValue("Cache-Status"))
          .hasValue("portal; hit; detail=stale-if-error");
      assertThat(api.headers().firstValue("Cache-Control").orElseThrow())
          .startsWith("public, max-age=0,");
      assertThat(page.get("/health").body())
          .contains("\"status\":\"degraded\",\"database\":\"unreachable\"");

      HttpResponse<String> unknown = page.get("/api/v1/missions");
      assertThat(unknown.statusCode()).isEqualTo(503);
      assertThat(unknown.headers().firstValue("Retry-After")).hasValue("5");
      assertThat(unknown.body()).contains("The database cannot be reached");
      assertThat(page.get("/missions").body()).contains("Service Unavailable");

      try (EmbeddedDatabase second = FleetDatabase.filled(port)) {
        page.pass(Duration.ofMinutes(1));
        assertThat(second.port()).isEqualTo(port);
        eventually(() -> page.get("/"), "just now</span>");
        assertThat(page.get("/").body()).doesNotContain("The database does not answer");
        assertThat(eventually(() -> page.get("/missions"), "SEA045").statusCode()).isEqualTo(200);
        assertThat(page.get("/health").body()).contains("\"status\":\"up\"");
      }
    }
  }

  @Test
  void anAnswerThatCannotBeRenewedIsMarkedAtOnce() {
    EmbeddedDatabase database = FleetDatabase.filled(0);
    try (TestPage page = TestPage.on(database.uri())) {
      page.get("/");
      database.close();
      page.pass(Duration.ofMinutes(2));

      HttpResponse<String> stale = eventually(() -> page.get("/"), "The database does not answer");
      assertThat(stale.body()).contains("These figures were computed 1 Jun 2026, 12:00 UTC");
      assertThat(stale.headers().firstValue("Cache-Status"))
          .hasValue("portal; hit; detail=stale-while-revalidate");
    }
  }

  @Test
  void afterARestartThePageStandsWithoutTheDatabase() {
    EmbeddedDatabase database = FleetDatabase.filled(0);
    var folder = TestPage.freshFolder();
    try (TestPage before = TestPage.on(database.uri(), StoreKind.LAYERED, folder)) {
      before.get("/");
      awaitAnswersIn(folder);
    }
    database.close();
    try (TestPage page = TestPage.on(database.uri(), StoreKind.LAYERED, folder)) {
      page.pass(Duration.ofHours(2));
      HttpResponse<String> answer = page.get("/");
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.body())
          .contains("<strong>4 missions</strong>")
          .contains("At sea now: 3 gliders and 1 sailbuoy")
          .contains("\"feature\":\"track\"")
          .doesNotContain("cannot be shown");
    }
  }

  /** A visitor gets an answer while it is being written. */
  private static void awaitAnswersIn(Path folder) {
    FilenameFilter answers = (in, name) -> name.endsWith(".json");
    while (Objects.requireNonNull(folder.toFile().list(answers)).length < HOME_QUESTIONS) {
      Thread.onSpinWait();
    }
  }

  @Test
  void whatVisitorsAskForPushesNothingOfThePageOut() {
    EmbeddedDatabase database = FleetDatabase.filled(0);
    try (TestPage page = TestPage.on(database.uri())) {
      page.get("/");
      for (int i = 0; i < 520; i++) {
        page.get("/api/v1/missions?limit=1&platform=x" + i);
      }
      database.close();
      page.pass(Duration.ofHours(2));
      assertThat(page.get("/").body())
          .contains("At sea now: 3 gliders and 1 sailbuoy")
          .contains("\"feature\":\"track\"")
          .doesNotContain("cannot be shown");
    }
  }

  @Test
  void withoutDatabaseAndCachedAnswersThePageSaysOfEachPartWhatIsMissing() {
    EmbeddedDatabase database = FleetDatabase.filled(0);
    database.close();
    try (TestPage page = TestPage.on(database.uri())) {
      HttpResponse<String> answer = page.get("/");
      assertThat(answer.statusCode()).isEqualTo(503);
      assertThat(answer.headers().firstValue("Retry-After")).hasValue("5");
      assertThat(answer.body())
          .contains("The gliders’ totals cannot be shown: the database cannot be reached")
          .contains("The sailbuoys’ totals cannot be shown")
          .contains("What is at sea cannot be shown")
          .contains("Totals are not known just now.");
      assertThat(page.get("/api/v1/map").statusCode()).isEqualTo(503);
    }
  }

  @Test
  void whereTracksTakeTooLongTheMapShowsLastPositionsAndSaysWhy() {
    try (var database = new NoTracksServer();
        TestPage page = TestPage.on(database.uri())) {
      String home = page.get("/").body();
      assertThat(home)
          .contains("Only last positions are shown, no tracks: the database took too long.")
          .contains("\"feature\":\"last\",\"fleet\":\"glider\",\"platformSerial\":\"SEA045\"")
          .doesNotContain("\"feature\":\"track\",\"fleet\":\"glider\"");
      String mission = page.get("/missions/SEA045/2").body();
      assertThat(mission)
          .contains("Only last positions are shown")
          .contains("\"feature\":\"last\"");
      assertThat(page.get("/api/v1/map").statusCode()).isEqualTo(503);

      assertThat(database.tracksAsked()).as("of all, and of one").isEqualTo(2);
      page.pass(Duration.ofMinutes(5));
      page.get("/");
      assertThat(database.tracksAsked()).as("left alone for a while").isEqualTo(2);
      page.pass(Duration.ofMinutes(6));
      page.get("/");
      assertThat(database.tracksAsked()).isEqualTo(3);
    }
  }

  /** The driver finds out in its own time that a server is gone, or there again. */
  private static HttpResponse<String> eventually(
      Supplier<HttpResponse<String>> asked, String words) {
    HttpResponse<String> answer = asked.get();
    while (!answer.body().contains(words)) {
      answer = asked.get();
    }
    return answer;
  }

  @Test
  void aSlowDatabaseSlowsNobodyDownWhoHasAnAnswer() throws Exception {
    try (EmbeddedDatabase database = FleetDatabase.filled(0);
        Wire wire = Wire.to(database.port());
        TestPage page = TestPage.on(wire.uri())) {
      page.get("/");
      wire.hold();
      page.pass(Duration.ofMinutes(2));
      HttpResponse<String> stale = page.get("/");
      assertThat(stale.statusCode()).isEqualTo(200);
      assertThat(stale.headers().firstValue("Server-Timing").orElseThrow())
          .startsWith("cache;desc=\"stale-while-revalidate\", mongo;dur=0.000");
      wire.awaitHeld();
      wire.release();
      HttpResponse<String> renewed = page.get("/");
      while (!renewed.headers().firstValue("Server-Timing").orElseThrow().contains("\"hit\"")) {
        renewed = page.get("/");
      }
    }
  }

  @Test
  void twoHundredVisitorsAtOnceAskEachQuestionOnce() throws Exception {
    try (EmbeddedDatabase database = FleetDatabase.filled(0);
        Wire wire = Wire.to(database.port());
        TestPage page = TestPage.on(wire.uri())) {
      page.get("/api/v1/missions");
      int before = page.commands().size();
      wire.hold();
      List<CompletableFuture<HttpResponse<String>>> visitors = new ArrayList<>();
      for (int i = 0; i < 200; i++) {
        visitors.add(page.getAsync("/"));
      }
      wire.awaitHeld();
      wire.release();
      var tags = new HashSet<String>();
      for (CompletableFuture<HttpResponse<String>> visitor : visitors) {
        assertThat(visitor.get().statusCode()).isEqualTo(200);
        tags.add(visitor.get().headers().firstValue("ETag").orElseThrow());
      }
      assertThat(tags).hasSize(1);
      assertThat(page.commands()).hasSize(before + HOME_QUESTIONS);
    }
  }

  @Test
  void aFirstVisitorWaitsForAllPartsAtOnce() throws Exception {
    try (EmbeddedDatabase database = FleetDatabase.filled(0);
        Wire wire = Wire.to(database.port());
        TestPage page = TestPage.on(wire.uri())) {
      page.get("/api/v1/missions");
      int before = page.commands().size();
      wire.hold();
      CompletableFuture<HttpResponse<String>> visitor = page.getAsync("/");
      while (page.commands().size() < before + 1) {
        Thread.onSpinWait();
      }
      wire.awaitConnections(4);
      assertThat(page.get("/health").body())
          .as("no part has failed, so that another would be asked")
          .contains("\"status\":\"up\"");
      wire.release();
      assertThat(visitor.get().body()).contains("<strong>4 missions</strong>", "SEA045 M2");
    }
  }

  @Test
  void whatIsBeyondTheWorkUnderWayIsRefusedForAMoment() throws Exception {
    try (EmbeddedDatabase database = FleetDatabase.filled(0);
        Wire wire = Wire.to(database.port());
        TestPage page = TestPage.on(wire.uri())) {
      page.get("/");
      wire.hold();
      var visitors = new CompletableFuture<?>[40];
      for (int i = 0; i < visitors.length; i++) {
        visitors[i] = page.getAsync("/api/v1/missions?limit=1000&platform=x" + i);
      }
      var first = (HttpResponse<?>) CompletableFuture.anyOf(visitors).get();
      assertThat(first.statusCode()).isEqualTo(503);
      assertThat(first.headers().firstValue("Retry-After")).hasValue("1");
      assertThat(first.body().toString())
          .contains("The server has more requests than it can answer just now");
      assertThat(page.get("/").statusCode()).isEqualTo(200);
      assertThat(page.get("/health").body()).contains("\"status\":\"up\"");
      wire.release();
      assertThat(page.get("/api/v1/missions?limit=1000").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void whatWasAskedIsAnsweredBeforeTheServerEnds() throws Exception {
    try (EmbeddedDatabase database = FleetDatabase.filled(0);
        Wire wire = Wire.to(database.port());
        TestPage page = TestPage.on(wire.uri())) {
      page.get("/api/v1/missions");
      wire.hold();
      CompletableFuture<HttpResponse<String>> asked = page.getAsync("/");
      wire.awaitHeld();
      CompletableFuture<Void> ended = CompletableFuture.runAsync(page.server()::close);
      while (isListening(page)) {
        Thread.onSpinWait();
      }
      assertThat(ended).isNotDone();
      wire.release();
      assertThat(asked.get().statusCode()).isEqualTo(200);
      assertThat(asked.get().body().strip()).endsWith("</html>");
      ended.get();
    }
  }

  private static boolean isListening(TestPage page) {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), page.uri("/").getPort())) {
      return socket.isConnected();
    } catch (IOException refused) {
      return false;
    }
  }

  @Test
  void aPortThatIsTakenIsAnError() {
    try (EmbeddedDatabase database = FleetDatabase.filled(0);
        TestPage page = TestPage.on(database.uri())) {
      var settings =
          new PageSettings(
              page.server().port(),
              Strategy.PUSHDOWN,
              Scope.inBasin(),
              new PageCache.Settings(
                  StoreKind.NONE,
                  TestPage.freshFolder(),
                  Duration.ofHours(1),
                  Duration.ofMinutes(1)),
              false,
              false,
              () -> false,
              null,
              List.of(),
              Branding.STANDARD);
      try (var portal = Portal.connect(database.uri())) {
        assertThatThrownBy(() -> PageServer.start(portal, settings))
            .isInstanceOf(JavalinBindException.class);
      }
    }
  }
}
