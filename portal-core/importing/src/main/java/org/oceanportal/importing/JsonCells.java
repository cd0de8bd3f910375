package org.oceanportal.importing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** The values of JSON as cells under names. */
final class JsonCells {

  private JsonCells() {}

  /**
   * Returns the values of an object, those of objects in it under names such as {@code
   * glider.name}. The properties of a GeoJSON feature have their own names, and a point has {@code
   * lat} and {@code lon}.
   */
  static Map<String, @Nullable Object> ofObject(Document object) {
    var cells = new LinkedHashMap<String, @Nullable Object>();
    if ("Feature".equals(object.get("type")) && object.get("properties") instanceof Document of) {
      add(cells, "", of);
      addPoint(cells, object.get("geometry"));
    } else {
      add(cells, "", object);
    }
    return cells;
  }

  private static void add(Map<String, @Nullable Object> cells, String before, Document object) {
    object.forEach(
        (name, value) -> {
          if (value instanceof Document inner) {
            add(cells, before + name + ".", inner);
          } else {
            cells.putIfAbsent(before + name, value);
          }
        });
  }

  private static void addPoint(Map<String, @Nullable Object> cells, @Nullable Object geometry) {
    if (geometry instanceof Document point
        && "Point".equals(point.get("type"))
        && point.get("coordinates") instanceof List<?> place
        && place.size() >= 2) {
      cells.putIfAbsent("lon", place.get(0));
      cells.putIfAbsent("lat", place.get(1));
    }
  }

  /** Returns the names of an object's cells; none if the text is not an object. */
  static Set<String> names(String text) {
    try {
      return ofObject(ExtendedJson.parse(text)).keySet();
    } catch (BadValueException notAnObject) {
      return Set.of();
    }
  }

  /** Returns the elements of a list. */
  static List<? extends @Nullable Object> ofList(String text) throws BadValueException {
    return ExtendedJson.parse("{\"list\":" + text + "}").getList("list", Object.class);
  }

  /** Returns the elements of a list of texts; none if it is another list, or not a list. */
  static List<String> texts(String text) {
    try {
      List<?> elements = ofList(text);
      return elements.stream().allMatch(String.class::isInstance)
          ? elements.stream().map(String.class::cast).toList()
          : List.of();
    } catch (BadValueException | ClassCastException notAList) {
      return List.of();
    }
  }
}
