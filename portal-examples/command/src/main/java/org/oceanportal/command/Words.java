package org.oceanportal.command;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.oceanportal.query.Scope;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * The conversion of words on a command line to values. The error for an invalid word names the
 * rule. What cannot become one is named with the rule.
 */
final class Words {

  private Words() {}

  /**
   * The converter of {@code 2024-05-01T12:00:00Z}, or of a date alone to its first instant, UTC.
   */
  static final class ToInstant implements ITypeConverter<Instant> {
    @Override
    public Instant convert(String text) {
      return date(text).map(Words::firstInstant).orElseGet(() -> instant(text));
    }
  }

  /**
   * The converter of {@code 2024-05-01T12:00:00Z}, or of a date alone to its last millisecond, UTC.
   */
  static final class ToLastInstant implements ITypeConverter<Instant> {
    @Override
    public Instant convert(String text) {
      return date(text)
          .map(date -> firstInstant(date.plusDays(1)).minusMillis(1))
          .orElseGet(() -> instant(text));
    }
  }

  private static Optional<LocalDate> date(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeParseException notOne) {
      return Optional.empty();
    }
  }

  private static Instant firstInstant(LocalDate date) {
    return date.atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  private static Instant instant(String text) {
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeParseException notOne) {
      throw new TypeConversionException(
          "must be an instant such as 2024-05-01T12:00:00Z, or a date such as 2024-05-01, but was "
              + quoted(text));
    }
  }

  /**
   * The converter of {@code 90s}, {@code 30m}, {@code 24h} or {@code 2d}, or ISO 8601's {@code
   * PT24H}.
   */
  static final class ToDuration implements ITypeConverter<Duration> {
    private static final Pattern AMOUNT = Pattern.compile("(\\d{1,9})([smhd])");

    @Override
    public Duration convert(String text) {
      Matcher amount = AMOUNT.matcher(text);
      if (!amount.matches()) {
        return iso(text);
      }
      long number = Long.parseLong(amount.group(1));
      return switch (amount.group(2)) {
        case "s" -> Duration.ofSeconds(number);
        case "m" -> Duration.ofMinutes(number);
        case "h" -> Duration.ofHours(number);
        default -> Duration.ofDays(number);
      };
    }

    private static Duration iso(String text) {
      try {
        return Duration.parse(text);
      } catch (DateTimeParseException notOne) {
        throw new TypeConversionException(
            "must be a time such as 90s, 30m, 24h, 2d or PT24H but was " + quoted(text));
      }
    }
  }

  /** The converter of {@code basin}, {@code all} or a basin's name. */
  static final class ToScope implements ITypeConverter<Scope> {
    @Override
    public Scope convert(String text) {
      try {
        return Scope.parse(text);
      } catch (IllegalArgumentException refused) {
        throw new TypeConversionException(String.valueOf(refused.getMessage()));
      }
    }
  }

  /** The converter of {@code 25}, and of {@code M25} as people write it. */
  static final class ToMissionNumber implements ITypeConverter<Integer> {
    private static final Pattern NUMBER = Pattern.compile("[Mm]?(\\d{1,9})");

    @Override
    public Integer convert(String text) {
      Matcher number = NUMBER.matcher(text);
      if (!number.matches()) {
        throw new TypeConversionException(
            "must be a mission's number such as 25 or M25 but was " + quoted(text));
      }
      return Integer.valueOf(number.group(1));
    }
  }

  /** Returns the constants of an enum as people write them. */
  static String listed(Enum<?>[] constants) {
    return Arrays.stream(constants).map(Words::lower).collect(Collectors.joining(", "));
  }

  /** Returns a constant as people write it. */
  static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  /** Formats a time in its greatest unit, as {@link ToDuration} reads it; hours up to two days. */
  static String roughly(Duration time) {
    if (time.toMinutes() < 1) {
      return time.toSeconds() + "s";
    }
    if (time.toHours() < 1) {
      return time.toMinutes() + "m";
    }
    return time.toDays() < 2 ? time.toHours() + "h" : time.toDays() + "d";
  }

  private static String quoted(String text) {
    return '"' + text + '"';
  }
}
