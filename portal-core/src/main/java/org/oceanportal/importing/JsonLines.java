package org.oceanportal.importing;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

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
  public void forEach(Consumer<Row> action) {
    try (BufferedReader reader = text.open()) {
      long number = 1;
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (!line.isBlank()) {
          action.accept(new Row(number, List.of(line)));
        }
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
