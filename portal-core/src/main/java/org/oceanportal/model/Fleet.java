package org.oceanportal.model;

/** The two fleets of a portal, each with a collection of missions of its own. */
public enum Fleet {
  /** Ocean gliders: they dive, so they have profiles and depths, and their missions have basins. */
  GLIDERS,
  /** Sailbuoys: surface vehicles whose track is in the mission document itself. */
  SAILBUOYS
}
