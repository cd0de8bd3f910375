package org.oceanportal.page.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.oceanportal.page.FleetDatabase;
import org.oceanportal.page.TestPage;

class SpeedTest {

  @RegisterExtension static final FleetDatabase DATABASE = new FleetDatabase();

  @Test
  @Timeout(120)
  void aButtonHoldsTheOldWayAgainstTheNew() {
    try (TestPage page = TestPage.on(DATABASE.uri())) {
      assertThat(page.get("/speed").body()).contains("Measure on this server");
      var pressed = page.post("/speed", "Origin", "http://127.0.0.1:" + page.server().port());
      assertThat(pressed.statusCode()).isEqualTo(303);
      assertThat(pressed.headers().firstValue("Location").orElseThrow()).endsWith("/speed");
      while (!page.json("/api/v1/speed").get("since").isNull()) {
        Thread.onSpinWait();
      }
      assertThat(page.get("/speed").body())
          .contains("All questions together:")
          .contains("old: read all, loop")
          .contains("Measure again")
          .doesNotContain("The answers differ");
      var results = page.json("/api/v1/speed").get("results");
      assertThat(results.size()).isEqualTo(4);
      assertThat(results.valueStream().allMatch(one -> one.get("equal").asBoolean())).isTrue();
    }
  }

  @Test
  @Timeout(120)
  void oneRunAtATime() {
    try (TestPage page = TestPage.on(DATABASE.uri())) {
      assertThat(page.post("/api/v1/speed").statusCode()).isEqualTo(202);
      assertThat(page.post("/api/v1/speed").statusCode()).isEqualTo(409);
      assertThat(page.get("/speed").body()).contains("Measuring on this server:");
      page.pass(Duration.ofSeconds(1));
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
