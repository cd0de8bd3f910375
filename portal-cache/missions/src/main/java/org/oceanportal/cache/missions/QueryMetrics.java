package org.oceanportal.cache.missions;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import java.util.Locale;
import java.util.Objects;
import org.oceanportal.QueryEvent;
import org.oceanportal.QueryListener;
import org.oceanportal.query.PortalException;

/**
 * The queries of the database, as Micrometer meters: {@code portal.questions}, a timer, and {@code
 * portal.question.bytes}, where bytes are known, both by {@code question}, {@code strategy} and
 * {@code result} ({@code success}, or the reason of the failure). Cached answers are not counted.
 * Pass it to {@link org.oceanportal.Portal#withListener}. Thread-safe.
 */
public final class QueryMetrics implements QueryListener {

  private final MeterRegistry registry;

  /**
   * Creates meters in a registry.
   *
   * @param registry the registry
   */
  public QueryMetrics(MeterRegistry registry) {
    this.registry = Objects.requireNonNull(registry, "registry");
  }

  @Override
  public void onCompleted(QueryEvent event) {
    PortalException failure = event.failure();
    String result = failure == null ? "success" : name(failure.reason());
    Tags tags =
        Tags.of("question", event.query(), "strategy", name(event.strategy()), "result", result);
    Timer.builder("portal.questions")
        .description("Queries that the database answered")
        .tags(tags)
        .register(registry)
        .record(event.took());
    Long bytes = event.bytes();
    if (bytes != null) {
      DistributionSummary.builder("portal.question.bytes")
          .description("Sizes of the commands of queries and of the replies to them")
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
