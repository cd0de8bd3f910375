package org.oceanportal.importing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The location of the rows in a JSON file.
 *
 * @param place the form of rows in the file
 * @param path the names of the objects around them, outermost first; empty if there are none
 * @param columns the names of the values if rows are lists; null if they are objects
 * @param skipped the number of leading rows that hold the names
 */
record JsonShape(Place place, List<String> path, @Nullable List<String> columns, int skipped) {

  /** The form of rows in a file. */
  enum Place {
    /** Returns a line each. */
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
