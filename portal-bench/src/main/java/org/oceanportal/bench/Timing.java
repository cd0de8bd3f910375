package org.oceanportal.bench;

import java.time.Duration;

/**
 * The number and the length of a measurement's iterations.
 *
 * @param forks processes, one after the other
 * @param warmups iterations whose times are discarded
 * @param warmup the length of each of these
 * @param iterations iterations that count
 * @param iteration the length of each of these
 */
record Timing(int forks, int warmups, Duration warmup, int iterations, Duration iteration) {

  /** Returns a timing whose iterations all have the same length. */
  static Timing of(int forks, int warmups, int iterations, int millis) {
    Duration each = Duration.ofMillis(millis);
    return new Timing(forks, warmups, each, iterations, each);
  }

  /** Returns this timing with another number of processes. */
  Timing inForks(int number) {
    return new Timing(number, warmups, warmup, iterations, iteration);
  }

  /**
   * Estimates how long a measurement takes.
   *
   * @param start the time a process takes before its first iteration
   * @param call the time of one call: an iteration has at least one
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
