package org.oceanportal.page.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.oceanportal.cache.StoreKind;
import org.oceanportal.page.FleetDatabase;
import org.oceanportal.page.TestPage;

@Tag("contract")
class SpeedTest {

  @RegisterExtension static final FleetDatabase DATABASE = new FleetDatabase();

  @Test
  @Timeout(120)
  void aButtonHoldsTheOldWayAgainstTheNewOneRunAtATimeAndLeavesNoFiles() throws IOException {
    Path folder = TestPage.freshFolder();
    try (TestPage page = TestPage.on(DATABASE.uri(), StoreKind.LAYERED, folder)) {
      assertThat(page.get("/speed").body()).contains("Measure on this server");
      var pressed = page.post("/speed", "Origin", "http://127.0.0.1:" + page.server().port());
      assertThat(pressed.statusCode()).isEqualTo(303);
      assertThat(pressed.headers().firstValue("Location").orElseThrow()).endsWith("/speed");
      assertThat(page.post("/api/v1/speed").statusCode()).as("while it runs").isEqualTo(409);
      assertThat(page.get("/speed").body()).contains("Measuring on this server:");
      while (!page.json("/api/v1/speed").get("since").isNull()) {
        Thread.onSpinWait();
      }
      assertThat(page.get("/speed").body())
          .contains("All queries together:")
          .contains("loop: read all missions")
          .contains("cached: computed before")
          .contains(" times from the cache</span>")
          .contains("<td>kept</td>")
          .contains("this page’s kind of store (memory before file)")
          .contains("Measure again")
          .doesNotContain("The answers differ");
      var results = page.json("/api/v1/speed").get("results");
      assertThat(results.size()).isEqualTo(4);
      assertThat(results.valueStream().allMatch(one -> one.get("equal").asBoolean())).isTrue();
      assertThat(results.valueStream().map(one -> one.at("/strategies/kept/commands").asInt(-1)))
          .containsOnly(0);
      assertThat(page.json("/api/v1/speed").get("keptIn").asString())
          .isEqualTo("memory before file");
    }
    try (Stream<Path> left = Files.list(folder.resolve("speed"))) {
      assertThat(left.map(file -> file.getFileName().toString()))
          .allMatch(name -> Set.of(".lock", ".numbers").contains(name));
    }
  }

  @Test
  @Timeout(120)
  void whereNothingIsKeptNothingIsMeasuredThatIs() throws IOException {
    Path folder = TestPage.freshFolder();
    try (TestPage page = TestPage.on(DATABASE.uri(), StoreKind.NONE, folder)) {
      assertThat(page.post("/api/v1/speed").statusCode()).isEqualTo(202);
      while (!page.json("/api/v1/speed").get("since").isNull()) {
        Thread.onSpinWait();
      }
      assertThat(page.json("/api/v1/speed").at("/results/0/strategies").propertyNames())
          .containsExactly("loop", "pushdown");
      assertThat(page.get("/speed").body()).doesNotContain("cached: computed before");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/speed", "/api/v1/speed"})
  void aWrongMethodIsToldThatPostIsTaken(String path) {
    try (TestPage page = TestPage.on(DATABASE.uri())) {
      var answer = page.put(path);
      assertThat(answer.statusCode()).isEqualTo(405);
      assertThat(answer.headers().firstValue("Allow").orElseThrow().split(", "))
          .containsExactlyInAnyOrder("GET", "HEAD", "POST");
    }
  }

  @Test
  void isOffWhereItIsNotAllowed() {
    try (TestPage page = TestPage.withoutSpeed(DATABASE.uri())) {
      assertThat(page.get("/speed").body()).contains("Measuring is off here");
      assertThat(page.post("/speed").statusCode()).isEqualTo(403);
      assertThat(page.post("/api/v1/speed").statusCode()).isEqualTo(403);
    }
  }

  @Test
  void anotherSitesButtonBeginsNothing() {
    try (TestPage page = TestPage.on(DATABASE.uri())) {
      assertThat(page.post("/speed", "Origin", "https://example.org").statusCode()).isEqualTo(403);
      assertThat(page.json("/api/v1/speed").get("since").isNull()).isTrue();
    }
  }
}
