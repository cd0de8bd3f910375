package org.oceanportal.cache.missions;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import java.util.Locale;
import java.util.Objects;
import org.oceanportal.QuestionEvent;
import org.oceanportal.QuestionListener;
import org.oceanportal.query.PortalException;

/**
 * What the database was asked, as Micrometer meters: {@code portal.questions}, a timer, and {@code
 * portal.question.bytes}, where bytes are known, both by {@code question}, {@code strategy} and
 * {@code result} ({@code success}, or the reason of the failure). Answers that a cache kept ask
 * nothing. Give it to {@link org.oceanportal.Portal#withListener}. Safe for concurrent use.
 */
public final class QuestionMetrics implements QuestionListener {

  private final MeterRegistry registry;

  /**
   * Meters in a registry.
   *
   * @param registry the registry
   */
  public QuestionMetrics(MeterRegistry registry) {
    this.registry = Objects.requireNonNull(registry, "registry");
  }

  @Override
  public void asked(QuestionEvent event) {
    PortalException failure = event.failure();
    String result = failure == null ? "success" : name(failure.reason());
    Tags tags =
        Tags.of("question", event.question(), "strategy", name(event.strategy()), "result", result);
    Timer.builder("portal.questions")
        .description("Questions that the database was asked")
        .tags(tags)
        .register(registry)
        .record(event.took());
    Long bytes = event.bytes();
    if (bytes != null) {
      DistributionSummary.builder("portal.question.bytes")
          .description("Sizes of the commands of questions and of the replies to them")
          .baseUnit("bytes")
          .tags(tags)
          .register(registry)
          .record(bytes);
    }
  }

  private static String name(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
