package org.oceanportal.importing;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A parser of times as files write them: ISO 8601 with the usual omissions, and counts since 1970.
 * The year comes first, so that the month is never a guess.
 */
final class Times {

  private static final String DATE =
      "(?<y>\\d{4})(?:(?:-(?<m>\\d{1,2})-|/(?<m2>\\d{1,2})/)(?<d>\\d{1,2})"
          + "|(?<m3>\\d\\d)(?<d3>\\d\\d))";
  private static final String TIME =
      "(?<h>\\d{1,2})(?::(?<min>\\d\\d)(?::(?<s>\\d\\d)(?:[.,](?<f>\\d{1,18}))?)?"
          + "|(?<min3>\\d\\d)(?:(?<s3>\\d\\d)(?:[.,](?<f3>\\d{1,18}))?)?)";
  private static final String ZONE =
      "\\s*(?:[Zz]|UTC|GMT|(?<sign>[+-])(?<oh>\\d\\d)(?::?(?<om>\\d\\d))?)";
  private static final Pattern WRITTEN =
      Pattern.compile(
          DATE + "(?:(?:[Tt]|\\s+)" + TIME + "(?:" + ZONE + "(?:\\[UTC])?)?)?",
          Pattern.CASE_INSENSITIVE);

  /** The digits of a minute or second, such as 202405311200, outside of the counts' years. */
  private static final Pattern DIGITS =
      Pattern.compile("(\\d{4})(\\d\\d)(\\d\\d)(\\d\\d)(\\d\\d)(\\d\\d)?");

  private static final Pattern COUNT = Pattern.compile("\\d{9,10}|\\d{13}|\\d{16}|\\d{19}");
  private static final Pattern FRACTION =
      Pattern.compile("\\d+\\.\\d*(?:[eE]\\+?\\d+)?|\\d+[eE]\\+?\\d+");

  private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

  private Times() {}

  /**
   * Returns the instant, in whole milliseconds as databases store it; none if the text is not a
   * time.
   */
  static Optional<Instant> parse(String text) {
    try {
      return Optional.ofNullable(instant(text)).map(time -> time.truncatedTo(ChronoUnit.MILLIS));
    } catch (DateTimeException | ArithmeticException | NumberFormatException notATime) {
      return Optional.empty();
    }
  }

  private static @Nullable Instant instant(String text) {
    Matcher written = WRITTEN.matcher(text);
    if (written.matches()) {
      return written(written);
    }
    Matcher digits = DIGITS.matcher(text);
    if (digits.matches()) {
      String iso =
          digits.replaceFirst("$1$2$3T$4$5") + (digits.group(6) == null ? "" : digits.group(6));
      return instant(iso);
    }
    if (COUNT.matcher(text).matches() || FRACTION.matcher(text).matches()) {
      return sinceEpoch(new BigDecimal(text));
    }
    return null;
  }

  /**
   * Returns the instant of a count since 1970: seconds, milliseconds, microseconds or nanoseconds,
   * whichever of them lies between 1973 and 2286; null if none does.
   */
  static @Nullable Instant sinceEpoch(BigDecimal count) {
    BigDecimal seconds = count;
    for (int unit = 0; unit < 4; unit++) {
      if (seconds.signum() > 0
          && seconds.compareTo(BigDecimal.valueOf(100_000_000L)) >= 0
          && seconds.compareTo(BigDecimal.valueOf(10_000_000_000L)) < 0) {
        return Instant.ofEpochMilli(seconds.multiply(THOUSAND).longValue());
      }
      seconds = seconds.divide(THOUSAND);
    }
    return null;
  }

  private static Instant written(Matcher text) {
    LocalDate date =
        LocalDate.of(number(text, "y"), number(text, "m", "m2", "m3"), number(text, "d", "d3"));
    long second = 3600L * number(text, "h") + 60L * number(text, "min", "min3");
    check(text);
    LocalDateTime time = date.atStartOfDay().plusSeconds(second + number(text, "s", "s3"));
    return time.plusNanos(nanos(text)).toInstant(ZoneOffset.UTC).minusSeconds(offset(text));
  }

  /** Checks a time: 24:00:00 is the end of a day, and a leap second its sixtieth. */
  private static void check(Matcher text) {
    int hour = number(text, "h");
    int minute = number(text, "min", "min3");
    int second = number(text, "s", "s3");
    boolean endOfDay = hour == 24 && minute == 0 && second == 0 && nanos(text) == 0;
    boolean leapSecond = hour == 23 && minute == 59 && second == 60;
    if (!endOfDay && !leapSecond && (hour > 23 || minute > 59 || second > 59)) {
      throw new DateTimeException("not a time of day: " + text.group());
    }
  }

  private static long nanos(Matcher text) {
    String fraction = text.group("f") == null ? text.group("f3") : text.group("f");
    return fraction == null ? 0 : Long.parseLong((fraction + "000000000").substring(0, 9));
  }

  private static int offset(Matcher text) {
    int seconds = 3600 * number(text, "oh") + 60 * number(text, "om");
    return ZoneOffset.ofTotalSeconds("-".equals(text.group("sign")) ? -seconds : seconds)
        .getTotalSeconds();
  }

  private static int number(Matcher text, String... groups) {
    for (String group : groups) {
      if (text.group(group) != null) {
        return Integer.parseInt(text.group(group));
      }
    }
    return 0;
  }
}
