package org.oceanportal.model;

import java.time.Duration;

/** The portal's format for a long time at sea. */
public final class PrettyTime {

  private static final long DAYS_A_YEAR = 365;

  private PrettyTime() {}

  /**
   * Formats a time as whole days, in years of 365 days. Like the portal, it does not inflect the
   * words: {@code 1 years 3 days}.
   *
   * @param time a time that is not negative
   * @return such as {@code 11 years 171 days}, or {@code 171 days} below a year
   */
  public static String of(Duration time) {
    long days = time.toDays();
    String rest = days % DAYS_A_YEAR + " days";
    return days < DAYS_A_YEAR ? rest : days / DAYS_A_YEAR + " years " + rest;
  }
}
