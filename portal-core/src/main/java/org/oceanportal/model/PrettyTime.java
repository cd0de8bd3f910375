package org.oceanportal.model;

import java.time.Duration;

/** The portal's words for a long time at sea. */
public final class PrettyTime {

  private static final long DAYS_A_YEAR = 365;

  private PrettyTime() {}

  /**
   * Whole days, in years of 365 of them. Like the portal, it does not bend the words to the
   * numbers: {@code 1 years 3 days}.
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
