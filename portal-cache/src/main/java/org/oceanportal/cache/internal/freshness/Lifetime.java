package org.oceanportal.cache.internal.freshness;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Objects;

/** The lifetime of a value, from when it was last known to be current. */
public sealed interface Lifetime {

  /** The longest span that any rule of freshness may have. */
  Duration LONGEST = Duration.ofDays(365_000);

  /**
   * When freshness ends.
   *
   * @param since when the value was computed or renewed
   * @return an instant after that: the value is fresh before it, and not at it
   */
  Instant end(Instant since);

  /**
   * A span from when the value was computed.
   *
   * @param ttl how long a value is fresh: at least a millisecond, at most 365,000 days
   */
  record Ttl(Duration ttl) implements Lifetime {

    /**
     * Checks the span.
     *
     * @throws IllegalArgumentException if it is out of range
     */
    public Ttl {
      Objects.requireNonNull(ttl, "ttl");
      if (ttl.compareTo(Duration.ofMillis(1)) < 0 || ttl.compareTo(LONGEST) > 0) {
        throw new IllegalArgumentException("ttl must be 1 ms to 365000 days but was " + ttl);
      }
    }

    @Override
    public Instant end(Instant since) {
      return since.plus(ttl);
    }
  }

  /**
   * The next time that a clock on the wall shows a time of day, after the value was computed. On
   * the day that skips the time, it is as much later as the clock was put forward; on the day that
   * has it twice, it is the first.
   *
   * @param time the time of day
   * @param zone the zone whose clocks show it
   */
  record DailyAt(LocalTime time, ZoneId zone) implements Lifetime {

    /** Checks that no component is null. */
    public DailyAt {
      Objects.requireNonNull(time, "time");
      Objects.requireNonNull(zone, "zone");
    }

    @Override
    public Instant end(Instant since) {
      LocalDate day = since.atZone(zone).toLocalDate();
      Instant end = day.atTime(time).atZone(zone).toInstant();
      // Where clocks go back over midnight, the time of the next day, too, may be over already.
      while (!end.isAfter(since)) {
        day = day.plusDays(1);
        end = day.atTime(time).atZone(zone).toInstant();
      }
      return end;
    }
  }
}
