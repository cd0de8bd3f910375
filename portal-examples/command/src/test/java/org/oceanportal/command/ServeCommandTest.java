package org.oceanportal.command;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ServeCommandTest {

  @RegisterExtension static final SmallPortal PORTAL = new SmallPortal();

  @TempDir Path temporary;

  @Test
  void thePageSaysWhatTheCommandSays() throws Exception {
    try (var page = new Served("--uri", PORTAL.uri())) {
      assertThat(page.get("").body()).contains("<strong>2 missions</strong>");
      JsonNode ofPage = new JsonMapper().readTree(page.get("api/v1/totals").body());
      JsonNode ofCommand = PORTAL.shell().run("totals", "--json", "--cache", "none").json();
      assertThat(ofPage.get("gliders")).isEqualTo(ofCommand.get("gliders"));
      assertThat(ofPage.get("sailbuoys")).isEqualTo(ofCommand.get("sailbuoys"));
      assertThat(ofPage.propertyNames()).isEqualTo(ofCommand.propertyNames());
      JsonNode mission = new JsonMapper().readTree(page.get("api/v1/missions/SEA045/1").body());
      JsonNode same = PORTAL.shell().run("mission", "SEA045", "1", "--json").json();
      assertThat(mission.get("mission")).isEqualTo(same.get("mission"));
      assertThat(page.get("speed").body()).contains("Measuring is off here");
    }
  }

  @Test
  void theOldWayCanBeServedToo() throws Exception {
    try (var page =
        new Served(
            "--uri", PORTAL.uri(), "--strategy", "loop", "--cache", "none", "--allow-speed")) {
      HttpResponse<String> answer = page.get("");
      assertThat(answer.body()).contains("<strong>2 missions</strong>");
      assertThat(answer.headers().firstValue("Server-Timing").orElseThrow())
          .startsWith("cache;desc=\"none\"");
      assertThat(page.get("speed").body()).contains("Measure on this server");
      assertThat(page.get("metrics").body()).contains("strategy=\"loop\"");
    }
  }

  @Test
  void tilesComeFromTheServerThatWasNamed() throws Exception {
    try (var page =
        new Served(
            "--uri",
            PORTAL.uri(),
            "--tiles",
            "https://tile.example.org:8443/{z}/{x}/{y}.png",
            "--tiles-attribution",
            "Example & Co.")) {
      HttpResponse<String> answer = page.get("");
      assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
          .contains("img-src 'self' data: https://tile.example.org:8443;");
      assertThat(answer.body()).contains("data-attribution=\"Example &amp; Co.\"");
    }
  }

  @Test
  void thePagePresentsItselfAsItIsAskedTo() throws Exception {
    Path logo = Files.writeString(temporary.resolve("logo.svg"), "<svg/>");
    try (var page =
        new Served(
            "--uri",
            PORTAL.uri(),
            "--site-name",
            "Gliders & Co.",
            "--intro",
            "What we <do>.",
            "--logo",
            logo.toString(),
            "--data-link",
            "https://erddap.example.org/{platform}_{mission}")) {
      assertThat(page.get("").body())
          .contains("<title>Gliders &amp; Co.</title>")
          .contains("What we &lt;do")
          .containsPattern("<img src=\"/files/[^\"]+/logo\"");
      assertThat(page.get("missions").body())
          .contains("<title>Missions – Gliders &amp; Co.</title>");
      assertThat(page.get("missions/SEA045/1").body())
          .contains("href=\"https://erddap.example.org/SEA045_1\"")
          .doesNotContain("Citation");
    }
  }

  @Test
  void aFolderWhereNothingCanBeKeptIsSaidAtTheStart() throws Exception {
    Path file = Files.writeString(temporary.resolve("file"), "");
    try (var serving =
        PortalProcess.start(
            temporary.resolve("data"),
            "serve",
            "--port",
            "0",
            "--uri",
            PORTAL.uri(),
            "--cache-dir",
            file.resolve("below").toString())) {
      assertThat(serving.line()).startsWith("http://127.0.0.1:");
      assertThat(serving.words())
          .contains("answers cannot be cached", file.toString(), "--cache-dir");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "--port, 65536, port must be 0 to 65535 but was 65536",
    "--cache, cupboard, Invalid value for option '--cache'",
    "--totals-ttl, 0s, ttl must be 1 ms to 365000 days",
    "--allow-host, portal.example.org:80, an allowed host must be a name such as",
    "--site-name, ' ', name must not be blank",
    "--logo, nothing.gif, 'logo must be a file ending in .svg, .png, .jpg or .webp'",
    "--logo, nothing.png, logo cannot be read: nothing.png",
    "'--data-link', 'javascript:{platform}', a link must be an address of http or https",
    "'--citation-link', 'https://{platform}.org/', a link must be an address of http or https",
    "'--tiles', 'javascript:{z}{x}{y}', tiles must be an address of http or https",
  })
  void whatCannotBeServedIsAUsageError(String option, String value, String words) {
    Shell.Ran ran = PORTAL.shell().run("serve", option, value);

    assertThat(ran.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(ran.err()).contains(words);
  }

  @Test
  void aPortThatIsTakenIsNamed() throws IOException {
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String port = String.valueOf(taken.getLocalPort());

      Shell.Ran ran = PORTAL.shell().run("serve", "--port", port);

      assertThat(ran.exitCode()).isEqualTo(ExitCode.FAULT);
      assertThat(ran.err()).contains("port " + port + " is not available");
    }
  }

  /** In a process of its own, which is ended as Ctrl-C does. */
  private final class Served implements AutoCloseable {

    private final HttpClient http = HttpClient.newHttpClient();
    private final Process process;
    private final String uri;

    Served(String... options) throws IOException {
      var command =
          new ArrayList<>(
              List.of(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-XX:-UsePerfData",
                  "-XX:TieredStopAtLevel=1",
                  "-cp",
                  System.getProperty("java.class.path"),
                  PortalCommand.class.getName(),
                  "serve",
                  "--port",
                  "0",
                  "--cache-dir",
                  temporary.toString()));
      command.addAll(List.of(options));
      process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
      BufferedReader out = process.inputReader();
      uri = String.valueOf(out.readLine());
      assertThat(uri).startsWith("http://127.0.0.1:");
    }

    HttpResponse<String> get(String path) throws Exception {
      var request = HttpRequest.newBuilder(URI.create(uri + path)).build();
      return http.send(request, BodyHandlers.ofString());
    }

    @Override
    public void close() {
      process.destroy();
      assertThat(process.onExit().completeOnTimeout(null, 60, SECONDS).join()).isNotNull();
    }
  }
}
