package org.oceanportal.importing;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;

/**
 * The rows of a JSON file. Where each is a line, the number of a row is that of its line; elsewhere
 * it is the row's place among the others, from 1, since several may stand on one line.
 */
final class JsonRows implements Rows {

  private final TextFile text;
  private final JsonShape shape;

  JsonRows(TextFile text, JsonShape shape) {
    this.text = text;
    this.shape = shape;
  }

  @Override
  public Path file() {
    return text.path();
  }

  @Override
  public List<String> columns() {
    return List.of("document");
  }

  @Override
  public char separator() {
    return ',';
  }

  @Override
  public List<String> notes() {
    return shape.path().isEmpty()
        ? List.of()
        : List.of("the rows are in the list " + JsonShapes.named(shape.path()));
  }

  @Override
  public void forEachWhile(Predicate<Row> action) {
    try {
      if (shape.place() == JsonShape.Place.LINES) {
        lines(action);
      } else {
        values(action);
      }
    } catch (IOException e) {
      throw TextFile.unreadable(text.path(), e);
    }
  }

  private void lines(Predicate<Row> action) throws IOException {
    try (BufferedReader reader = text.open()) {
      int skipped = 0;
      boolean wanted = true;
      String line = reader.readLine();
      for (long number = 1; wanted && line != null; number++) {
        if (!line.isBlank() && ++skipped > shape.skipped()) {
          wanted = action.test(new Row(number, List.of(line)));
        }
        line = reader.readLine();
      }
    }
  }

  private void values(Predicate<Row> action) throws IOException {
    try (JsonText json = JsonText.open(text)) {
      boolean members = shape.place() == JsonShape.Place.MEMBERS;
      boolean named = false;
      if (members) {
        named = json.peek() == '{' && shape.path().isEmpty();
        json.enter(shape.path());
      }
      boolean wanted = true;
      for (long number = 1; wanted && (members ? json.goesOn() : json.peek() >= 0); number++) {
        if (named) {
          json.name();
        }
        String value = json.value();
        wanted = number <= shape.skipped() || action.test(new Row(number, List.of(value)));
      }
    }
  }
}
