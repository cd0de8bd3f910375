package org.oceanportal.page.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.oceanportal.embedded.EmbeddedDatabase;
import org.oceanportal.page.OddFleet;
import org.oceanportal.page.TestPage;

/** What the pages say of missions that are not simply at sea with a track. */
class MissionKindsTest {

  private static EmbeddedDatabase database;
  private static TestPage page;

  @BeforeAll
  static void start() {
    database = OddFleet.served();
    page = TestPage.on(database.uri());
  }

  @AfterAll
  static void stop() {
    page.close();
    database.close();
  }

  @Test
  void whatWasRecoveredIsToldApartFromWhatIsAtSea() {
    String html = page.get("/").body();

    String atSea = html.substring(0, html.indexOf("Recovered lately"));
    String recovered = html.substring(html.indexOf("Recovered lately"));
    assertThat(atSea).contains("At sea now: 3 gliders<").doesNotContain("RECOVERED M1");
    assertThat(recovered).contains("RECOVERED M1", "Began 20 May 2026").doesNotContain("PLACE M1");
    assertThat(page.get("/api/v1/map").body()).doesNotContain("RECOVERED");
  }

  @Test
  void whatHasNotStartedIsPlanned() {
    assertThat(page.get("/").body()).doesNotContain("PLANNED");
    assertThat(page.get("/missions?status=planned").body())
        .contains("<span class=\"status planned\">planned</span>")
        .doesNotContain("PLACE");
    assertThat(page.get("/missions/PLANNED/1").body())
        .contains("<span class=\"status planned\">planned</span>")
        .contains("Planned to start 1 Jul 2026 in Skagerrak.");
  }

  @Test
  void whatHasAPlaceOrABoxAloneIsOnTheMapAsOnItsOwn() {
    for (String map : new String[] {page.get("/").body(), page.get("/api/v1/map").body()}) {
      assertThat(map)
          .contains("{\"type\":\"Point\",\"coordinates\":[11,58]}")
          .contains("{\"type\":\"MultiPolygon\",\"coordinates\":[[[[175,10],[180,10],");
    }
    assertThat(page.get("/missions/PLACE/1").body())
        .contains("{\"type\":\"Point\",\"coordinates\":[11,58]}");
    assertThat(page.get("/missions/PACIFIC/1").body())
        .contains("{\"type\":\"MultiPolygon\",\"coordinates\":[[[[175,10],[180,10],");
  }

  @Test
  void aFixAheadOfTheClockIsToldOnce() {
    assertThat(page.get("/").body())
        .containsOnlyOnce("3 hours ahead of the clock</time></p>")
        .doesNotContain("ahead of the clock</time> ·");
  }
}
