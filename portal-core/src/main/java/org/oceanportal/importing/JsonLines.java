package org.oceanportal.importing;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;

/** The lines of a file that has one JSON document on each. */
final class JsonLines implements Rows {

  private final TextFile text;

  private JsonLines(TextFile text) {
    this.text = text;
  }

  /**
   * Looks at the first line.
   *
   * @throws ImportException if there is none, or if it is the start of something else that JSON
   *     files are
   */
  static JsonLines open(TextFile text) {
    var lines = new JsonLines(text);
    String first = lines.first().strip();
    if (first.isEmpty()) {
      throw new ImportException(text.path(), "is empty");
    }
    if (first.startsWith("[") || first.equals("{")) {
      throw new ImportException(
          text.path(), "is not JSON lines: each document must be one line, and not in an array");
    }
    return lines;
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
  public void forEachWhile(Predicate<Row> action) {
    try (BufferedReader reader = text.open()) {
      long number = 1;
      String line = reader.readLine();
      while (line != null && (line.isBlank() || action.test(new Row(number, List.of(line))))) {
        line = reader.readLine();
        number++;
      }
    } catch (IOException e) {
      throw TextFile.unreadable(text.path(), e);
    }
  }

  private String first() {
    try (BufferedReader reader = text.open()) {
      return reader.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
    } catch (IOException e) {
      throw TextFile.unreadable(text.path(), e);
    }
  }
}
