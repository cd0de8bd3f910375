package org.oceanportal.importing;

import static org.oceanportal.importing.JsonShape.Place.LINES;
import static org.oceanportal.importing.JsonShape.Place.MEMBERS;
import static org.oceanportal.importing.JsonShape.Place.VALUES;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A search for the rows of a JSON file: documents, a line each or over several lines; lists of
 * values below a list of names; or either in a list, which may stand in an object with other
 * content, as in answers of servers, tables of ERDDAP and GeoJSON.
 */
final class JsonShapes {

  private static final int DEEPEST = 3;
  private static final Set<String> NAMES_OF_COLUMNS =
      Set.of("columnNames", "columns", "fields", "header", "headers", "names");

  private final TextFile text;
  private final Predicate<Set<String>> isRow;

  /**
   * A list that may hold the rows.
   *
   * @param first the first element: its bracket, or another character
   * @param isRow whether the first element is an object with the names of a row
   */
  private record Found(List<String> path, int first, boolean isRow) {}

  /**
   * The object at the beginning of a file.
   *
   * @param names its names
   * @param paths its names, and those in objects within it
   */
  private record Outermost(
      Set<String> names, Set<String> paths, boolean holdsObjectsOnly, boolean isAlone) {}

  private JsonShapes(TextFile text, Predicate<Set<String>> isRow) {
    this.text = text;
    this.isRow = isRow;
  }

  /**
   * Finds the rows.
   *
   * @param isRow whether an object that has these names is a row, and not a container of rows
   * @throws ImportException if the file is empty or is not JSON, or if several of its lists may
   *     hold the rows
   */
  static JsonShape find(TextFile text, Predicate<Set<String>> isRow) {
    try {
      return new JsonShapes(text, isRow).find();
    } catch (IOException e) {
      throw TextFile.unreadable(text.path(), e);
    }
  }

  private JsonShape find() throws IOException {
    List<String> lines = firstLines();
    String first = lines.get(0);
    String second = lines.size() < 2 ? "" : lines.get(1);
    if (first.length() > 1 && first.startsWith("{") && second.startsWith("{")) {
      return JsonShape.objects(LINES, List.of());
    }
    if (first.startsWith("[") && first.endsWith("]") && second.startsWith("[")) {
      return new JsonShape(LINES, List.of(), names(first), 1);
    }
    if (!first.startsWith("{")) {
      return shape(lists().get(0));
    }
    Outermost object = outermost();
    if (object.isAlone && object.holdsObjectsOnly && isRow.test(object.names)) {
      throw new ImportException(
          text.path(),
          "holds columns, not rows: write a list of records, such as to_json(orient=\"records\")");
    }
    boolean isLine = object.isAlone && second.isEmpty();
    return object.isAlone && !isRow.test(object.paths)
        ? inAnObject(object)
        : JsonShape.objects(isLine ? LINES : VALUES, List.of());
  }

  /** Returns the first two lines that are not blank, or fewer. */
  private List<String> firstLines() throws IOException {
    var lines = new ArrayList<String>();
    try (BufferedReader reader = text.open()) {
      String line = reader.readLine();
      while (line != null && lines.size() < 2) {
        if (!line.isBlank()) {
          lines.add(line.strip());
        }
        line = reader.readLine();
      }
    }
    if (lines.isEmpty()) {
      throw new ImportException(text.path(), "is empty");
    }
    return lines;
  }

  private Outermost outermost() throws IOException {
    var names = new HashSet<String>();
    var paths = new HashSet<String>();
    try (JsonText json = JsonText.open(text)) {
      boolean objectsOnly = true;
      json.enter();
      while (json.goesOn()) {
        String name = json.name();
        names.add(name);
        objectsOnly &= json.peek() == '{';
        addPaths(json, name, 1, paths);
      }
      return new Outermost(names, paths, objectsOnly, json.peek() < 0);
    }
  }

  private static void addPaths(JsonText json, String path, int depth, Set<String> paths)
      throws IOException {
    paths.add(path);
    if (json.peek() != '{' || depth == DEEPEST) {
      json.skip();
      return;
    }
    json.enter();
    while (json.goesOn()) {
      addPaths(json, path + "." + json.name(), depth + 1, paths);
    }
  }

  private JsonShape inAnObject(Outermost object) throws IOException {
    List<Found> lists = lists();
    List<Found> rows = lists.stream().filter(Found::isRow).toList();
    List<Found> candidates = rows.isEmpty() ? lists : rows;
    if (candidates.size() > 1) {
      throw new ImportException(
          text.path(),
          "has several lists that may hold the rows, "
              + String.join(", ", candidates.stream().map(found -> named(found.path)).toList())
              + ": leave one of them");
    }
    if (candidates.isEmpty()) {
      // Its reader reports what such an object lacks as a row.
      return JsonShape.objects(object.holdsObjectsOnly ? MEMBERS : VALUES, List.of());
    }
    return shape(candidates.get(0));
  }

  /** Returns the lists of objects or lists, except those in others. */
  private List<Found> lists() throws IOException {
    var found = new ArrayList<Found>();
    try (JsonText json = JsonText.open(text)) {
      look(json, List.of(), found);
    }
    return found;
  }

  private void look(JsonText json, List<String> path, List<Found> found) throws IOException {
    int bracket = json.peek();
    if (bracket == '[') {
      Found list = list(json, path);
      if (path.isEmpty() || list.first == '{' || list.first == '[') {
        found.add(list);
      }
    } else if (bracket == '{' && path.size() < DEEPEST) {
      json.enter();
      while (json.goesOn()) {
        var inner = new ArrayList<>(path);
        inner.add(json.name());
        look(json, inner, found);
      }
    } else {
      json.skip();
    }
  }

  private Found list(JsonText json, List<String> path) throws IOException {
    json.enter();
    int first = json.peek();
    boolean rows = first == '{' && isRow.test(JsonCells.names(json.value()));
    while (json.goesOn()) {
      json.skip();
    }
    return new Found(path, first, rows);
  }

  private JsonShape shape(Found list) throws IOException {
    if (list.first != '[') {
      return JsonShape.objects(MEMBERS, list.path);
    }
    List<String> columns = columnsBeside(list.path);
    return columns.isEmpty()
        ? new JsonShape(MEMBERS, list.path, firstElement(list.path), 1)
        : new JsonShape(MEMBERS, list.path, columns, 0);
  }

  /** Returns the names of columns that stand beside a list; empty if none do. */
  private List<String> columnsBeside(List<String> path) throws IOException {
    if (path.isEmpty()) {
      return List.of();
    }
    try (JsonText json = JsonText.open(text)) {
      json.enter(path.subList(0, path.size() - 1));
      while (json.goesOn()) {
        if (NAMES_OF_COLUMNS.contains(json.name()) && json.peek() == '[') {
          return names(json.value());
        }
        json.skip();
      }
    }
    return List.of();
  }

  private List<String> firstElement(List<String> path) throws IOException {
    try (JsonText json = JsonText.open(text)) {
      json.enter(path);
      return names(json.value());
    }
  }

  private List<String> names(String list) {
    List<String> names = JsonCells.texts(list);
    if (names.isEmpty()) {
      throw new ImportException(
          text.path(), "has lists of values, and no list of names above them, but " + list);
    }
    return names;
  }

  static String named(List<String> path) {
    return '"' + String.join(".", path) + '"';
  }
}
