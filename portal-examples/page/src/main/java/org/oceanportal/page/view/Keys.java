package org.oceanportal.page.view;

import org.jspecify.annotations.Nullable;
import org.oceanportal.model.MissionKey;

/** What missions are called. */
final class Keys {

  private Keys() {}

  /** The key of a mission; null if it lacks its platform or its number. */
  static @Nullable MissionKey of(@Nullable String platform, @Nullable Integer mission) {
    return platform == null || platform.isEmpty() || mission == null
        ? null
        : new MissionKey(platform, mission);
  }
}
