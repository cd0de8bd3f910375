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
  PUSHDOWN,

  /**
   * The new way over a small collection with one document a mission and no arrays, for servers that
   * must read whole documents to group them. It writes that collection into the portal's database
   * and renews it; its answers are of the moment it was last renewed.
   */
  SUMMARISED
}
