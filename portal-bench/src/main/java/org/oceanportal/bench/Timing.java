package org.oceanportal.bench;

import java.time.Duration;

/**
 * How often and how long something is measured.
 *
 * @param forks processes, one after the other
 * @param warmups iterations whose times are thrown away
 * @param warmup how long each of these takes
 * @param iterations iterations that count
 * @param iteration how long each of these takes
 */
record Timing(int forks, int warmups, Duration warmup, int iterations, Duration iteration) {

  /** Iterations all of the same length. */
  static Timing of(int forks, int warmups, int iterations, int millis) {
    Duration each = Duration.ofMillis(millis);
    return new Timing(forks, warmups, each, iterations, each);
  }

  /** The same in other processes. */
  Timing inForks(int number) {
    return new Timing(number, warmups, warmup, iterations, iteration);
  }

  /**
   * How long it takes.
   *
   * @param start how long a process takes before the first iteration
   * @param call how long one call takes: an iteration has at least one
   */
  Duration length(Duration start, Duration call) {
    Duration warm = longer(warmup, call).multipliedBy(warmups);
    Duration measured = longer(iteration, call).multipliedBy(iterations);
    return start.plus(warm).plus(measured).multipliedBy(forks);
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) > 0 ? one : other;
  }
}
