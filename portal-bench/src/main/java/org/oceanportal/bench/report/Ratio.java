package org.oceanportal.bench.report;

/**
 * The ratio of two times.
 *
 * @param value how many times longer one thing takes than another
 * @param error half the width of its interval, by the errors of both; NaN if one has none
 */
public record Ratio(double value, double error) {

  /**
   * Returns the ratio of two times of one run. Their errors are independent, so the relative ones
   * add up as squares do.
   *
   * @param slow the time expected to be longer
   * @param fast the time expected to be shorter
   * @return how many times faster the fast one is; below 1 if it is not
   */
  public static Ratio of(Figure slow, Figure fast) {
    double value = slow.nanos() / fast.nanos();
    double one = slow.errorNanos() / slow.nanos();
    double other = fast.errorNanos() / fast.nanos();
    return new Ratio(value, value * Math.sqrt(one * one + other * other));
  }
}
