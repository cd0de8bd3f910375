package org.oceanportal.page.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.regex.Pattern;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.oceanportal.Portal;
import org.oceanportal.embedded.EmbeddedDatabase;
import org.oceanportal.page.SmallFleet;
import org.oceanportal.page.TestPage;

/** Missions whose names are no steps of a path, or no usual numbers. */
class OddNamesTest {

  private static final List<String> PLATFORMS =
      List.of(
          ".", "..", "...", "a/b", "\\", "%41", "a;b", "?", "#", "+", " ", "\u0000", "\u007f",
          "é🌊");

  private static EmbeddedDatabase database;
  private static TestPage page;

  @BeforeAll
  static void start() {
    database = EmbeddedDatabase.inMemory();
    var missions = new ArrayList<Document>();
    PLATFORMS.forEach(platform -> missions.add(mission(platform, 1)));
    missions.add(mission("SEA1", Integer.MAX_VALUE));
    missions.add(mission("SEA1", -3));
    try (MongoClient client = MongoClients.create(database.uri())) {
      client
          .getDatabase(Portal.DEFAULT_DATABASE)
          .getCollection("glidermissions")
          .insertMany(missions);
    }
    page = TestPage.on(database.uri());
  }

  private static Document mission(String platform, int number) {
    return new Document("platform_serial", platform)
        .append("mission", number)
        .append("basin", "Skagerrak")
        .append("start", Date.from(SmallFleet.NOW.minusSeconds(7_200)))
        .append("end", Date.from(SmallFleet.NOW.minusSeconds(60)));
  }

  @AfterAll
  static void stop() {
    page.close();
    database.close();
  }

  @Test
  void everyMissionOfTheListHasItsPage() {
    assertLinks("/missions");
  }

  @Test
  void everyMissionAtSeaHasItsPage() {
    assertLinks("/");
  }

  private static void assertLinks(String list) {
    var link =
        Pattern.compile("href=\"(/missions/[^\"]+|/mission\\?[^\"]+)\"")
            .matcher(page.get(list).body());
    int links = 0;
    while (link.find()) {
      String address = link.group(1).replace("&amp;", "&");
      var answer = page.get(address);
      assertThat(answer.statusCode()).as(address).isEqualTo(200);
      var api = Pattern.compile("href=\"(/api/v1/mission[^\"]+)\"").matcher(answer.body());
      while (api.find()) {
        String resource = api.group(1).replace("&amp;", "&");
        assertThat(page.get(resource).statusCode()).as(resource).isEqualTo(200);
      }
      links++;
    }
    assertThat(links).isEqualTo(PLATFORMS.size() + 2);
  }
}
