package org.oceanportal.page.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Date;
import java.util.regex.Pattern;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.oceanportal.Portal;
import org.oceanportal.cache.StoreKind;
import org.oceanportal.embedded.EmbeddedDatabase;
import org.oceanportal.page.FleetDatabase;
import org.oceanportal.page.SmallFleet;
import org.oceanportal.page.TestPage;
import org.oceanportal.query.Scope;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@Tag("contract")
class HomeTest {

  @RegisterExtension static final FleetDatabase DATABASE = new FleetDatabase();

  private static final Pattern MAP =
      Pattern.compile("id=\"map-data\">(.*?)</script>", Pattern.DOTALL);

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
  void theSentenceHasTheTotals() {
    assertThat(page.get("/").body())
        .contains("<strong>3 gliders</strong> have spent <strong>")
        .contains("<strong>4 missions</strong>")
        .contains("<strong>61 times</strong>")
        .contains("<strong>1,201 km</strong>")
        .contains("1 sailbuoy sailed 50 km")
        .contains("only missions that name a basin count here; 1 other is outside this scope")
        .contains("As of <time datetime=\"2026-06-01T12:00:00Z\">1 Jun 2026, 12:00 UTC</time>");
  }

  @Test
  void aPageCanBeOfOneBasin() {
    try (TestPage skagerrak = TestPage.in(Scope.basin("Skagerrak"), DATABASE.uri())) {
      assertThat(skagerrak.get("/").body())
          .contains("<strong>1 glider</strong>")
          .contains("At sea now: 1 glider and 1 sailbuoy");
      assertThat(skagerrak.json("/api/v1/totals").at("/gliders/missions").asInt()).isEqualTo(1);
      assertThat(skagerrak.json("/api/v1/recent").at("/missions")).hasSize(1);
      assertThat(skagerrak.json("/api/v1/totals?scope=all").at("/gliders/missions").asInt())
          .isGreaterThan(1);
    }
  }

  @Test
  void figuresThatThereAreNoneOfAreLeftOut() {
    try (TestPage kattegat = TestPage.in(Scope.basin("Kattegat"), DATABASE.uri())) {
      assertThat(kattegat.get("/").body())
          .contains(
              "<h1><strong>1 glider</strong> has spent <strong>3 days</strong> at sea on"
                  + " <strong>1 mission</strong>.</h1>")
          .contains(
              ">Of gliders, only missions in Kattegat count here; 4 others are outside this scope, and in"
                  + " the list of missions. 1 sailbuoy sailed 50 km in 1 day.<");
    }
  }

  @Test
  void whereNothingCountsThePageSaysWhatWouldCount() {
    try (TestPage nowhere = TestPage.in(Scope.basin("Nowhere"), DATABASE.uri())) {
      assertThat(nowhere.get("/").body())
          .contains("<h1>No missions yet.</h1>")
          .contains(
              "Of gliders, only missions in Nowhere count here; 5 others are outside this scope")
          .contains("At sea now: 1 sailbuoy<");
    }
  }

  @Test
  void theLegendHasWhatIsOnTheMap() {
    assertThat(page.get("/").body())
        .containsSubsequence("dot fresh", "dot recent", "dot ageing")
        .contains("dot shape glider")
        .contains("dot shape sailbuoy")
        .doesNotContain("24 h or more")
        .doesNotContain("map-note");
  }

  @Test
  void whenMissionsChangeThePageForgetsAndSaysWhoseTheyAre() {
    assertThat(page.get("/").body()).contains("The fleet is synthetic");
    int asked = page.commands().size();
    page.hasRealMissions();
    assertThat(page.get("/").body()).doesNotContain("The fleet is synthetic");
    assertThat(page.commands()).hasSize(2 * asked);
  }

