package org.oceanportal.page.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.oceanportal.page.FleetDatabase;
import org.oceanportal.page.SmallFleet;
import org.oceanportal.page.TestPage;
import tools.jackson.databind.JsonNode;

@Tag("contract")
class ApiTest {

  @RegisterExtension static final FleetDatabase DATABASE = new FleetDatabase();

  private TestPage page;

  @BeforeEach
  void start() {
    page = TestPage.on(DATABASE.uri());
  }

  @AfterEach
  void stop() {
    page.close();
  }

  @Test
  void totalsHaveTheNamesOfTheCommand() {
    JsonNode totals = page.json("/api/v1/totals");
    assertThat(totals.propertyNames())
        .containsExactly("scope", "year", "asOf", "missionsOutsideScope", "gliders", "sailbuoys");
    assertThat(totals.at("/gliders/missions").asInt()).isEqualTo(4);
    assertThat(totals.at("/gliders/distanceMetres").asDouble()).isEqualTo(1_200_500);
    assertThat(totals.at("/sailbuoys/profiles").isNull()).isTrue();
  }

  @Test
  void parametersAreThoseOfTheCommand() {
    assertThat(page.json("/api/v1/totals?year=2025").at("/gliders/missions").asInt()).isOne();
    assertThat(page.json("/api/v1/totals?scope=Skagerrak").at("/gliders/missions").asInt()).isOne();
    JsonNode years = page.json("/api/v1/breakdown?by=year");
    assertThat(years.get("lines").get(0).get("key").asString()).isEqualTo("2025");
    JsonNode missions =
        page.json("/api/v1/missions?platform=SEA045&status=complete&from=2025-03-11&to=2025-03-11");
    assertThat(missions.get("missions").size()).isOne();
    assertThat(page.json("/api/v1/missions?fleet=sailbuoy").get("missions").size()).isOne();
  }

  @ParameterizedTest
  @CsvSource({
    "/api/v1/totals?year=abc, year must be a whole number",
    "/api/v1/totals?year=0, year must be 1 to 9998",
    "/api/v1/totals?format=xml, 'format must be json, csv or spreadsheet'",
    "/api/v1/breakdown?by=colour, 'by must be one of year, platform, basin, project'",
    "/api/v1/missions?limit=0, limit must be 1 to 1000",
    "/api/v1/missions?from=yesterday, from must be an instant such as",
    "/api/v1/missions?from=2026-02-30, from must be an instant such as",
    "/api/v1/missions?after=nonsense, page key must be one that a page gave",
    "/api/v1/missions?order=up&sort=start, order must be ascending or descending",
    "/api/v1/missions/SEA045/one, mission must be a number",
    "/api/v1/missions/SEA045/2/track?points=0, points must be 1 to 10000",
    "/api/v1/totals?scop=all, 'there is no parameter \"scop\" here; there are scope, year, format'",
    "/api/v1/totals?at=2024-01-01T00:00:00Z, 'there is no parameter \"at\" here'",
    "/api/v1/breakdown?project=x, 'there is no parameter \"project\" here'",
    "/api/v1/recent?year=2024, 'there is no parameter \"year\" here'",
    "/api/v1/map?format=csv, 'there is no parameter \"format\" here; there is none'",
    "/api/v1/missions?Platform=SEA045, 'there is no parameter \"Platform\" here'",
    "/api/v1/missions/SEA045/2?points=3, 'there is no parameter \"points\" here'",
  })
  void whatCannotBeAskedIsTold(String path, String detail) {
    var answer = page.get(path);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(page.json(path).get("detail").asString()).startsWith(detail);
  }

