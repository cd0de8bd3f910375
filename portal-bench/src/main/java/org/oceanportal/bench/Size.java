package org.oceanportal.bench;

import java.time.Duration;

/** How much is measured, and how long that may take on two cores. */
public enum Size {
  /** Whether all works: figures good for nothing. For CI. */
  SMOKE(Duration.ofMinutes(1), "Only tries whether all works."),
  /** The main ratios. */
  QUICK(Duration.ofMinutes(3), "Measures the main ratios, in 3 minutes on two cores."),
  /** Every benchmark, one axis varied at a time, up to 2,400 missions. */
  STANDARD(
      Duration.ofMinutes(25),
      "Measures every question and every cache, up to 2,400 missions, in 25 minutes on two cores."),
  /** More forks, more values of each axis, 24,000 missions. */
  FULL(
      Duration.ofHours(6),
      "Measures all that, longer, and up to 24,000 missions, in hours, with 10 GB of memory.");

  private final Duration limit;
  private final String words;

  Size(Duration limit, String words) {
    this.limit = limit;
    this.words = words;
  }

  /** What a run of it is, for those who choose. */
  String words() {
    return words;
  }

  /** Whether every question and every cache is measured. */
  boolean hasAll() {
    return this == STANDARD || this == FULL;
  }

  /** What the plan must fit in. */
  public Duration limit() {
    return limit;
  }
}
