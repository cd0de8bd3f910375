package org.oceanportal.bench;

import java.time.Duration;

/** The size of a run, with the time that it may take on two cores. */
public enum Size {
  /** A check that everything works, for CI; its figures mean nothing. */
  SMOKE(Duration.ofMinutes(1), "Only checks that everything works."),
  /** The main ratios. */
  QUICK(Duration.ofMinutes(3), "Measures the main ratios, in 3 minutes on two cores."),
  /** Every benchmark, one axis varied at a time, up to 2,400 missions. */
  STANDARD(
      Duration.ofMinutes(25),
      "Measures every question and every cache, up to 2,400 missions, in 25 minutes on two cores."),
  /** More forks, more values of each axis, 24,000 missions. */
  FULL(
      Duration.ofHours(6),
      "Measures the same for longer, and up to 24,000 missions, in hours, with 10 GB of memory.");

  private final Duration limit;
  private final String words;

  Size(Duration limit, String words) {
    this.limit = limit;
    this.words = words;
  }

  /** Returns a description of a run of this size, for the help text. */
  String words() {
    return words;
  }

  /** Returns whether every query and every cache is measured. */
  boolean hasAll() {
    return this == STANDARD || this == FULL;
  }

  /** Returns the longest time that the plan may take. */
  public Duration limit() {
    return limit;
  }
}
