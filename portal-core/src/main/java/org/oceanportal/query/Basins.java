package org.oceanportal.query;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;
import org.oceanportal.internal.text.CodePoints;

/**
 * The definition of a mission's {@code basin} text: a comma-separated list of basin names, the one
 * with most of the mission's points first.
 *
 * <p>Parts are trimmed of blanks and blank parts are dropped. Blank means the characters U+0000 to
 * U+0020 and U+00A0, no others, so that a database can find the same missions with a character
 * class that every server understands. "Baltic", in the portal's sense, is a mission whose text
 * names at least one basin.
 */
public final class Basins {

  /**
   * The regular expression that finds a text naming at least one basin, in the dialect that Java
   * and MongoDB share.
   */
  public static final String NAMES_A_BASIN = "[^\\x00-\\x20\\xA0,]";

  /** The blanks around a name, as a regular expression. */
  private static final String BLANKS = "[\\x00-\\x20\\xA0]*";

  /**
   * The end of a part. In Java {@code $} is also before a last line separator, which is not a
   * blank. To Java {@code $} is before a last line separator too, which is no blank.
   */
  private static final String END = "(?![^,])";

  private Basins() {}

  /**
   * Returns the basins that a text names.
   *
   * @param text a comma-separated list; null names none
   * @return the trimmed names in their order, each once whatever its case, in the spelling that
   *     sorts first; empty if there are none
   */
  public static List<String> in(@Nullable String text) {
    if (text == null) {
      return List.of();
    }
    var names = new LinkedHashMap<String, String>();
    for (String part : text.split(",", -1)) {
      String name = trim(part);
      if (!name.isEmpty()) {
        names.merge(fold(name), name, BinaryOperator.minBy(CodePoints.ORDER));
      }
    }
    return List.copyOf(names.values());
  }

  /**
   * Returns a text that is equal for names that differ only in case, in the sense of {@link
   * String#equalsIgnoreCase}.
   *
   * @param name a name
   * @return its fold
   */
  public static String fold(String name) {
    return name.codePoints()
        .map(LetterCase::fold)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  /**
   * Returns whether a text names the given basin: one of its parts, whole, ignoring case.
   *
   * @param text a comma-separated list; null names none
   * @param name a basin's name, trimmed
   * @return true if it does
   */
  public static boolean names(@Nullable String text, String name) {
    return in(text).stream().anyMatch(name::equalsIgnoreCase);
  }

  /**
   * Returns the regular expression that finds the texts for which {@link #names} is true. It uses
   * neither options nor quoting, because servers differ in how they fold letters beyond ASCII.
   *
   * @param name a basin's name, trimmed
   * @return a pattern for {@code $regex}
   */
  public static String pattern(String name) {
    var pattern = new StringBuilder("(^|,)").append(BLANKS);
    name.codePoints().forEach(letter -> pattern.append(LetterCase.anyCaseOf(letter)));
    return pattern.append(BLANKS).append(END).toString();
  }

  /**
   * Removes the blanks at both ends.
   *
   * @param text any text
   * @return the text without leading and trailing blanks
   */
  public static String trim(String text) {
    int from = 0;
    int to = text.length();
    while (from < to && isBlank(text.charAt(from))) {
      from++;
    }
    while (to > from && isBlank(text.charAt(to - 1))) {
      to--;
    }
    return text.substring(from, to);
  }

  private static boolean isBlank(char c) {
    return c <= ' ' || c == '\u00A0';
  }
}
