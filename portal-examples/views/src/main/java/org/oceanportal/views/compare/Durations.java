package org.oceanportal.views.compare;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The measured durations of something, in nanoseconds. */
final class Durations {

  private final List<Long> each = new ArrayList<>();
  private long sum;

  void add(long nanos) {
    each.add(nanos);
    sum += nanos;
  }

  long sum() {
    return sum;
  }

  /** Returns the middle one, or the mean of the two in the middle; there must be at least one. */
  double median() {
    var sorted = new ArrayList<>(each);
    Collections.sort(sorted);
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + (double) sorted.get(middle)) / 2;
  }
}
