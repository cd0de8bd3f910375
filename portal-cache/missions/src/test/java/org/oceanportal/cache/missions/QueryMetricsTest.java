package org.oceanportal.cache.missions;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.oceanportal.QueryEvent;
import org.oceanportal.Strategy;
import org.oceanportal.query.PortalException;

class QueryMetricsTest {

  private static final Duration TOOK = Duration.ofMillis(3);

  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
  private final QueryMetrics metrics = new QueryMetrics(registry);

  @Test
  void anAnsweredQuestionIsTimedAndItsBytesAreCounted() {
    metrics.onCompleted(new QueryEvent("totals", Strategy.PUSHDOWN, TOOK, 1, 5_000L, null));
    var timer = registry.get("portal.questions").tags("question", "totals").timer();
    assertThat(timer.totalTime(TimeUnit.MILLISECONDS)).isEqualTo(3);
    assertThat(timer.getId().getTag("strategy")).isEqualTo("pushdown");
    assertThat(timer.getId().getTag("result")).isEqualTo("success");
    assertThat(registry.get("portal.question.bytes").summary().totalAmount()).isEqualTo(5_000);
  }

  @Test
  void aFailureIsTaggedWithItsReason() {
    var failure = new PortalException("recent", PortalException.Reason.TIME_LIMIT, "late", null);
    metrics.onCompleted(new QueryEvent("recent", Strategy.LOOP, TOOK, 1, 80L, failure));
    assertThat(registry.get("portal.questions").timer().getId().getTag("result"))
        .isEqualTo("time-limit");
  }

  @Test
  void bytesThatNobodyReportedAreNoMeter() {
    metrics.onCompleted(new QueryEvent("recent", Strategy.LOOP, TOOK, null, null, null));
    assertThat(registry.find("portal.question.bytes").summary()).isNull();
  }
}
