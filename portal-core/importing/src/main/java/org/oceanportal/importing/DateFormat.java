package org.oceanportal.importing;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Optional;

/**
 * A format of dates described by a user: a pattern of {@link DateTimeFormatter}, names in English.
 */
final class DateFormat {

  private final DateTimeFormatter formatter;

  /**
   * Creates a format from a pattern. One without hours accepts dates with and without a time of
   * day.
   *
   * @throws IllegalArgumentException if it is not a pattern, or lacks year, month or day
   */
  DateFormat(String pattern) {
    // A year of an era would need the era too, which files do not have.
    String years = pattern.replace('y', 'u');
    if (!years.contains("u")
        || !pattern.matches("(?s).*[MLD].*")
        || !pattern.matches("(?s).*[dD].*")) {
      throw new IllegalArgumentException(
          "date format must have day, month and year, such as dd/MM/yyyy, but was " + pattern);
    }
    try {
      var builder = new DateTimeFormatterBuilder().parseCaseInsensitive().appendPattern(years);
      if (!pattern.matches("(?s).*[HhkKAnN].*")) {
        builder.appendPattern("[['T'][' ']H:mm[:ss]]");
      }
      formatter = builder.toFormatter(Locale.ENGLISH).withResolverStyle(ResolverStyle.STRICT);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("date format " + pattern + ": " + e.getMessage(), e);
    }
  }

  /** Returns the instant, in whole milliseconds; none if the text does not match the format. */
  Optional<Instant> parse(String text) {
    try {
      TemporalAccessor read =
          formatter.parseBest(text, OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
      return Optional.of(instant(read).truncatedTo(ChronoUnit.MILLIS));
    } catch (DateTimeException notWrittenSo) {
      return Optional.empty();
    }
  }

  private static Instant instant(TemporalAccessor read) {
    if (read instanceof OffsetDateTime time) {
      return time.toInstant();
    }
    LocalDateTime time =
        read instanceof LocalDate date ? date.atStartOfDay() : (LocalDateTime) read;
    return time.toInstant(ZoneOffset.UTC);
  }
}
