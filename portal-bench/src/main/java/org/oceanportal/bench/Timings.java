package org.oceanportal.bench;

/** The timings of the measurements in a run of a given size. */
final class Timings {

  private Timings() {}

  /**
   * Returns the timing of a query of the base case. Driver and embedded server take seconds to be
   * compiled.
   */
  static Timing query(Size size) {
    return switch (size) {
      case SMOKE -> Timing.of(1, 1, 2, 10);
      case QUICK -> Timing.of(1, 11, 8, 200);
      case STANDARD -> Timing.of(2, 11, 8, 200);
      case FULL -> Timing.of(5, 5, 10, 1_000);
    };
  }

  /** Returns the timing of a query on an axis. */
  static Timing axis(Size size) {
    return query(size).inForks(size == Size.FULL ? 3 : 1);
  }

  /** Returns the timing for thousands of missions, for which some queries take seconds. */
  static Timing huge(Size size) {
    return size == Size.FULL ? Timing.of(1, 3, 6, 1_000) : Timing.of(1, 4, 5, 300);
  }

  /**
   * Returns the timing for tens of thousands of missions: without an index a query takes a quarter
   * of a minute.
   */
  static Timing vast() {
    return Timing.of(1, 2, 5, 1_000);
  }

  /** Returns the timing for what takes too long to be run twice. */
  static Timing once() {
    return Timing.of(1, 0, 1, 1);
  }

  /** Returns the timing of cached answers. */
  static Timing cache(Size size) {
    return switch (size) {
      case SMOKE -> Timing.of(1, 1, 2, 10);
      case QUICK -> Timing.of(1, 6, 8, 200);
      case STANDARD -> Timing.of(1, 6, 8, 200);
      case FULL -> Timing.of(3, 5, 10, 1_000);
    };
  }

  /**
   * Returns the timing of hits, whose nanoseconds differ more between processes than within one.
   */
  static Timing hit(Size size) {
    return switch (size) {
      case SMOKE -> Timing.of(1, 1, 2, 10);
      case QUICK -> Timing.of(1, 6, 8, 200);
      case STANDARD -> Timing.of(2, 5, 8, 200);
      case FULL -> Timing.of(5, 5, 10, 1_000);
    };
  }

  /** Returns the timing of stampedes, one at a time. */
  static Timing stampede() {
    return Timing.of(1, 1, 5, 1);
  }
}
