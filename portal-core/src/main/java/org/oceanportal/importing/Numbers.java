package org.oceanportal.importing;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.oceanportal.internal.Values;

/** Numbers as files write them and databases keep them. */
final class Numbers {

  // No figure of a mission is longer, and reading a number costs the square of its length.
  private static final int LONGEST = 40;
  private static final BigDecimal GREATEST = new BigDecimal(Values.GREATEST_FIGURE);

  private Numbers() {}

  /** The number that a cell is; null if it is none, or lies beyond 2^53 either way. */
  static @Nullable BigDecimal parse(String cell) {
    if (cell.length() > LONGEST) {
      return null;
    }
    try {
      var number = new BigDecimal(cell);
      return number.abs().compareTo(GREATEST) <= 0 ? number : null;
    } catch (NumberFormatException notANumber) {
      return null;
    }
  }

  /** A whole number in the smallest of the database's types that holds it; null if it is none. */
  static @Nullable Number whole(BigDecimal number) {
    if (number.stripTrailingZeros().scale() > 0) {
      return null;
    }
    long value = number.longValueExact();
    if (value == (int) value) {
      return (int) value;
    }
    return value;
  }
}
