package org.oceanportal.page.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.oceanportal.page.FleetDatabase;
import org.oceanportal.page.TestPage;

@Tag("contract")
class MissionsTest {

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
  void theListIsFiltered() {
    assertThat(page.get("/missions?platform=SEA045&status=complete&project=&scope=").body())
        .contains("href=\"/missions/SEA045/1\"")
        .doesNotContain("href=\"/missions/SEA045/2\"")
        .contains("<option value=\"complete\" selected>");
  }

  @Test
  void theFormKeepsWhatWasAsked() {
    assertThat(page.get("/missions?platform=%22%3E%3Cb%3E&sort=profiles&order=ascending").body())
        .contains("name=\"platform\" value=\"&#34;>&lt;b>\"")
        .contains("name=\"sort\" value=\"profiles\"")
        .contains("aria-sort=\"ascending\"")
        .contains("No mission is like that.");
  }

  @Test
  void pagesFollowEachOther() {
    String first = page.get("/missions?limit=3").body();
    var next = Pattern.compile("href=\"([^\"]+)\" rel=\"next\"").matcher(first);
    assertThat(next.find()).isTrue();
    String second = page.get(next.group(1).replace("&amp;", "&")).body();
    assertThat(second).contains("SEA045").contains("First page").doesNotContain("Next page");
  }

  @Test
  void theListCanBeTakenAway() {
    String html = page.get("/missions?platform=SEA045&limit=1").body();
    var csv = Pattern.compile("href=\"([^\"]+)\">CSV<").matcher(html);
    assertThat(csv.find()).isTrue();
    assertThat(page.get(csv.group(1).replace("&amp;", "&")).body().lines())
        .as("the whole list, under a line of names")
        .hasSize(3);
  }

  @Test
  void aMissionHasAPage() {
    assertThat(page.get("/missions/SEA045/1").body())
        .contains("SEA045 M1")
        .contains("10 days at sea, 1 Mar 2025 to 11 Mar 2025 in Bornholm Basin.")
        .contains("<dd>1,001 km</dd>")
        .contains("<dd>temperature, salinity</dd>")
        .contains("href=\"https://example.org/samba?a=1&amp;b=2\"")
        .contains("Nothing is known of where it was.");
    assertThat(page.get("/missions/SB2016/M4").body()).contains("SB2016 M4").contains("sailbuoy");
  }

  @Test
  void whereThereIsNoTrackTheAreaIsShown() {
    assertThat(page.get("/missions/SEA067/9").body())
        .contains("<dd>56.5° N to 57.3° N, 11.0° E to 11.8° E</dd>")
        .contains("\"type\":\"Polygon\"")
        .doesNotContain("Nothing is known of where it was.");
    assertThat(page.json("/api/v1/missions/SEA067/9/track").get("features").size())
        .as("an area is no track")
        .isZero();
  }

  @Test
  void aMissionThatIsNotThereIsAPageThatSaysSo() {
    var answer = page.get("/missions/SEA999/1");
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body()).contains("There is no mission SEA999 M1.");
  }

  @ParameterizedTest
  @CsvSource({
    "from, yesterday",
    "to, 2026-02-30",
    "fleet, submarine",
    "status, lost",
    "scope, ','",
  })
  void aMistypedFilterIsToldBesideItsFieldAndTheFormStays(String name, String value) {
    var answer =
        page.get(
            "/missions?platform=SEA045&project=SAMBA&" + name + "=" + value.replace(",", "%2C"));
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body())
        .contains("id=\"" + name + "-error\"")
        .contains("name=\"platform\" value=\"SEA045\"")
        .contains("name=\"project\" value=\"SAMBA\"")
        .contains("Nothing is listed until this is mended.");
    assertThat(page.commands()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"limit, 0", "limit, many", "sort, colour", "order, up", "after, nonsense"})
  void aMistypedParameterWithoutAFieldIsToldAboveTheForm(String name, String value) {
    var answer = page.get("/missions?platform=SEA045&" + name + "=" + value);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body())
        .containsPattern("role=\"alert\">[^<]*" + value)
        .contains("name=\"platform\" value=\"SEA045\"");
  }

  @Test
  void allThatIsMistypedIsTold() {
    assertThat(page.get("/missions?from=x&to=y&status=z").body())
        .contains("id=\"from-error\"")
        .contains("id=\"to-error\"")
        .contains("id=\"status-error\"");
  }
}
