package org.oceanportal.page.view;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.oceanportal.model.Box;

/**
 * Figures and times as people read them. An unknown value is a dash. What is not known is a dash.
 */
final class Words {

  private static final long DAYS_A_YEAR = 365;

  static final String NOTHING = "–";

  /** The precision of charts. */
  private static final MathContext THREE_DIGITS = new MathContext(3);

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH).withZone(ZoneOffset.UTC);
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  private Words() {}

  /** Formats a count: {@code 12,345}. */
  static String count(@Nullable Long number) {
    return number == null ? NOTHING : String.format(Locale.ROOT, "%,d", number);
  }

  /** Formats a number with its noun: {@code 1 mission}, {@code 2 missions}. */
  static String counted(long number, String noun) {
    return counted(number, noun, noun + "s");
  }

  /** Formats a number with its noun: {@code 1 fix}, {@code 2 fixes}. */
  static String counted(long number, String one, String several) {
    return count(number) + " " + (number == 1 ? one : several);
  }

  /**
   * Formats a time at sea as whole days, in years of 365 of them: {@code 1 year 236 days}; hours
   * below a day.
   */
  static String timeAtSea(Duration time) {
    long days = time.toDays();
    if (days == 0) {
      return time.toHours() == 0 ? "less than an hour" : counted(time.toHours(), "hour");
    }
    String rest = counted(days % DAYS_A_YEAR, "day");
    return days < DAYS_A_YEAR ? rest : counted(days / DAYS_A_YEAR, "year") + " " + rest;
  }

  /** Formats metres as whole kilometres: {@code 12,345 km}. */
  static String kilometres(@Nullable Double metres) {
    return metres == null
        ? NOTHING
        : String.format(Locale.ROOT, "%,d km", Math.round(metres / 1000));
  }

  /** Formats an area: {@code 57.9° N to 58.3° N, 10.9° E to 11.4° E}. */
  static String area(Box box) {
    String lat = range(place(box.latMin(), "N", "S"), place(box.latMax(), "N", "S"));
    return lat + ", " + range(place(box.lonMin(), "E", "W"), place(box.lonMax(), "E", "W"));
  }

  private static String range(String from, String to) {
    return from.equals(to) ? from : from + " to " + to;
  }

  private static String place(double degrees, String positive, String negative) {
    String side = degrees < 0 ? negative : positive;
    return String.format(Locale.ROOT, "%.1f° %s", Math.abs(degrees), side);
  }

  /** Formats a size: {@code 512 bytes}, {@code 5.2 kB}, {@code 10.0 MB}. */
  static String bytes(@Nullable Long bytes) {
    if (bytes == null) {
      return NOTHING;
    }
    if (bytes < 1_000) {
      return counted(bytes, "byte");
    }
    return bytes < 1_000_000
        ? String.format(Locale.ROOT, "%.1f kB", bytes / 1e3)
        : String.format(Locale.ROOT, "%,.1f MB", bytes / 1e6);
  }

  /**
   * Formats a time to three digits, in the unit that fits: {@code 1,230 ms}, {@code 580 µs}, {@code
   * 80 ns}.
   */
  static String time(BigDecimal millis) {
    if (millis.compareTo(BigDecimal.ONE) >= 0) {
      return threeDigits(millis) + " ms";
    }
    BigDecimal micros = millis.movePointRight(3);
    return micros.compareTo(BigDecimal.ONE) >= 0
        ? threeDigits(micros) + " µs"
        : millis.movePointRight(6).setScale(0, RoundingMode.HALF_UP) + " ns";
  }

  /** Formats a ratio to three digits: {@code 112,000}, {@code 24.2}, {@code 0.858}. */
  static String times(BigDecimal ratio) {
    return threeDigits(ratio);
  }

  private static String threeDigits(BigDecimal number) {
    BigDecimal rounded = number.round(THREE_DIGITS);
    return String.format(Locale.ROOT, "%,." + Math.max(0, rounded.scale()) + "f", rounded);
  }

  /** Formats a day: {@code 23 Nov 2026}. */
  static String day(@Nullable Instant instant) {
    return instant == null ? NOTHING : DAY.format(instant);
  }

  /** Formats an instant: {@code 23 Nov 2026, 04:00 UTC}. */
  static String moment(@Nullable Instant instant) {
    return instant == null ? NOTHING : MOMENT.format(instant);
  }

  /** Returns whether an instant lies further ahead than clocks differ. */
  static boolean isAhead(Instant instant, Instant now) {
    return Duration.between(now, instant).toMinutes() >= 1;
  }

  /**
   * Formats the time since an instant: {@code just now}, {@code 5 minutes ago}, {@code 3 hours
   * ago}, {@code 2 days ago}; {@code 3 hours ahead of the clock}.
   */
  static String ago(Instant instant, Instant now) {
    if (isAhead(instant, now)) {
      return span(Duration.between(now, instant)) + " ahead of the clock";
    }
    Duration time = Duration.between(instant, now);
    if (time.toMinutes() < 1) {
      return "just now";
    }
    return span(time) + " ago";
  }

  /**
   * Formats a time in its greatest unit, hours up to two days: {@code 5 minutes}, {@code 3 hours},
   * {@code 2 days}.
   */
  static String span(Duration time) {
    if (time.toHours() < 1) {
      return counted(time.toMinutes(), "minute");
    }
    return time.toDays() < 2 ? counted(time.toHours(), "hour") : counted(time.toDays(), "day");
  }
}
