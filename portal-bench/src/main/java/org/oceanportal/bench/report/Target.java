package org.oceanportal.bench.report;

/**
 * A target of the project, with its measured value.
 *
 * @param claim the target, in words
 * @param measured the measured value
 * @param bound the bound for it
 * @param atLeast whether the bound is a minimum; else it is a maximum
 * @param unit the unit of both, empty for a ratio
 */
record Target(String claim, Ratio measured, double bound, boolean atLeast, String unit) {

  /** Returns whether the measured value is on the right side of the bound. */
  boolean holds() {
    return atLeast ? measured.value() >= bound : measured.value() <= bound;
  }

  /**
   * Returns whether the bound is within the error of the measured value, so that the target might
   * not hold.
   */
  boolean isClose() {
    return measured.error() > 0 && Math.abs(measured.value() - bound) <= measured.error();
  }

  String wanted() {
    return (atLeast ? "at least " : "at most ") + Amounts.number(bound) + unit;
  }

  String verdict() {
    return (holds() ? "yes" : "no") + (isClose() ? ", within the error" : "");
  }
}
