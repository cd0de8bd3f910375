package org.oceanportal.model;

/**
 * The columns by which a mission list can be sorted. Missions that lack the column come last in
 * either direction; ties are in order of platform serial, then mission number.
 */
public enum MissionSort {
  /** The start. */
  START,
  /** The end; a mission still at sea has none. */
  END,
  /** The platform serial, by code point. */
  PLATFORM,
  /** The project, by code point. */
  PROJECT,
  /** The number of profiles. */
  PROFILES,
  /** The distance over ground. */
  DISTANCE
}
