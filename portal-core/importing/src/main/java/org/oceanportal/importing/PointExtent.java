package org.oceanportal.importing;

import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.oceanportal.internal.Values;

/**
 * A latitude or longitude at which a mission is known to have been: a box without extent, until a
 * real extent is known.
 *
 * @param min the name of the field for the least degrees
 * @param max the name of the field for the greatest degrees
 * @param degrees the latitude or longitude
 */
record PointExtent(String min, String max, double degrees) {

  List<String> paths() {
    return List.of(min, max);
  }

  /** Adds it to the changes of a stored mission, unless that has an extent already. */
  void addTo(Document changes, Document stored) {
    Object storedMin = Values.at(stored, min);
    Object storedMax = Values.at(stored, max);
    boolean hasExtent = storedMin != null && storedMax != null && !storedMin.equals(storedMax);
    if (!hasExtent && !(isHere(storedMin) && isHere(storedMax))) {
      changes.append(min, degrees).append(max, degrees);
    }
  }

  /** Adds it to the values of a new mission. */
  void addTo(Document values) {
    values.append(min, degrees).append(max, degrees);
  }

  private boolean isHere(@Nullable Object stored) {
    return Sameness.same(stored, degrees);
  }
}