  @Test
  void aMapWithoutPositionsSaysSo() {
    try (EmbeddedDatabase other = EmbeddedDatabase.inMemory();
        MongoClient client = MongoClients.create(other.uri());
        TestPage quiet = TestPage.on(other.uri())) {
      client
          .getDatabase(Portal.DEFAULT_DATABASE)
          .getCollection("glidermissions")
          .insertOne(
              new Document("platform_serial", "GL340")
                  .append("mission", 16)
                  .append("basin", "Skagerrak")
                  .append("start", Date.from(SmallFleet.NOW.minusSeconds(60))));
      assertThat(quiet.get("/").body())
          .contains("<h1><strong>1 glider</strong> has been to sea on <strong>1 mission</strong>.")
          .contains("At sea now: 1 glider<")
          .contains("The positions of these missions are unknown.")
          .contains("Last fix not known")
          .doesNotContain("class=\"legend\"");
    }
  }

  @Test
  void ageIsTold() {
    page.get("/");
    page.pass(Duration.ofMinutes(5));
    assertThat(page.get("/").body()).contains(">5 minutes ago</span>");
  }

  @Test
  void countsListAndMapAreOfOnePicture() {
    String html = page.get("/").body();
    assertThat(html).contains("At sea now: 3 gliders and 1 sailbuoy");
    assertThat(html.split("class=\"vessel\"", -1)).hasSize(SmallFleet.AT_SEA + 1);
    assertThat(html.split("data-show=", -1)).hasSize(SmallFleet.ON_THE_MAP + 1);
    long points =
        map(html)
            .get("features")
            .valueStream()
            .filter(one -> one.at("/geometry/type").asString().equals("Point"))
            .count();
    assertThat(points).isEqualTo(SmallFleet.ON_THE_MAP);
  }

  private static JsonNode map(String html) {
    var island = MAP.matcher(html);
    assertThat(island.find()).isTrue();
    return new JsonMapper().readTree(island.group(1));
  }

  @Test
  void thePictureTakesOneCommandAQuestion() {
    page.get("/");
    // One of them is for the place of a glider without a track.
    assertThat(page.commands()).hasSize(7).containsOnly("aggregate");
    page.get("/");
    assertThat(page.commands()).as("the second visitor asks nothing").hasSize(7);
  }

