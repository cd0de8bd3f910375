package org.oceanportal.query;

/** What totals can be broken down by. */
public enum Dimension {
  /** The year in which a mission started, UTC. */
  YEAR,
  /** The platform serial. */
  PLATFORM,
  /** The basins: a mission that names two counts in each. */
  BASIN,
  /** The project. */
  PROJECT
}
