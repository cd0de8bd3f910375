package org.oceanportal.page.geo;

import java.util.List;
import org.oceanportal.model.Position;

/** Which positions a map can show. */
public final class Fixes {

  private Fixes() {}

  /**
   * The positions without fixes at (0, 0), which receivers report that have no fix: they draw lines
   * across the map.
   *
   * @param positions in order of time
   * @return the others, in their order
   */
  public static List<Position> real(List<Position> positions) {
    return positions.stream().filter(fix -> fix.lat() != 0 || fix.lon() != 0).toList();
  }
}
