package org.oceanportal.bench.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Texts of times, ratios and sizes: three digits, no more than the error allows. */
final class Amounts {

  private static final MathContext DIGITS = new MathContext(3);
  private static final MathContext ERROR_DIGITS = new MathContext(2);
  private static final String NONE = "–";

  private Amounts() {}

  /** Formats a time with its error: {@code 4.21 ms ± 0.3}. */
  static String time(Figure figure) {
    return time(figure.nanos(), figure.errorNanos());
  }

  static String time(double nanos, double errorNanos) {
    double size = Math.abs(nanos);
    if (size < 1e3) {
      return with(nanos, errorNanos, 1, "ns");
    }
    if (size < 1e6) {
      return with(nanos, errorNanos, 1e3, "µs");
    }
    return size < 1e9 ? with(nanos, errorNanos, 1e6, "ms") : with(nanos, errorNanos, 1e9, "s");
  }

  private static String with(double value, double error, double unit, String name) {
    return number(value / unit) + " " + name + error(error / unit);
  }

  /** Formats a ratio: {@code 412 ± 30}. */
  static String ratio(Ratio ratio) {
    return number(ratio.value()) + error(ratio.error());
  }

  /** Formats an error, as an empty text if it is unknown or the value is exact. */
  private static String error(double error) {
    return Double.isNaN(error) || error == 0 ? "" : " ± " + rounded(error, ERROR_DIGITS);
  }

  static String number(double value) {
    return Double.isNaN(value) ? NONE : rounded(value, DIGITS);
  }

  private static String rounded(double value, MathContext digits) {
    BigDecimal rounded = new BigDecimal(value).round(digits).stripTrailingZeros();
    return rounded.scale() <= 0
        ? String.format(Locale.ROOT, "%,d", rounded.toBigInteger())
        : rounded.toPlainString();
  }

  /** Formats a size: {@code 1,234 B}, {@code 9.99 MB}. */
  static String bytes(@Nullable Double bytes) {
    if (bytes == null || Double.isNaN(bytes)) {
      return NONE;
    }
    if (bytes < 10_000) {
      return String.format(Locale.ROOT, "%,d B", Math.round(bytes));
    }
    return bytes < 1e6 ? number(bytes / 1e3) + " kB" : number(bytes / 1e6) + " MB";
  }
}
