package org.oceanportal.bench.report;

/**
 * How many times longer one thing takes than another.
 *
 * @param value the ratio
 * @param error half the width of its interval, by the errors of both; NaN if one has none
 */
public record Ratio(double value, double error) {

  /**
   * The ratio of two times of one run. Their errors are independent, so relative ones add up as
   * squares do.
   *
   * @param slow what should be slower
   * @param fast what should be faster
   * @return how many times faster the fast one is; below 1 if it is not
   */
  public static Ratio of(Figure slow, Figure fast) {
    double value = slow.nanos() / fast.nanos();
    double one = slow.errorNanos() / slow.nanos();
    double other = fast.errorNanos() / fast.nanos();
    return new Ratio(value, value * Math.sqrt(one * one + other * other));
  }
}
