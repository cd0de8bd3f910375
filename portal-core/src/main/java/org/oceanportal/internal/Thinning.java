package org.oceanportal.internal;

import java.util.ArrayList;
import java.util.List;

/** A selection of a track's positions, spread evenly over it. */
public final class Thinning {

  private Thinning() {}

  /**
   * Returns at most {@code points} of the items: the last one if it is 1, else those at {@code
   * floor(i * (size - 1) / (points - 1))}, so that both ends are included.
   */
  public static <T> List<T> of(List<T> items, int points) {
    if (items.size() <= points) {
      return items;
    }
    if (points == 1) {
      return items.subList(items.size() - 1, items.size());
    }
    var thinned = new ArrayList<T>(points);
    for (long i = 0; i < points; i++) {
      thinned.add(items.get((int) (i * (items.size() - 1) / (points - 1))));
    }
    return thinned;
  }
}
