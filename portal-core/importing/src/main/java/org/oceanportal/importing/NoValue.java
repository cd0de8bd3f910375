package org.oceanportal.importing;

import java.util.Locale;
import java.util.Set;

/** The words by which programs mark a missing value. */
final class NoValue {

  private static final Set<String> WORDS =
      Set.of(
          "nan",
          "+nan",
          "-nan",
          "1.#qnan",
          "none",
          "null",
          "nil",
          "nat",
          "na",
          "n/a",
          "n.a.",
          "#n/a",
          "#na",
          "#nv",
          "<na>",
          "<null>",
          "(null)",
          "(none)",
          "\\n",
          "undefined",
          "not a time",
          "-",
          "--",
          "---",
          "\u2013",
          "\u2014");

  private NoValue() {}

  /** Returns whether a text that is not blank marks a missing value. */
  static boolean isWord(String text) {
    return text.length() <= 10 && WORDS.contains(text.toLowerCase(Locale.ROOT));
  }
}
