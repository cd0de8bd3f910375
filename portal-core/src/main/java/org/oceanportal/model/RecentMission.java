package org.oceanportal.model;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A mission that was at sea a short while ago.
 *
 * @param platformSerial the serial as it is shown, {@code SEA045} or {@code SB2016}
 * @param mission its number
 * @param start its first data
 * @param end its last data; null while it has none
 * @param status its status: live while it is at sea, complete once it was recovered
 */
public record RecentMission(
    @Nullable String platformSerial,
    @Nullable Integer mission,
    @Nullable Instant start,
    @Nullable Instant end,
    MissionStatus status) {

  /** Checks that the status is not null. */
  public RecentMission {
    Objects.requireNonNull(status, "status");
  }

  /**
   * Returns the mission's key.
   *
   * @return its key; empty if it lacks its platform or its number
   */
  public Optional<MissionKey> key() {
    return MissionKey.of(platformSerial, mission);
  }
}
