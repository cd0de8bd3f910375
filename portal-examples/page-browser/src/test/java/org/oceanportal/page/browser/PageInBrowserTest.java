package org.oceanportal.page.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.oceanportal.embedded.EmbeddedDatabase;
import org.oceanportal.page.FleetDatabase;
import org.oceanportal.page.OddFleet;
import org.oceanportal.page.SmallFleet;
import org.oceanportal.page.TestPage;

class PageInBrowserTest {

  @RegisterExtension static final Chromium CHROMIUM = new Chromium();
  @RegisterExtension static final FleetDatabase DATABASE = new FleetDatabase();

  private static final List<String> PATHS =
      List.of("/", "/missions", "/missions/SEA045/2", "/missions/SEA999/1", "/speed");

  private static TestPage site;

  private final List<String> trouble = new ArrayList<>();
  private final List<BrowserContext> contexts = new ArrayList<>();

  @BeforeAll
  static void start() {
    site = TestPage.on(DATABASE.uri());
  }

  @AfterAll
  static void stop() {
    site.close();
  }

  @AfterEach
  void nothingWentWrongAndNothingLeftTheMachine() {
    contexts.forEach(BrowserContext::close);
    assertThat(trouble).isEmpty();
  }

  private Page open(String path, NewContextOptions options) {
    return open(site, path, options);
  }

  private Page open(TestPage site, String path, NewContextOptions options) {
    BrowserContext context = CHROMIUM.browser().newContext(options);
    contexts.add(context);
    Page page = context.newPage();
    page.onConsoleMessage(
        message -> {
          // The browser itself reports a page that is not found, which here is what was asked for.
          boolean expected =
              (message.text().contains("404") && path.contains("SEA999"))
                  || (message.text().contains("400") && path.contains("from=x"));
          if (!expected && List.of("error", "warning").contains(message.type())) {
            trouble.add(path + ": " + message.text());
          }
        });
    page.onPageError(error -> trouble.add(path + ": " + error));
    page.onDialog(dialog -> trouble.add(path + ": dialog " + dialog.message()));
    page.onRequest(
        request -> {
          URI address = URI.create(request.url());
          if (!address.getScheme().equals("data") && !"127.0.0.1".equals(address.getHost())) {
            trouble.add(path + ": asked for " + address);
          }
        });
    page.navigate(site.uri(path).toString());
    return page;
  }

  private Page open(String path) {
    return open(path, new NewContextOptions());
  }

  private static void awaitMap(Page page) {
    assertThat(page.locator("#map[data-markers][data-drawn]")).isVisible();
  }

  @Test
  void theTotalsAreThoseOfTheApi() {
    Page page = open("/");
    int missions = site.json("/api/v1/totals").at("/gliders/missions").asInt();
    assertThat(page.locator("h1")).containsText(missions + " missions");
  }

  @Test
  void everyMissionWithAFixHasAMarker() {
    Page page = open("/");
    awaitMap(page);
    assertThat(page.locator(".marker")).hasCount(SmallFleet.ON_THE_MAP);
    assertThat(page.locator(".vessel")).hasCount(SmallFleet.AT_SEA);
    assertThat(page.locator("path.track")).hasCount(2);
    assertThat(page.locator("path.land")).not().hasCount(0);
  }

  @Test
  void aPopupOpensByKeyboard() {
    Page page = open("/");
    awaitMap(page);
    Locator marker =
        page.getByRole(
            AriaRole.BUTTON, new Page.GetByRoleOptions().setName("SEA045 M2, glider, last fix"));
    marker.focus();
    page.keyboard().press("Enter");
    Locator popup = page.locator(".popup");
    assertThat(popup).containsText("SEA045 M2");
    assertThat(popup).containsText("under 6 h");
    assertThat(popup).containsText("At sea since 30 May 2026");
    page.keyboard().press("Escape");
    assertThat(popup).hasCount(0);
  }

  @Test
  void aTrackAcrossTheAntimeridianIsInOnePiece() {
    Page page = open("/missions/" + SmallFleet.PACIFIC + "/1");
    awaitMap(page);
    assertThat(page.locator("path.track")).hasCount(1);
    double width = page.locator("path.track").boundingBox().width;
    double map = page.locator("#map").boundingBox().width;
    assertThat(width).as("of a map %s wide", map).isBetween(20.0, map / 4);
    assertThat(page.locator(".marker")).isVisible();
  }

  @Test
  void anAreaIsDrawnWhereThereIsNoTrack() {
    Page page = open("/missions/SEA067/9");
    awaitMap(page);
    assertThat(page.locator("path.area")).hasCount(1);
    assertThat(page.locator(".marker")).hasCount(0);
  }

