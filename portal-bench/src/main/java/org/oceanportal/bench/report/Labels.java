package org.oceanportal.bench.report;

import java.util.Locale;

/** Labels of parameter values, for people. */
final class Labels {

  private static final String OURS = "OURS_";

  private Labels() {}

  /**
   * Returns the label of a value: {@code ours: memory} for {@code OURS_MEMORY}, {@code spring sync}
   * for {@code SPRING_SYNC}.
   */
  static String of(String value) {
    String text = value.startsWith(OURS) ? "ours: " + value.substring(OURS.length()) : value;
    return text.toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
