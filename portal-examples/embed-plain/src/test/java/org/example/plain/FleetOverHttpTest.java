package org.example.plain;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import io.javalin.Javalin;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.oceanportal.Portal;
import org.oceanportal.cache.missions.CachedMissionStats;
import org.oceanportal.embedded.EmbeddedDatabase;
import org.oceanportal.query.TotalsQuery;
import org.oceanportal.sample.SampleFleet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Routes and servlet, side by side in one server. */
class FleetOverHttpTest {

  private static final String ROUTES = "/fleet";
  private static final String SERVLET = "/servlet";
  private static final Instant START = Instant.parse("2026-06-01T12:00:00Z");

  private final HttpClient browser = HttpClient.newHttpClient();
  private Instant now = START;
  private EmbeddedDatabase server;
  private MongoClient client;
  private CachedMissionStats stats;
  private Javalin application;

  @BeforeEach
  void start() {
    server = EmbeddedDatabase.inMemory();
    client = MongoClients.create(server.uri() + "/?serverSelectionTimeoutMS=500");
    Portal portal = Portal.over(client, "portal").withClock(() -> now);
    SampleFleet.standard(START)
        .withMissions(12)
        .withProfilesPerMission(2)
        .writeTo(portal.database());
    stats = FleetCache.over(portal);
    application =
        Javalin.create(
                config -> {
                  FleetRoutes.add(config.routes, stats);
                  config.jetty.modifyServletContextHandler(
                      handler ->
                          handler.addServlet(
                              new ServletHolder(new FleetServlet(stats)), SERVLET + "/*"));
                })
            .start("127.0.0.1", 0);
  }

  @AfterEach
  void stop() {
    application.stop();
    stats.close();
    client.close();
    server.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {ROUTES, SERVLET})
  void totalsAreThoseOfTheFleet(String base) throws Exception {
    HttpResponse<String> answer = get(base + "/totals");
    JsonNode totals = new JsonMapper().readTree(answer.body());
    long missions = stats.totals(TotalsQuery.gliders()).value().missions();
    assertThat(missions).isPositive();
    assertThat(totals.get("missions").asLong()).isEqualTo(missions);
    assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("application/json");
  }

  @ParameterizedTest
  @ValueSource(strings = {ROUTES, SERVLET})
  void recentMissionsHaveAPlatform(String base) throws Exception {
    JsonNode recent = new JsonMapper().readTree(get(base + "/recent").body());
    assertThat(recent).isNotEmpty();
    assertThat(recent)
        .allSatisfy(mission -> assertThat(mission.get("platformSerial").asString()).isNotBlank());
  }

  @ParameterizedTest
  @ValueSource(strings = {ROUTES, SERVLET})
  void cachesAreToldWhatIsLeftOfEachTime(String base) throws Exception {
    assertThat(cacheControl(base))
        .isEqualTo("public, max-age=600, stale-while-revalidate=3600, stale-if-error=604800");

    now = START.plus(Duration.ofMinutes(4));
    assertThat(cacheControl(base))
        .isEqualTo("public, max-age=360, stale-while-revalidate=3600, stale-if-error=604800");
  }

  @ParameterizedTest
  @ValueSource(strings = {ROUTES, SERVLET})
  void withoutItsDatabaseAPortalServesWhatItHasKept(String base) throws Exception {
    String fresh = get(base + "/totals").body();
    server.close();

    now = START.plus(Duration.ofMinutes(20));
    assertThat(cacheControl(base))
        .isEqualTo("public, max-age=0, stale-while-revalidate=3000, stale-if-error=604200");
    now = START.plus(Duration.ofMinutes(100));
    assertThat(cacheControl(base))
        .isEqualTo("public, max-age=0, stale-while-revalidate=0, stale-if-error=599400");
    assertThat(get(base + "/totals").body()).isEqualTo(fresh);
  }

  @ParameterizedTest
  @ValueSource(strings = {ROUTES, SERVLET})
  void withoutAnAnswerItIsUnavailable(String base) throws Exception {
    server.close();
    HttpResponse<String> answer = get(base + "/totals");
    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.body()).contains("totals: ");
    assertThat(answer.headers().firstValue("Cache-Control").orElse(""))
        .doesNotContain("max-age=600");
  }

  @Test
  void otherPathsOfTheServletAreNotFound() throws Exception {
    assertThat(get(SERVLET + "/positions").statusCode()).isEqualTo(404);
    assertThat(get(SERVLET).statusCode()).isEqualTo(404);
  }

  private String cacheControl(String base) throws Exception {
    return get(base + "/totals").headers().firstValue("Cache-Control").orElseThrow();
  }

  private HttpResponse<String> get(String path) throws Exception {
    URI uri = URI.create("http://127.0.0.1:" + application.port() + path);
    return browser.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
  }
}
