package org.oceanportal.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list of missions.
 *
 * @param missions the missions, in order
 * @param next the key after which the next page begins; null if this is the last
 */
public record MissionPage(List<Mission> missions, @Nullable PageKey next) {

  /** Copies the list. */
  public MissionPage {
    missions = List.copyOf(missions);
  }
}
