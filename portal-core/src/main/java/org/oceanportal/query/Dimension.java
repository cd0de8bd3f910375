package org.oceanportal.query;

/** The dimensions by which totals can be broken down. */
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
