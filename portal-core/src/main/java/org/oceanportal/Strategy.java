package org.oceanportal;

/**
 * The strategy by which queries are answered. All strategies give equal answers; they differ in the
 * data that they move.
 */
public enum Strategy {

  /**
   * The original strategy: one find of whole documents, decoded and looped over. It is the
   * reference for the others.
   */
  LOOP,

  /** The fast strategy: one command for each query, and only what is needed crosses the wire. */
  PUSHDOWN
}
