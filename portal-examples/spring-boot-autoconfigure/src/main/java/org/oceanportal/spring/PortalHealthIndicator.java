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
 * Up while the portal answers, be it with what it has kept: it asks for the recent gliders as the
 * application does, and says how old the answer is. Whether the database itself can be reached,
 * Boot's {@code mongo} indicator says. Safe for concurrent use.
 */
public final class PortalHealthIndicator extends AbstractHealthIndicator {

  private final MissionStats stats;

  /**
   * The health of a portal.
   *
   * @param stats what the application asks
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
