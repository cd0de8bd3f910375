package org.oceanportal.importing;

/** Brings positions to where a fleet has them. */
interface PositionWriter {

  /** Takes a position. */
  void add(PositionRow position);

  /** Sends what has been taken. */
  void flush();

  long inserted();

  long updated();

  long unchanged();
}
