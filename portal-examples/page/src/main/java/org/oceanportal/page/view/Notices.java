package org.oceanportal.page.view;

import java.time.Instant;

/** What a visitor must know before trusting the figures. */
public final class Notices {

  private Notices() {}

  /** That the database does not answer, and of when the figures are. */
  public static String stale(Instant since, Instant now) {
    return "The database does not answer just now. What you see was computed "
        + Words.moment(since)
        + ", "
        + Words.ago(since, now)
        + ".";
  }
}
