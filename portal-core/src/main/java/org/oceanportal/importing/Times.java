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

/** Times as CSV files write them: ISO 8601 with what people leave out of it. */
final class Times {

  private static final DateTimeFormatter WRITTEN =
      new DateTimeFormatterBuilder()
          .parseCaseInsensitive()
          .append(DateTimeFormatter.ISO_LOCAL_DATE)
          .optionalStart()
          .appendLiteral('T')
          .append(DateTimeFormatter.ISO_LOCAL_TIME)
          .optionalStart()
          .parseLenient()
          .appendOffset("+HH:mm", "Z")
          .toFormatter(Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);

  private Times() {}

  /** The instant, in whole milliseconds as databases keep it; none if the text is not a time. */
  static Optional<Instant> parse(String text) {
    try {
      TemporalAccessor written =
          WRITTEN.parseBest(
              regular(text), OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
      return Optional.of(instant(written).truncatedTo(ChronoUnit.MILLIS));
    } catch (DateTimeException notATime) {
      return Optional.empty();
    }
  }

  private static Instant instant(TemporalAccessor written) {
    if (written instanceof OffsetDateTime time) {
      return time.toInstant();
    }
    LocalDateTime time =
        written instanceof LocalDate date ? date.atStartOfDay() : (LocalDateTime) written;
    return time.toInstant(ZoneOffset.UTC);
  }

  /** With a T before the hours, and a colon in an offset that lacks it. */
  private static String regular(String text) {
    return text.replaceFirst("^(\\S{10}) (?=\\S)", "$1T")
        .replaceFirst("(:.*[+-]\\d\\d)(\\d\\d)$", "$1:$2");
  }
}
