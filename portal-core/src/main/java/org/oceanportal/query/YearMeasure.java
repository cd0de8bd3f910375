package org.oceanportal.query;

/**
 * The missions that belong to a year. A year is half-open and in UTC: {@code [1 January y, 1
 * January y+1)}.
 */
public enum YearMeasure {

  /** Whole missions, by their start: what the portal's yearly totals mean. */
  BY_START,

  /**
   * Missions that touch the year (one still at sea touches each since its start), with time at sea
   * and days cut at its bounds. A mission document does not say when in the mission its profiles,
   * metres and data points were made, so these figures are null.
   */
  BY_OVERLAP
}