  @Test
  void whatHasAPlaceOrABoxAloneIsOnTheMapOfAll() {
    try (EmbeddedDatabase database = OddFleet.served();
        TestPage odd = TestPage.on(database.uri())) {
      Page page = open(odd, "/", new NewContextOptions());
      awaitMap(page);
      assertThat(page.locator("path.area")).hasCount(2);
      double map = page.locator("#map").boundingBox().width;
      for (Locator area : page.locator("path.area").all()) {
        assertThat(area.boundingBox().width).as("across 180°").isBetween(5.0, map / 4);
      }
      assertThat(page.locator(".marker")).hasCount(0);
      assertThat(page.locator(".recovered .vessel")).hasCount(1);
    }
  }

  @Test
  void aMessageBesideAFieldMovesNoOther() {
    Page page = open("/missions?from=x");
    assertThat(page.locator("#from-error")).isVisible();
    double top = page.locator("#fleet").boundingBox().y;
    for (String field : List.of("#platform", "#from", "#to", ".filters .buttons .btn-primary")) {
      assertThat(page.locator(field).boundingBox().y).as(field).isCloseTo(top, within(2.0));
    }
  }

  @Test
  void theListShowsOnTheMap() {
    Page page = open("/");
    awaitMap(page);
    page.getByRole(
            AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Show SB2016 M4 on the map"))
        .click();
    assertThat(page.locator(".popup")).containsText("SB2016 M4");
  }

  @Test
  void namesAreTextOnTheMapToo() {
    Page page = open("/");
    awaitMap(page);
    page.locator("[data-show*='img']").click();
    Locator link = page.locator(".popup a");
    assertThat(link).hasText(SmallFleet.HOSTILE + " M7");
    link.press("Enter");
    assertThat(page.locator("h1")).containsText(SmallFleet.HOSTILE + " M7");
    assertThat(page.locator(".comment")).containsText("<script>alert(4)</script>");
  }

  @Test
  void withoutJavaScriptThereAreTotalsAndAList() {
    Page page = open("/", new NewContextOptions().setJavaScriptEnabled(false));
    assertThat(page.locator("h1")).containsText("4 missions");
    assertThat(page.locator(".vessel")).hasCount(SmallFleet.AT_SEA);
    assertThat(page.locator(".show:visible")).hasCount(0);
  }

  @Test
  void theListIsFilteredByKeyboard() {
    Page page = open("/missions");
    page.getByLabel("Platform").first().fill("SEA045");
    page.keyboard().press("Enter");
    assertThat(page.locator("tbody tr")).hasCount(2);
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("SEA045 M1")).click();
    assertThat(page.locator("h1")).containsText("SEA045 M1");
  }

  @Test
  void measuringShowsItsResultByItself() {
    Page page = open("/speed");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Measure")).click();
    assertThat(page.locator(".headline"))
        .containsText(
            "All queries together",
            new LocatorAssertions.ContainsTextOptions().setTimeout(120_000));
    assertThat(page.locator(".bars")).hasCount(4);
    assertThat(page.locator(".bar-line.kept")).hasCount(4);
    assertThat(page.locator("tbody tr")).hasCount(12);
  }

  @ParameterizedTest
  @MethodSource("paths")
  void aPhoneDoesNotScrollSideways(String path) {
    Page page = open(path, new NewContextOptions().setViewportSize(360, 740).setIsMobile(true));
    Object beyond =
        page.evaluate(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth");
    assertThat(beyond).isEqualTo(0);
  }

  static Stream<String> paths() {
    return PATHS.stream();
  }

  @ParameterizedTest
  @MethodSource("paths")
  void nobodyIsShutOut(String path) throws IOException {
    Page page = open(path, new NewContextOptions().setReducedMotion(ReducedMotion.REDUCE));
    if (page.locator("#map").count() > 0) {
      awaitMap(page);
    }
    page.evaluate(axe());
    for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
      Object found =
          page.evaluate(
              "axe.run().then(all => all.violations"
                  + ".filter(one => ['serious', 'critical'].includes(one.impact))"
                  + ".map(one => one.id + ': ' + one.nodes.map(node => node.html).join(' | ')))");
      assertThat((List<?>) found).as("%s", scheme).isEmpty();
    }
  }

  private static String axe() throws IOException {
    try (InputStream script = PageInBrowserTest.class.getResourceAsStream("/axe.min.js")) {
      return new String(script.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void nightIsDark() {
    assertThat(brightness(ColorScheme.DARK)).isLessThan(60);
    assertThat(brightness(ColorScheme.LIGHT)).isGreaterThan(200);
  }

  private int brightness(ColorScheme scheme) {
    Page page = open("/", new NewContextOptions().setColorScheme(scheme));
    return (int)
        page.evaluate(
            "Math.max(...getComputedStyle(document.body).backgroundColor.match(/\\d+/g)"
                + ".slice(0, 3).map(Number))");
  }
}
