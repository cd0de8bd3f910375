package org.oceanportal.page.answers;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import org.oceanportal.PortalException;
import org.oceanportal.QuestionEvent;
import org.oceanportal.QuestionListener;
import org.oceanportal.views.Names;

/**
 * What the database was asked, as meters: {@code portal.questions}, a timer, and {@code
 * portal.question.bytes}, both by question, strategy and result. Safe for concurrent use.
 */
public final class QuestionMeters implements QuestionListener {

  private final MeterRegistry registry;

  /** Meters in a registry. */
  public QuestionMeters(MeterRegistry registry) {
    this.registry = registry;
  }

  @Override
  public void asked(QuestionEvent event) {
    PortalException failure = event.failure();
    Tags tags =
        Tags.of(
            "question",
            event.question(),
            "strategy",
            Names.of(event.strategy()),
            "result",
            failure == null ? "success" : Names.of(failure.reason()));
    Timer.builder("portal.questions").tags(tags).register(registry).record(event.took());
    Long bytes = event.bytes();
    if (bytes != null) {
      DistributionSummary.builder("portal.question.bytes")
          .baseUnit("bytes")
          .tags(tags)
          .register(registry)
          .record(bytes);
    }
  }
}
