package org.example.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The application as somebody starts it, over HTTP. */
class FleetApplicationTest {

  private static final JsonMapper JSON = new JsonMapper();
  private static ConfigurableApplicationContext application;

  private final HttpClient browser = HttpClient.newHttpClient();

  @BeforeAll
  static void start() {
    application = start("--server.port=0");
  }

  private static ConfigurableApplicationContext start(String... arguments) {
    return SpringApplication.run(FleetApplication.class, arguments);
  }

  @AfterAll
  static void stop() {
    application.close();
  }

  @Test
  void totalsAreThoseOfTheFleet() throws Exception {
    JsonNode totals = JSON.readTree(get("/totals").body());
    assertThat(totals.get("missions").asInt()).isEqualTo(48);
    assertThat(totals.get("timeAtSea").asString()).startsWith("PT");
  }

  @Test
  void totalsOfAYearAreAPartOfAll() throws Exception {
    int all = JSON.readTree(get("/totals").body()).get("missions").asInt();
    int none = JSON.readTree(get("/totals?year=1999").body()).get("missions").asInt();
    assertThat(all).isPositive();
    assertThat(none).isZero();
  }

  @Test
  void recentMissionsHaveAPlatform() throws Exception {
    JsonNode recent = JSON.readTree(get("/recent").body());
    assertThat(recent).isNotEmpty();
    assertThat(recent)
        .allSatisfy(mission -> assertThat(mission.get("platformSerial").asString()).isNotBlank());
  }

  @Test
  void anAnswerThatTheBrowserHasIsNotSentAgain() throws Exception {
    String lastModified = get("/totals").headers().firstValue("Last-Modified").orElseThrow();
    var again = get("/totals", "If-Modified-Since", lastModified);
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
  }

  @Test
  void aQuestionThatCannotBeAskedIsAProblemOfTheCaller() throws Exception {
    var impossible = get("/totals?year=0");
    assertThat(impossible.statusCode()).isEqualTo(400);
    assertThat(impossible.headers().firstValue("Content-Type"))
        .contains("application/problem+json");
    assertThat(impossible.body()).contains("year must be 1 to 9998 but was 0");

    var noNumber = get("/totals?year=new");
    assertThat(noNumber.statusCode()).isEqualTo(400);
    assertThat(noNumber.body()).contains("'year'").contains("new");
  }

  @Test
  void healthAndMetricsTellOfThePortal() throws Exception {
    get("/recent");
    JsonNode health = JSON.readTree(get("/actuator/health").body());
    assertThat(health.get("status").asString()).isEqualTo("UP");
    assertThat(health.at("/components/portal/details/state").asString()).isEqualTo("fresh");
    assertThat(get("/actuator/metrics/portal.questions").body()).contains("\"recent\"");
    assertThat(get("/actuator/metrics/portal.cache.requests").statusCode()).isEqualTo(200);
  }

  @Test
  void aDatabaseThatIsNotThereIsAProblemOfTheServer() throws Exception {
    String nobody = "mongodb://127.0.0.1:1/portal?serverSelectionTimeoutMS=100";
    try (var alone = start("--server.port=0", "--spring.mongodb.uri=" + nobody)) {
      var answer = get(alone, "/totals");
      assertThat(answer.statusCode()).isEqualTo(503);
      assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
      assertThat(JSON.readTree(answer.body()).get("detail").asString()).startsWith("totals: ");
    }
  }

  private HttpResponse<String> get(String path, String... headers)
      throws IOException, InterruptedException {
    return get(application, path, headers);
  }

  private HttpResponse<String> get(
      ConfigurableApplicationContext server, String path, String... headers)
      throws IOException, InterruptedException {
    String port = server.getEnvironment().getRequiredProperty("local.server.port");
    var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return browser.send(request.build(), BodyHandlers.ofString());
  }
}
