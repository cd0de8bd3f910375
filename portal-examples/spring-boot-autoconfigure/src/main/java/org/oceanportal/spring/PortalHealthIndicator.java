package org.oceanportal.spring;

import java.util.List;
import java.util.Objects;
import org.oceanportal.cache.Cached;
import org.oceanportal.cache.missions.CachedAnswer;
import org.oceanportal.model.RecentMission;
import org.oceanportal.query.Answer;
import org.oceanportal.query.MissionStats;
import org.oceanportal.query.RecentQuery;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/**
 * A health indicator that is up while the portal answers, possibly from its cache: it queries the
 * recent gliders as the application does, and reports the age of the answer. Boot's {@code mongo}
 * indicator reports whether the database itself can be reached. Thread-safe.
 */
public final class PortalHealthIndicator extends AbstractHealthIndicator {

  private final MissionStats stats;

  /**
   * Creates the health indicator of a portal.
   *
   * @param stats the application's statistics
   */
  public PortalHealthIndicator(MissionStats stats) {
    super("The portal does not answer");
    this.stats = Objects.requireNonNull(stats, "stats");
  }

  @Override
  protected void doHealthCheck(Health.Builder builder) {
    Answer<List<RecentMission>> recent = stats.recent(RecentQuery.gliders());
    builder.up().withDetail("asOf", recent.asOf());
    if (recent instanceof CachedAnswer<List<RecentMission>> answer) {
      Cached<List<RecentMission>> kept = answer.cached();
      builder
          .withDetail("ageSeconds", kept.age().toSeconds())
          .withDetail("state", kept.state().toString())
          .withDetail("origin", kept.origin());
      kept.cause().ifPresent(cause -> builder.withDetail("cause", String.valueOf(cause)));
    }
  }
}
