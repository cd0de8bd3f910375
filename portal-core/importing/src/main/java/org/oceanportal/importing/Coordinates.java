package org.oceanportal.importing;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A parser of latitudes and longitudes as files write them: degrees, or degrees, minutes and
 * seconds.
 */
final class Coordinates {

  private static final String NUMBER = "(\\d{1,3}(?:[.,]\\d+)?)";
  private static final String MORE = "(?:[\\s°º:]+(\\d{1,2}(?:[.,]\\d+)?))?";
  private static final String SECONDS = "(?:[\\s'′’:]+(\\d{1,2}(?:[.,]\\d+)?))?";
  private static final Pattern SEXAGESIMAL =
      Pattern.compile(
          "([NSEW])?\\s*([+-])?" + NUMBER + MORE + SECONDS + "[\\s°º'′’\"″”]*([NSEW])?",
          Pattern.CASE_INSENSITIVE);

  private Coordinates() {}

  /** Returns degrees north; null if the text is not a latitude. */
  static @Nullable Double latitude(String text, Notation notation) {
    return degrees(text, notation, "NS");
  }

  /** Returns degrees east, from -180 to 180; null if the text is not a longitude. */
  static @Nullable Double longitude(String text, Notation notation) {
    Double degrees = degrees(text, notation, "EW");
    return degrees == null ? null : (Double) eastOfGreenwich(degrees);
  }

  /**
   * Converts a longitude from 180 to 360, as files of models and ERDDAP have it, to a western one.
   */
  static double eastOfGreenwich(double degrees) {
    return degrees > 180 && degrees <= 360 ? degrees - 360 : degrees;
  }

  private static @Nullable Double degrees(String text, Notation notation, String letters) {
    if (text.matches("[+-]?\\d{1,3}[.,]\\d{3}")) {
      // Coordinates have no thousands.
      return Double.valueOf(text.replace(',', '.'));
    }
    BigDecimal plain = Numbers.parse(text, notation);
    if (plain != null) {
      return plain.doubleValue();
    }
    Matcher parts = SEXAGESIMAL.matcher(text);
    return parts.matches() ? sexagesimal(parts, letters) : null;
  }

  private static @Nullable Double sexagesimal(Matcher parts, String letters) {
    String first = parts.group(1);
    String last = parts.group(6);
    String letter = first == null ? last : first;
    double minutes = number(parts.group(4));
    double seconds = number(parts.group(5));
    if ((first != null && last != null) || minutes >= 60 || seconds >= 60) {
      return null;
    }
    double degrees = number(parts.group(3)) + minutes / 60 + seconds / 3600;
    boolean negative = "-".equals(parts.group(2));
    if (letter != null) {
      int side = letters.indexOf(letter.toUpperCase(Locale.ROOT));
      if (side < 0 || parts.group(2) != null) {
        return null;
      }
      negative = side == 1;
    }
    return negative ? -degrees : degrees;
  }

  private static double number(@Nullable String text) {
    return text == null ? 0 : Double.parseDouble(text.replace(',', '.'));
  }
}
