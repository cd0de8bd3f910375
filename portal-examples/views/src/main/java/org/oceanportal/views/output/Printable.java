package org.oceanportal.views.output;

import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Text that cannot control a terminal. Control and format characters, such as U+009B, which begins
 * a command to a terminal, and U+202E, which reverses the following text, are written as {@code
 * \}{@code u009b}, as JSON and Java write them.
 */
public final class Printable {

  private static final Pattern STEERS = Pattern.compile("[\\p{IsControl}\\p{Cf}\\p{Zl}\\p{Zp}]");
  private static final Pattern STEERS_BUT_NO_LINES =
      Pattern.compile("[\\p{IsControl}\\p{Cf}\\p{Zl}\\p{Zp}&&[^\\n\\t]]");

  private Printable() {}

  /** Returns a text as one line. */
  public static String line(String text) {
    return escaped(STEERS, text);
  }

  /** Returns a text whose line ends and tabs stay. */
  public static String lines(String text) {
    return escaped(STEERS_BUT_NO_LINES, text);
  }

  private static String escaped(Pattern pattern, String text) {
    return pattern.matcher(text).replaceAll(found -> "\\\\" + units(found.group()));
  }

  private static String units(String character) {
    return character
        .chars()
        .mapToObj(unit -> String.format(Locale.ROOT, "u%04x", unit))
        .collect(Collectors.joining("\\\\"));
  }
}
