package org.oceanportal.model;

/**
 * The status of a mission at an instant: the first of these that holds.
 *
 * <p>An end more than 24 hours after the current time counts as none.
 */
public enum MissionStatus {
  /** It starts later: it is in lists, and in no total, no list of recent missions and no map. */
  PLANNED,
  /** Marked complete, and ended: its full-resolution data are in. */
  COMPLETE,
  /**
   * Its last data are at most 24 hours old; or it has no end, and started no longer ago than the
   * portal's longest mission.
   */
  LIVE,
  /** Its telemetry, its final processing or its end is overdue. */
  LATE
}
