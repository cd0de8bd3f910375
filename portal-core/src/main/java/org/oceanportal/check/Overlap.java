package org.oceanportal.check;

import java.time.Duration;
import java.util.Objects;
import org.oceanportal.model.Fleet;
import org.oceanportal.model.MissionKey;

/**
 * Two missions of one platform that are at sea at the same time.
 *
 * @param fleet the fleet
 * @param earlier the mission that begins first
 * @param later the other
 * @param time the time for which both are at sea
 */
public record Overlap(Fleet fleet, MissionKey earlier, MissionKey later, Duration time) {

  /** Checks that no component is null. */
  public Overlap {
    Objects.requireNonNull(fleet, "fleet");
    Objects.requireNonNull(earlier, "earlier");
    Objects.requireNonNull(later, "later");
    Objects.requireNonNull(time, "time");
  }
}
