package org.oceanportal.cache.testing;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** A value with what answers are made of: numbers, times, texts, nulls and lists. */
public record Figures(
    long missions, Double distanceMetres, Duration timeAtSea, Instant last, List<String> names) {

  public static Figures of(long missions) {
    return new Figures(
        missions,
        missions / 3.0,
        Duration.ofSeconds(missions, 123_456_789),
        missions % 2 == 0 ? null : Instant.parse("2026-02-03T04:05:06.123456789Z"),
        List.of("Österbottens \"hav\"\n", "number " + missions));
  }
}
