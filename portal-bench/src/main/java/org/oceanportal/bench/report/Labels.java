package org.oceanportal.bench.report;

import java.util.Locale;

/** Values of parameters, as people read them. */
final class Labels {

  private static final String OURS = "OURS_";

  private Labels() {}

  /** {@code OURS_MEMORY} is {@code ours: memory}, {@code SPRING_SYNC} is {@code spring sync}. */
  static String of(String value) {
    String text = value.startsWith(OURS) ? "ours: " + value.substring(OURS.length()) : value;
    return text.toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
