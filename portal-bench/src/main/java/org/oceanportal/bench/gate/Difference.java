package org.oceanportal.bench.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.oceanportal.model.PageKey;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.ToStringSerializer;

/**
 * The differences between two answers. Metres may differ by the order in which they were added up.
 */
final class Difference {

  /**
   * The relative difference that sums of metres may have, since they depend on the order of their
   * terms.
   */
  private static final double SAME_METRES = 1e-9;

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .addModule(
              new SimpleModule()
                  .addSerializer(PageKey.class, new ToStringSerializer(PageKey.class)))
          .build();

  private final List<String> found = new ArrayList<>();

  private Difference() {}

  /** Returns the places where two answers differ, each with both values; none if they are equal. */
  static List<String> between(Object expected, Object actual) {
    var difference = new Difference();
    difference.compare("", MAPPER.valueToTree(expected), MAPPER.valueToTree(actual));
    return List.copyOf(difference.found);
  }

  private void compare(String place, JsonNode a, JsonNode b) {
    if (a.isObject() && b.isObject()) {
      var names = new TreeSet<>(a.propertyNames());
      names.addAll(b.propertyNames());
      names.forEach(name -> compare(place + "." + name, a.path(name), b.path(name)));
    } else if (a.isArray() && b.isArray() && a.size() == b.size()) {
      for (int i = 0; i < a.size(); i++) {
        compare(place + "[" + i + "]", a.get(i), b.get(i));
      }
    } else if (!a.equals(b) && !sameMetres(place, a, b)) {
      found.add((place.isEmpty() ? "the answer" : place) + " is " + a + " and " + b);
    }
  }

  private static boolean sameMetres(String place, JsonNode a, JsonNode b) {
    if (!place.endsWith("Metres") || !a.isNumber() || !b.isNumber()) {
      return false;
    }
    double size = Math.max(Math.abs(a.asDouble()), Math.abs(b.asDouble()));
    return Math.abs(a.asDouble() - b.asDouble()) <= SAME_METRES * size;
  }
}
