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
 * @param fleet the mission's fleet
 * @param key the mission's key
 * @param at the instant of its status; null for the current time
 */
public record OneMissionQuery(Fleet fleet, MissionKey key, @Nullable Instant at)
    implements MissionQuery<Optional<Mission>> {

  /** Checks that fleet and key are not null. */
  public OneMissionQuery {
    Objects.requireNonNull(fleet, "fleet");
    Objects.requireNonNull(key, "key");
  }

  /**
   * Returns the query of a mission as of now.
   *
   * @param fleet the mission's fleet
   * @param key the mission's key
   * @return the query
   */
  public static OneMissionQuery of(Fleet fleet, MissionKey key) {
    return new OneMissionQuery(fleet, key, null);
  }

  /**
   * Returns this query as of another instant.
   *
   * @param instant the instant; null for the current time
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
