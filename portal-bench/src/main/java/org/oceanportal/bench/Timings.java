package org.oceanportal.bench;

/** How often and how long things are measured in a run of a size. */
final class Timings {

  private Timings() {}

  /** A question of the base case. Driver and embedded server take seconds to be compiled. */
  static Timing query(Size size) {
    return switch (size) {
      case SMOKE -> Timing.of(1, 1, 2, 10);
      case QUICK -> Timing.of(1, 11, 8, 200);
      case STANDARD -> Timing.of(2, 11, 8, 200);
      case FULL -> Timing.of(5, 5, 10, 1_000);
    };
  }

  /** A question on an axis. */
  static Timing axis(Size size) {
    return query(size).inForks(size == Size.FULL ? 3 : 1);
  }

  /** Thousands of missions, of which some questions take seconds. */
  static Timing huge(Size size) {
    return size == Size.FULL ? Timing.of(1, 3, 6, 1_000) : Timing.of(1, 4, 5, 300);
  }

  /** Tens of thousands of missions: without an index a question takes a quarter of a minute. */
  static Timing vast() {
    return Timing.of(1, 2, 5, 1_000);
  }

  /** What takes too long to be asked twice. */
  static Timing once() {
    return Timing.of(1, 0, 1, 1);
  }

  /** Kept answers. */
  static Timing cache(Size size) {
    return switch (size) {
      case SMOKE -> Timing.of(1, 1, 2, 10);
      case QUICK -> Timing.of(1, 6, 8, 200);
      case STANDARD -> Timing.of(1, 6, 8, 200);
      case FULL -> Timing.of(3, 5, 10, 1_000);
    };
  }

  /** Hits: nanoseconds differ from process to process more than within one. */
  static Timing hit(Size size) {
    return switch (size) {
      case SMOKE -> Timing.of(1, 1, 2, 10);
      case QUICK -> Timing.of(1, 6, 8, 200);
      case STANDARD -> Timing.of(2, 5, 8, 200);
      case FULL -> Timing.of(5, 5, 10, 1_000);
    };
  }

  /** Stampedes, one at a time. */
  static Timing stampede() {
    return Timing.of(1, 1, 5, 1);
  }
}
