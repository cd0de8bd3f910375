package org.oceanportal.importing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a JSON file has its rows.
 *
 * @param place what they are in the file
 * @param path the names of the objects around them, outermost first; empty if there are none
 * @param columns the names of the values if rows are lists; null if they are objects
 * @param skipped how many of the first rows are none, because they hold the names
 */
record JsonShape(Place place, List<String> path, @Nullable List<String> columns, int skipped) {

  /** What rows are in a file. */
  enum Place {
    /** A line each. */
    LINES,
    /** Values one after the other, over as many lines as they like. */
    VALUES,
    /** The elements of a list, or the values of an object. */
    MEMBERS
  }

  /** Objects in a place. */
  static JsonShape objects(Place place, List<String> path) {
    return new JsonShape(place, path, null, 0);
  }
}
