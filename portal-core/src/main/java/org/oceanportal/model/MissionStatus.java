package org.oceanportal.model;

/** How a mission stands at an instant. */
public enum MissionStatus {
  /** Marked complete: its full-resolution data are in. */
  COMPLETE,
  /** Not complete, and its last data are at most 24 hours old, or it has no end yet. */
  LIVE,
  /** Neither: its telemetry, or its final processing, is overdue. */
  LATE
}
