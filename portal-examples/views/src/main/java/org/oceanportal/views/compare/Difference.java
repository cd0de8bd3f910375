package org.oceanportal.views.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.oceanportal.views.output.Json;
import tools.jackson.databind.JsonNode;

/** The differences between two answers. */
final class Difference {

  /**
   * The relative difference that sums of metres may have, since they depend on the order of their
   * terms.
   */
  private static final double SAME_METRES = 1e-9;

  private static final int MOST_LISTED = 10;

  private final String one;
  private final String other;
  private final List<String> found = new ArrayList<>();

  private Difference(String one, String other) {
    this.one = one;
    this.other = other;
  }

  /**
   * Returns the places where two answers differ, each with both values; none if they are equal.
   * Metres are equal if they agree to 10<sup>-9</sup> of their size, all else if it is the same.
   *
   * @param one the name of the first answer's source
   * @param other the name of the second answer's source
   */
  static List<String> between(String one, Object answer, String other, Object otherAnswer) {
    var difference = new Difference(one, other);
    difference.compare("", Json.tree(answer), Json.tree(otherAnswer));
    List<String> found = difference.found;
    if (found.size() <= MOST_LISTED) {
      return found;
    }
    var listed = new ArrayList<>(found.subList(0, MOST_LISTED));
    listed.add("and " + (found.size() - MOST_LISTED) + " more");
    return listed;
  }

  private void compare(String place, JsonNode a, JsonNode b) {
    if (a.isArray() && b.isArray() && a.size() == b.size()) {
      for (int i = 0; i < a.size(); i++) {
        compare(place + "[" + i + "]", a.get(i), b.get(i));
      }
    } else if (a.isArray() && b.isArray()) {
      tell(place, a.size() + " values", b.size() + " values");
    } else if (a.isObject() && b.isObject()) {
      var names = new TreeSet<>(a.propertyNames());
      names.addAll(b.propertyNames());
      names.forEach(name -> compare(place + "." + name, a.path(name), b.path(name)));
    } else if (!a.equals(b) && !sameMetres(place, a, b)) {
      tell(place, a.toString(), b.toString());
    }
  }

  private static boolean sameMetres(String place, JsonNode a, JsonNode b) {
    if (!place.endsWith("Metres") || !a.isNumber() || !b.isNumber()) {
      return false;
    }
    double size = Math.max(Math.abs(a.asDouble()), Math.abs(b.asDouble()));
    return Math.abs(a.asDouble() - b.asDouble()) <= SAME_METRES * size;
  }

  private void tell(String place, String a, String b) {
    String where = place.isEmpty() ? "the answer" : place.replaceFirst("^\\.", "");
    found.add(where + ": " + one + " " + a + ", " + other + " " + b);
  }
}
