package org.oceanportal.importing;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * JSON text that is read a value at a time. Skipped values are not held, so that a file may be
 * longer than memory; whether a value is valid JSON is left to its parser.
 */
final class JsonText implements Closeable {

  private static final int NONE = -2;

  private final TextFile text;
  private final Reader reader;
  private int ahead = NONE;
  private long line = 1;

  private JsonText(TextFile text, Reader reader) {
    this.text = text;
    this.reader = reader;
  }

  static JsonText open(TextFile text) throws IOException {
    return new JsonText(text, text.open());
  }

  /** Returns the next character that is neither blank nor a comma; -1 at the end. */
  int peek() throws IOException {
    int c = next();
    while (c == ',' || Character.isWhitespace(c)) {
      take();
      c = next();
    }
    return c;
  }

  /** Steps into a list or an object, whose bracket is next. */
  void enter() throws IOException {
    peek();
    take();
  }

  /** Steps into the list or object at a path from here. */
  void enter(List<String> path) throws IOException {
    enter();
    for (String step : path) {
      while (!name().equals(step)) {
        skip();
      }
      enter();
    }
  }

  /** Returns whether the list or object that was entered has more; leaves it if not. */
  boolean goesOn() throws IOException {
    int c = peek();
    if (c < 0) {
      throw endsWithin();
    }
    if (c != ']' && c != '}') {
      return true;
    }
    take();
    return false;
  }

  /** Returns the name of the next member. */
  String name() throws IOException {
    String name = value();
    if (peek() != ':') {
      throw new ImportException(
          text.path(), "is not JSON: on line " + line + " a colon is missing behind " + name);
    }
    take();
    boolean quoted = name.length() >= 2 && (name.startsWith("\"") || name.startsWith("'"));
    return quoted ? name.substring(1, name.length() - 1) : name;
  }

  /** Returns the text of the next value. */
  String value() throws IOException {
    var value = new StringBuilder();
    pass(value);
    return value.toString();
  }

  /** Skips the next value. */
  void skip() throws IOException {
    pass(null);
  }

  private void pass(@Nullable StringBuilder to) throws IOException {
    int first = peek();
    if (first == ']' || first == '}' || first == ':') {
      throw new ImportException(
          text.path(), "is not JSON: on line " + line + " stands an odd " + (char) first);
    }
    int depth = 0;
    boolean whole = false;
    while (!whole) {
      int c = next();
      if (c < 0 && depth > 0) {
        throw endsWithin();
      }
      boolean ends = depth == 0 && (c < 0 || ",:]}".indexOf(c) >= 0 || Character.isWhitespace(c));
      if (ends) {
        return;
      }
      take(to);
      if (c == '"' || c == '\'') {
        passQuoted(c, to);
        whole = depth == 0;
      } else if (c == '{' || c == '[' || c == '(') {
        depth++;
      } else if (c == '}' || c == ']' || c == ')') {
        depth--;
        whole = depth == 0;
      }
    }
  }

  private void passQuoted(int quote, @Nullable StringBuilder to) throws IOException {
    for (int c = take(to); c != quote; c = take(to)) {
      if (c == '\\') {
        take(to);
      }
    }
  }

  private int take(@Nullable StringBuilder to) throws IOException {
    int c = take();
    if (c < 0) {
      throw endsWithin();
    }
    if (to != null) {
      to.append((char) c);
    }
    return c;
  }

  private int next() throws IOException {
    ahead = ahead == NONE ? reader.read() : ahead;
    return ahead;
  }

  private int take() throws IOException {
    int c = next();
    ahead = NONE;
    line += c == '\n' ? 1 : 0;
    return c;
  }

  private ImportException endsWithin() {
    return new ImportException(text.path(), "is not JSON, or is cut off: it ends within a value");
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
