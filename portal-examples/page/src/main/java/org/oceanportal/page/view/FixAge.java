package org.oceanportal.page.view;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The age of a platform's last fix, in the bands by which glider portals colour it. */
public enum FixAge {
  /** Ahead of the clock by more than a minute, so that its age is unknown. */
  AHEAD("ahead of the clock", "unknown", 0),
  /** Under 6 hours. */
  UNDER_6_HOURS("under 6 h", "fresh", 6),
  /** Under 12 hours. */
  UNDER_12_HOURS("under 12 h", "recent", 12),
  /** Under 24 hours. */
  UNDER_24_HOURS("under 24 h", "ageing", 24),
  /** 24 hours or more. */
  OLDER("24 h or more", "old", Integer.MAX_VALUE),
  /** Nobody knows. */
  UNKNOWN("unknown", "unknown", 0);

  private final String words;
  private final String colour;
  private final int belowHours;

  FixAge(String words, String colour, int belowHours) {
    this.words = words;
    this.colour = colour;
    this.belowHours = belowHours;
  }

  /**
   * Returns the band of a fix.
   *
   * @param fix the time of the fix; null if unknown
   * @param now the current time
   */
  public static FixAge of(@Nullable Instant fix, Instant now) {
    if (fix == null) {
      return UNKNOWN;
    }
    if (Words.isAhead(fix, now)) {
      return AHEAD;
    }
    long hours = Duration.between(fix, now).toHours();
    for (FixAge age : values()) {
      if (age != AHEAD && hours < age.belowHours) {
        return age;
      }
    }
    return OLDER;
  }

  /** Returns the band's description. */
  public String words() {
    return words;
  }

  /** Returns the band's colour by its name in the style sheet. */
  public String colour() {
    return colour;
  }
}