  @Test
  void freshnessIsToldInWordsAndColour() {
    assertThat(page.get("/").body())
        .containsSubsequence("dot fresh", "SEA045 M2", "1 hour ago</time> · under 6 h")
        .containsSubsequence("dot recent", "SB2016 M4", "6 hours ago</time> · under 12 h")
        .containsSubsequence("dot ageing", "SEA067 M9", "20 hours ago</time> · under 24 h");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/missions", "HOSTILE"})
  void namesAreText(String path) {
    String platform = URLEncoder.encode(SmallFleet.HOSTILE, StandardCharsets.UTF_8);
    String html =
        page.get(path.equals("HOSTILE") ? "/missions/" + platform.replace("+", "%20") + "/7" : path)
            .body();
    assertThat(html)
        .contains("&lt;img src=x onerror=")
        .doesNotContain("<img")
        .doesNotContain("<script>")
        .doesNotContain("href=\"javascript:")
        .doesNotContain("Kattegat<br>");
  }

  @Test
  void namesOnTheMapAreWhatTheyAre() {
    JsonNode map = map(page.get("/").body());
    assertThat(map.get("features").findValuesAsString("platformSerial"))
        .contains(SmallFleet.HOSTILE);
  }

  @Test
  void onlyOurOwnFilesMayRun() {
    var headers = page.get("/").headers();
    assertThat(headers.firstValue("Content-Security-Policy").orElseThrow())
        .contains("default-src 'none'")
        .contains("script-src 'self'")
        .doesNotContain("unsafe");
    assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(headers.firstValue("Referrer-Policy")).hasValue("same-origin");
  }

  @Test
  void filesAreKeptForEverAtAddressesThatChangeWithThem() {
    var address = Pattern.compile("/files/[\\w-]+/\\w+\\.(css|js)").matcher(page.get("/").body());
    int files = 0;
    while (address.find()) {
      var file = page.get(address.group());
      assertThat(file.statusCode()).isEqualTo(200);
      assertThat(file.headers().firstValue("Cache-Control"))
          .hasValue("public, max-age=31536000, immutable");
      var head = page.head(address.group());
      assertThat(head.statusCode()).isEqualTo(200);
      assertThat(head.headers().firstValue("ETag")).isEqualTo(file.headers().firstValue("ETag"));
      files++;
    }
    assertThat(files).isEqualTo(6);
    assertThat(page.get("/files/0/page.css").statusCode()).isEqualTo(404);
  }

  @Test
  void theFirstSightIsSmall() {
    String html = page.get("/").body();
    int sum = page.bytes("/", "Accept-Encoding", "gzip").body().length;
    var address = Pattern.compile("/files/[\\w-]+/\\w+\\.\\w+").matcher(html);
    while (address.find()) {
      sum += page.bytes(address.group(), "Accept-Encoding", "gzip").body().length;
    }
    assertThat(sum).isLessThan(300_000);
  }

  @Test
  void anEmptyDatabaseHasAPageToo() {
    try (EmbeddedDatabase empty = EmbeddedDatabase.inMemory();
        TestPage other = TestPage.on(empty.uri())) {
      var answer = other.get("/");
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.body())
          .contains("<h1>No missions yet.</h1>")
          .contains("At sea now: nothing")
          .contains("Nothing is at sea.");
      assertThat(other.get("/api/v1/map").body())
          .isEqualTo("{\"type\":\"FeatureCollection\",\"features\":[]}");
      assertThat(other.get("/missions").body()).contains("No mission is like that.");
    }
  }

  @ParameterizedTest
  @EnumSource
  void everyStoreKeepsAnswersButNone(StoreKind choice) {
    try (TestPage kept = TestPage.on(DATABASE.uri(), choice)) {
      kept.get("/");
      int asked = kept.commands().size();
      if (choice == StoreKind.NONE) {
        assertThat(timing(kept, "/")).startsWith("cache;desc=\"none\"");
        assertThat(kept.commands()).hasSize(2 * asked);
      } else {
        awaitHit(kept, "/");
        assertThat(kept.commands()).hasSize(asked);
      }
    }
  }

  private static String timing(TestPage page, String path) {
    return page.get(path).headers().firstValue("Server-Timing").orElseThrow();
  }

  /** An answer is given before it is written. */
  private static void awaitHit(TestPage page, String path) {
    while (!timing(page, path).startsWith("cache;desc=\"hit\"")) {
      Thread.onSpinWait();
    }
  }

  @Test
  void filesOutliveTheServer() {
    var folder = TestPage.freshFolder();
    try (TestPage first = TestPage.on(DATABASE.uri(), StoreKind.LAYERED, folder)) {
      awaitHit(first, "/api/v1/totals");
    }
    try (TestPage second = TestPage.on(DATABASE.uri(), StoreKind.LAYERED, folder)) {
      second.get("/api/v1/totals");
      assertThat(second.commands()).isEmpty();
    }
  }

  @Test
  void whatVisitorsMakeUpIsNotKeptInFiles() throws IOException {
    var folder = TestPage.freshFolder();
    try (TestPage kept = TestPage.on(DATABASE.uri(), StoreKind.FILE, folder)) {
      awaitHit(kept, "/api/v1/totals");
      long files = files(folder);
      for (int year = 2000; year < 2010; year++) {
        kept.get("/api/v1/totals?scope=x" + year + "&year=" + year);
      }
      assertThat(files(folder)).isEqualTo(files);
    }
  }

  private static long files(Path folder) throws IOException {
    try (var inside = java.nio.file.Files.list(folder)) {
      return inside.count();
    }
  }
}
