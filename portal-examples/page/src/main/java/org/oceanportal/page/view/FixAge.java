package org.oceanportal.page.view;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How fresh a platform's last fix is: the bands that glider portals colour by. */
public enum FixAge {
  /** Ahead of the clock by more than a minute, so that its age is not known. */
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
  UNKNOWN("not known", "unknown", 0);

  private final String words;
  private final String colour;
  private final int belowHours;

  FixAge(String words, String colour, int belowHours) {
    this.words = words;
    this.colour = colour;
    this.belowHours = belowHours;
  }

  /**
   * The band of a fix.
   *
   * @param fix when it was; null if that is not known
   * @param now the moment
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

  /** The band in words. */
  public String words() {
    return words;
  }

  /** The band's colour, as the style sheet calls it. */
  public String colour() {
    return colour;
  }
}
