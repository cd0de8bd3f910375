package org.oceanportal.page.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.oceanportal.page.FleetDatabase;
import org.oceanportal.page.RawHttp;
import org.oceanportal.page.TestPage;

class RefusedRequestsTest {

  @RegisterExtension static final FleetDatabase DATABASE = new FleetDatabase();

  private static TestPage page;

  @BeforeAll
  static void start() {
    page = TestPage.named("Portal.example.org", DATABASE.uri());
  }

  @AfterAll
  static void stop() {
    page.close();
  }

  private static String answer(String request) {
    return RawHttp.answer(page.server().port(), request.replace("\n", "\r\n"));
  }

  private static String get(String path, String host) {
    return answer("GET " + path + " HTTP/1.1\nHost: " + host + "\nConnection: close\n\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "localhost",
        "LOCALHOST:80",
        "127.0.0.1",
        "[::1]:8080",
        "localhost.",
        "portal.example.org",
        "PORTAL.example.org:443"
      })
  void itsOwnNamesAreAnswered(String host) {
    assertThat(get("/api/v1/totals", host)).startsWith("HTTP/1.1 200");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/missions", "/speed", "/api/v1/totals", "/health", "/metrics"})
  void underAnothersNameNothingIsAnswered(String path) {
    assertThat(get(path, "evil.example:8080"))
        .startsWith("HTTP/1.1 421")
        .contains("start it with --allow-host evil.example.")
        .doesNotContain("missions\":");
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1.evil.example", "localhost.evil.example", "evil.example."})
  void whatLooksLikeItsNameIsNot(String host) {
    assertThat(get("/", host)).startsWith("HTTP/1.1 421");
  }

  @Test
  void anOriginThatMatchesAnothersNameDoesNotHelp() {
    assertThat(
            answer(
                """
                POST /api/v1/speed HTTP/1.1
                Host: evil.example
                Origin: http://evil.example
                Content-Length: 0
                Connection: close

                """))
        .startsWith("HTTP/1.1 421");
    assertThat(page.json("/api/v1/speed").get("since").isNull()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "Sec-Fetch-Site, cross-site",
    "Sec-Fetch-Site, same-site",
    "Origin, https://example.org",
    "Origin, null",
    "Origin, http://127.0.0.1:1"
  })
  void whatAnotherSiteSendsBeginsNothing(String header, String value) {
    assertThat(page.post("/speed", header, value).statusCode()).isEqualTo(403);
    assertThat(page.post("/api/v1/speed", header, value).statusCode()).isEqualTo(403);
    assertThat(page.json("/api/v1/speed").get("since").isNull()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "GET /missions/%2e%2e/1 HTTP/1.1, 404",
    "GET /missions/a%2Fb/1 HTTP/1.1, 404",
    "GET /missions/%00/1 HTTP/1.1, 400",
    "GET /%zz HTTP/1.1, 400",
    "GET / HTTP/9.9, 505",
    "GET no-path HTTP/1.1, 400",
  })
  void whatTheHttpServerRefusesLooksLikeTheRest(String line, int status) {
    assertThat(answer(line + "\nHost: localhost\nConnection: close\n\n"))
        .startsWith("HTTP/1.1 " + status)
        .contains("Content-Security-Policy: default-src 'none'")
        .contains("X-Content-Type-Options: nosniff")
        .contains("Content-Type: text/html")
        .contains("class=\"brand\"")
        .contains("To the landing page")
        .doesNotContain("Jetty")
        .doesNotContain("Exception");
  }

  @Test
  void programsAreToldInTheirWay() {
    assertThat(answer("POST /api/v1/speed HTTP/1.1\nHost: localhost\nContent-Length: 100000\n\n"))
        .startsWith("HTTP/1.1 413")
        .contains("Content-Type: application/problem+json")
        .contains("\"status\":413");
  }

  @Test
  void aHeaderThatIsTooLongIsRefused() {
    assertThat(answer("GET / HTTP/1.1\nHost: localhost\nX: " + "a".repeat(40_000) + "\n\n"))
        .startsWith("HTTP/1.1 431")
        .contains("Content-Security-Policy: default-src 'none'");
    assertThat(answer("GET /?" + "a".repeat(40_000) + " HTTP/1.1\nHost: localhost\n\n"))
        .startsWith("HTTP/1.1 414");
  }

  @Test
  void aBodyThatIsTooLongIsRefused() {
    assertThat(answer("POST /speed HTTP/1.1\nHost: localhost\nContent-Length: 100000\n\n"))
        .startsWith("HTTP/1.1 413")
        .contains("Content-Security-Policy: default-src 'none'");
  }
}
