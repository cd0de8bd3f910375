package org.oceanportal.importing;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.oceanportal.internal.Values;

/**
 * A parser of numbers as files write them. Blanks, apostrophes, commas and points may stand between
 * thousands; a text that can be read in two ways is ambiguous, and not a number.
 */
final class Numbers {

  // No figure of a mission is longer, and reading a number costs the square of its length.
  private static final int LONGEST = 40;
  private static final BigDecimal GREATEST = new BigDecimal(Values.GREATEST_FIGURE);

  private static final String BLANKS = "[\\s\u00A0\u2009\u202F'\u2019]";
  private static final Pattern BY_BLANKS =
      Pattern.compile("[+-]?\\d{1,3}(?:" + BLANKS + "\\d{3})+(?:[.,]\\d+)?");
  private static final Pattern BY_MARKS = Pattern.compile("[+-]?\\d{1,3}(?:[.,]\\d{3})+");
  private static final Pattern ONE_MARK = Pattern.compile("[+-]?[1-9]\\d{0,2}[.,]\\d{3}");

  private Numbers() {}

  /** Returns the number in a text; null if it is none, is ambiguous, or lies beyond 2^53. */
  static @Nullable BigDecimal parse(String text, Notation notation) {
    return text.length() > LONGEST || isAmbiguous(text, notation) ? null : read(text, notation);
  }

  /**
   * Returns the number in the text of a count. An ambiguous text is not ambiguous here if it has
   * digits after the mark: as a count has no fraction, {@code 1,204} is 1204.
   */
  static @Nullable BigDecimal parseCount(String text, Notation notation) {
    return isAmbiguous(text, notation) && !text.endsWith("000")
        ? decimal(text.replaceAll("[.,]", ""))
        : parse(text, notation);
  }

  /** Returns whether {@code 702.300} or {@code 702,300} may be 702.3 as well as 702300. */
  static boolean isAmbiguous(String text, Notation notation) {
    return notation.decimalMark() == null
        && ONE_MARK.matcher(text).matches()
        && text.indexOf(notation.usualMark()) < 0;
  }

  private static @Nullable BigDecimal read(String text, Notation notation) {
    String plain = BY_BLANKS.matcher(text).matches() ? text.replaceAll(BLANKS, "") : text;
    char mark = decimalMark(plain, notation);
    int end = plain.lastIndexOf(mark);
    String whole = end < 0 ? plain : plain.substring(0, end);
    if (BY_MARKS.matcher(whole).matches() && whole.indexOf(mark) < 0) {
      whole = whole.replaceAll("[.,]", "");
    }
    return decimal(end < 0 ? whole : whole + "." + plain.substring(end + 1));
  }

  /** Returns the mark that the user named, else the last of two, else the only one. */
  private static char decimalMark(String text, Notation notation) {
    Character named = notation.decimalMark();
    if (named != null) {
      return named;
    }
    int comma = text.lastIndexOf(',');
    int point = text.lastIndexOf('.');
    if (comma >= 0 && point >= 0) {
      return comma > point ? ',' : '.';
    }
    boolean pointsAreGroups = point != text.indexOf('.') || comma >= 0;
    boolean commasAreGroups = comma != text.indexOf(',');
    return pointsAreGroups && !commasAreGroups ? ',' : '.';
  }

  private static @Nullable BigDecimal decimal(String text) {
    try {
      var number = new BigDecimal(text);
      return number.abs().compareTo(GREATEST) <= 0 ? number : null;
    } catch (NumberFormatException notANumber) {
      return null;
    }
  }

  /**
   * Returns a whole number in the smallest of the database's types that holds it; null if it is
   * none.
   */
  static @Nullable Number whole(BigDecimal number) {
    if (number.signum() != 0 && number.stripTrailingZeros().scale() > 0) {
      return null;
    }
    long value = number.longValueExact();
    if (value == (int) value) {
      return (int) value;
    }
    return value;
  }
}
