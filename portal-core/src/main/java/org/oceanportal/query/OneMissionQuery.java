package org.oceanportal.query;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.oceanportal.model.Fleet;
import org.oceanportal.model.Mission;
import org.oceanportal.model.MissionKey;

/**
 * One mission of a fleet, by its key. Of several with the same key it is the one whose stored end
 * is last, and one without an end comes after all others.
 *
 * @param fleet whose mission
 * @param key which mission
 * @param at the instant that its status is told for; null for the moment of asking
 */
public record OneMissionQuery(Fleet fleet, MissionKey key, @Nullable Instant at)
    implements MissionQuery<Optional<Mission>> {

  /** Checks that fleet and key are not null. */
  public OneMissionQuery {
    Objects.requireNonNull(fleet, "fleet");
    Objects.requireNonNull(key, "key");
  }

  /**
   * Returns the question about a mission as it stands now.
   *
   * @param fleet whose mission
   * @param key which mission
   * @return the query
   */
  public static OneMissionQuery of(Fleet fleet, MissionKey key) {
    return new OneMissionQuery(fleet, key, null);
  }

  /**
   * Returns the same question about another instant.
   *
   * @param instant the instant; null for the moment of asking
   * @return the query
   */
  public OneMissionQuery at(@Nullable Instant instant) {
    return new OneMissionQuery(fleet, key, instant);
  }

  @Override
  public String name() {
    return "mission";
  }

  @Override
  public Answer<Optional<Mission>> askOf(MissionStats stats) {
    return stats.mission(this);
  }

  @Override
  public boolean changesWithTime() {
    return true;
  }

  @Override
  public int version() {
    return 2;
  }
}
