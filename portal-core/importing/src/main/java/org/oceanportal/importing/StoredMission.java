package org.oceanportal.importing;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.oceanportal.model.Fleet;
import org.oceanportal.model.MissionKey;

/**
 * A mission document that a {@link MissionRemoval} would delete.
 *
 * @param fleet the fleet whose collection holds it
 * @param key its platform and number
 * @param id its {@code _id}, of any type
 * @param start its start; null if that is not a date
 * @param end its end; null if it has none, or one that is not a date
 * @param positions the number of positions that would be deleted with it: the documents of a
 *     glider's profiles, 0 for a sailbuoy, whose track is part of the mission
 */
public record StoredMission(
    Fleet fleet,
    MissionKey key,
    Object id,
    @Nullable Instant start,
    @Nullable Instant end,
    long positions) {

  /** Checks that fleet, key and id are given. */
  public StoredMission {
    Objects.requireNonNull(fleet, "fleet");
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(id, "id");
  }
}
