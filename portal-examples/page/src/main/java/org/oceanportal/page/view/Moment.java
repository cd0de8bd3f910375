package org.oceanportal.page.view;

import java.time.Instant;

/**
 * An instant as a page shows it: for programs, as a time, and as how long ago.
 *
 * @param iso {@code 2026-11-23T04:00:00Z}
 * @param words {@code 23 Nov 2026, 04:00 UTC}
 * @param ago {@code 5 minutes ago}
 */
public record Moment(String iso, String words, String ago) {

  static Moment of(Instant instant, Instant now) {
    return new Moment(instant.toString(), Words.moment(instant), Words.ago(instant, now));
  }
}
