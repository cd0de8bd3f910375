package org.oceanportal.bench.report;

/**
 * Something the project wants to be true, and what was measured of it.
 *
 * @param claim what, in words
 * @param measured the measured value
 * @param bound what it should be
 * @param atLeast whether the bound is the least that will do; else it is the most
 * @param unit of both, empty for a ratio
 */
record Target(String claim, Ratio measured, double bound, boolean atLeast, String unit) {

  /** Whether the measured value is on the right side of the bound. */
  boolean holds() {
    return atLeast ? measured.value() >= bound : measured.value() <= bound;
  }

  /** Whether the bound is within the error of the measured value, so that it might not hold. */
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
