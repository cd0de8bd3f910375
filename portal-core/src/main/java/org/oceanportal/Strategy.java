package org.oceanportal;

/**
 * How a question is answered. Every strategy gives equal answers; they differ in what they move.
 */
public enum Strategy {

  /**
   * The old way: one find of whole documents, decoded and looped over. Kept as the reference that
   * the others are held against.
   */
  LOOP,

  /** The new way: one command a question, and only what is needed crosses the wire. */
  PUSHDOWN
}
