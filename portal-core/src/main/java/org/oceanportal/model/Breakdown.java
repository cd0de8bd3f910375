package org.oceanportal.model;

import java.util.List;

/**
 * Totals, a line for each year, platform, basin or project.
 *
 * @param lines a line for each that has missions, in order of key by code point, the missions that
 *     have none last
 * @param missionsOutsideScope how many missions were left out of all lines because they are not in
 *     the scope asked about
 */
public record Breakdown(List<TotalsLine> lines, long missionsOutsideScope) {

  /** Keeps a copy of the list. */
  public Breakdown {
    lines = List.copyOf(lines);
  }
}
