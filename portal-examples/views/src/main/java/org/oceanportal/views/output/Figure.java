package org.oceanportal.views.output;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A number as people read it.
 *
 * @param text the number with its unit
 */
public record Figure(String text) {

  /**
   * Formats a number with commas between the thousands, such as {@code 12,345}; null stays null.
   */
  public static @Nullable Figure of(@Nullable Long number) {
    return number == null ? null : formatted("%,d", number);
  }

  /** Formats metres as whole kilometres. */
  public static @Nullable Figure kilometres(@Nullable Double metres) {
    return metres == null ? null : formatted("%,d km", Math.round(metres / 1000));
  }

  private static Figure formatted(String format, long number) {
    return new Figure(String.format(Locale.ROOT, format, number));
  }

  @Override
  public String toString() {
    return text;
  }
}