  @Test
  void aMissionThatIsNotThereIsAProblem() {
    var answer = page.get("/api/v1/missions/SEA999/1");
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body()).contains("There is no mission SEA999 M1.");
    assertThat(page.get("/api/v1/missions/SEA999/1/track").statusCode()).isEqualTo(404);
  }

  @Test
  void whatDoesNotExistIsAProblemToo() {
    assertThat(page.get("/api/v1/fish").statusCode()).isEqualTo(404);
    assertThat(page.json("/api/v1/fish").get("detail").asString())
        .isEqualTo("There is nothing at /api/v1/fish");
    var wrongMethod = page.post("/api/v1/totals");
    assertThat(wrongMethod.statusCode()).isEqualTo(405);
    assertThat(wrongMethod.headers().firstValue("Allow").orElseThrow().split(", "))
        .containsExactlyInAnyOrder("GET", "HEAD");
    assertThat(wrongMethod.headers().firstValue("Content-Type"))
        .hasValue("application/problem+json");
  }

  @Test
  void aListIsPagedByKeyAndLinked() {
    var first = page.get("/api/v1/missions?limit=3&sort=start&order=ascending");
    String link = first.headers().firstValue("Link").orElseThrow();
    assertThat(link).endsWith(">; rel=\"next\"");
    JsonNode next = page.json(link.substring(1, link.indexOf('>')));
    assertThat(next.at("/missions").valueStream().map(one -> one.get("mission").asInt()))
        .containsExactly(7, 2);
  }

  @Test
  void aListIsCsvToo() {
    var csv = page.get("/api/v1/missions?format=csv&platform=SEA045&sort=start&order=ascending");
    assertThat(csv.headers().firstValue("Content-Type")).hasValue("text/csv; charset=utf-8");
    assertThat(csv.headers().firstValue("Content-Disposition"))
        .hasValue("attachment; filename=\"missions.csv\"");
    assertThat(csv.body().lines())
        .hasSize(3)
        .first()
        .asString()
        .startsWith("fleet,platformSerial,mission,start,end,status");
  }

  @Test
  void whoHasTheAnswerIsNotSentItAgain() {
    String tag = page.get("/api/v1/totals").headers().firstValue("ETag").orElseThrow();
    var again = page.get("/api/v1/totals", "If-None-Match", "\"other\", " + tag);
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
    assertThat(again.headers().firstValue("ETag")).hasValue(tag);
    assertThat(again.headers().firstValue("Content-Type"))
        .as("a cache takes it over")
        .hasValue("application/json");
    assertThat(again.headers().firstValue("Cache-Control")).isPresent();
    assertThat(page.get("/api/v1/totals", "If-None-Match", "\"other\"").statusCode())
        .isEqualTo(200);
  }

  @Test
  void cachesAreToldTheAgeThatTheAnswerReallyHas() {
    assertThat(cacheControl("/api/v1/totals"))
        .isEqualTo("public, max-age=3600, stale-while-revalidate=86400, stale-if-error=604800");
    page.pass(Duration.ofMinutes(20));
    assertThat(cacheControl("/api/v1/totals")).startsWith("public, max-age=2400, ");
    page.pass(Duration.ofMinutes(41));
    assertThat(cacheControl("/api/v1/totals")).startsWith("public, max-age=0, ");
  }

  @Test
  void totalsThatThePageDoesNotShowItselfAreFreshForAsLongAsAllElse() {
    assertThat(cacheControl("/api/v1/breakdown?by=year")).startsWith("public, max-age=3600, ");
    assertThat(cacheControl("/api/v1/totals?year=2024")).startsWith("public, max-age=60, ");
  }

  private String cacheControl(String path) {
    return page.get(path).headers().firstValue("Cache-Control").orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/missions",
        "/missions/SEA045/2",
        "/speed",
        "/api/v1",
        "/api/v1/totals",
        "/api/v1/missions",
        "/api/v1/map",
        "/health",
        "/metrics"
      })
  void headIsFreeOfWork(String path) {
    var answer = page.head(path);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEmpty();
    assertThat(answer.headers().firstValue("Content-Length"))
        .as("none, since without work it is not known")
        .isEmpty();
    assertThat(answer.headers().firstValue("Content-Type"))
        .isEqualTo(page.get(path).headers().firstValue("Content-Type"));
  }

  @Test
  void headAsksTheDatabaseNothing() {
    page.head("/");
    page.head("/api/v1/totals");
    page.head("/api/v1/missions");
    assertThat(page.commands()).isEmpty();
  }

  @Test
  void whoTakesGzipGetsIt() throws IOException {
    String path = "/api/v1/missions";
    var compressed = page.bytes(path, "Accept-Encoding", "br, gzip;q=0.8");
    assertThat(compressed.headers().firstValue("Content-Encoding")).hasValue("gzip");
    assertThat(compressed.headers().firstValue("Vary")).hasValue("Accept-Encoding");
    try (var stream = new GZIPInputStream(new ByteArrayInputStream(compressed.body()))) {
      String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
      assertThat(text).isEqualTo(page.get(path).body());
    }
    var plain = page.get(path, "Accept-Encoding", "gzip;q=0");
    assertThat(plain.headers().firstValue("Content-Encoding")).isEmpty();
    assertThat(plain.headers().firstValue("ETag"))
        .isNotEqualTo(compressed.headers().firstValue("ETag"));
  }

  @Test
  void timingsTellWhereTheTimeWent() {
    String miss = page.get("/api/v1/totals").headers().firstValue("Server-Timing").orElseThrow();
    assertThat(miss)
        .matches(
            "cache;desc=\"miss\", mongo;dur=\\d+\\.\\d{3}, render;dur=\\d+\\.\\d{3},"
                + " total;dur=\\d+\\.\\d{3}");
    String hit = page.get("/api/v1/totals").headers().firstValue("Server-Timing").orElseThrow();
    assertThat(hit).startsWith("cache;desc=\"hit\", mongo;dur=0.000,");
  }

  @Test
  void everyAnswerBearsItsTimings() {
    String tag = page.get("/").headers().firstValue("ETag").orElseThrow();
    String file = page.get("/").body().replaceFirst("(?s).*?href=\"(/files/[^\"]+)\".*", "$1");
    assertThat(
            List.of(
                page.get("/", "If-None-Match", tag),
                page.head("/"),
                page.get(file),
                page.get("/files/0/page.css"),
                page.get("/api/v1/fish"),
                page.get("/api/v1/totals?year=abc"),
                page.post("/api/v1/totals"),
                page.post("/speed"),
                page.get("/health"),
                page.get("/metrics")))
        .extracting(answer -> answer.headers().firstValue("Server-Timing").orElse("none"))
        .allMatch(
            timing ->
                timing.matches(
                    "cache;desc=\"[a-z-]+\", mongo;dur=[\\d.]+, render;dur=[\\d.]+,"
                        + " total;dur=[\\d.]+"));
  }

  @Test
  void theMapHoldsWhatCanBeShownAndNothingElse() {
    JsonNode map = page.json("/api/v1/map");
    assertThat(map.get("type").asString()).isEqualTo("FeatureCollection");
    assertThat(map.get("features").size()).isEqualTo(6);
    JsonNode track = map.at("/features/1");
    assertThat(map.toString()).doesNotContain("NaN").doesNotContain("[0,0]");
    long points =
        map.get("features")
            .valueStream()
            .filter(one -> one.at("/geometry/type").asString().equals("Point"))
            .count();
    assertThat(points).isEqualTo(SmallFleet.ON_THE_MAP);
    assertThat(track.has("properties")).isTrue();
  }

  @Test
  void aMissionWithABoxAloneIsOnTheMapAsItsArea() {
    List<JsonNode> areas =
        page.json("/api/v1/map")
            .get("features")
            .valueStream()
            .filter(one -> one.at("/properties/feature").asString().equals("area"))
            .toList();
    assertThat(areas).hasSize(1);
    assertThat(areas.get(0).at("/properties/platformSerial").asString()).isEqualTo("SEA067");
    assertThat(areas.get(0).at("/geometry/coordinates").toString())
        .isEqualTo("[[[11,56.5],[11.75,56.5],[11.75,57.25],[11,57.25],[11,56.5]]]");
  }

  @Test
  void aSpreadsheetGetsNoFormulas() {
    assertThat(page.get("/missions").body()).contains("format=spreadsheet");
    var csv = page.get("/api/v1/missions?format=spreadsheet&platform=SEA045");
    assertThat(csv.headers().firstValue("Content-Disposition"))
        .contains("attachment; filename=\"missions.csv\"");
    assertThat(csv.body().lines()).hasSize(3);
  }

  @Test
  void aTrackKeepsItsLastPosition() {
    JsonNode track = page.json("/api/v1/missions/SEA045/2/track");
    assertThat(track.at("/features/0/geometry/coordinates").toString())
        .isEqualTo("[[11.1,58],[11.2,58.1],[11.3,58.2]]");
    assertThat(track.at("/features/1/geometry/coordinates").toString()).isEqualTo("[11.3,58.2]");
    assertThat(page.json("/api/v1/missions/SEA045/1/track").get("features").size()).isZero();
  }

  @Test
  void metricsTellOfQuestionsAndCaches() {
    page.get("/");
    page.get("/");
    assertThat(page.get("/metrics").body())
        .contains("portal_questions_seconds_count{question=\"totals\",result=\"success\"")
        .contains("portal_cache_requests_total{cache=\"totals\",result=\"hit\"} 2.0")
        .contains("portal_cache_served_age_seconds_total{cache=\"recent\"}");
  }
}
