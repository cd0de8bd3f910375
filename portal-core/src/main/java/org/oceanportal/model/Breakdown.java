package org.oceanportal.model;

import java.util.List;

/**
 * Totals with a line for each year, platform, basin or project.
 *
 * @param lines a line for each that has missions, in order of key by code point, with missions
 *     without a key last
 * @param missionsOutsideScope the number of missions left out of all lines because they are outside
 *     the scope
 */
public record Breakdown(List<TotalsLine> lines, long missionsOutsideScope) {

  /** Copies the list. */
  public Breakdown {
    lines = List.copyOf(lines);
  }
}
