package org.oceanportal.cache.missions;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.lang.reflect.RecordComponent;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.oceanportal.model.PageKey;
import org.oceanportal.query.Basins;
import org.oceanportal.query.Scope;

/**
 * Values as text, such that different values have different texts and equal ones the same: records
 * with every component by name, so that none can be forgotten, and strings in quotes, so that none
 * can look like another.
 */
final class KeyText {

  private KeyText() {}

  /**
   * The text of a value.
   *
   * @param value null, a text, number, truth value, constant, time, scope, page key, or a record,
   *     list or map of such
   * @return its text
   * @throws IllegalArgumentException if the value is of another type
   */
  static String of(@Nullable Object value) {
    if (value instanceof String text) {
      return quoted(text);
    }
    if (value instanceof Enum<?> constant) {
      return constant.name();
    }
    if (value instanceof Scope scope) {
      return scope
          .basinName()
          .map(name -> "basin" + quoted(Basins.fold(name)))
          .orElse(scope.toString());
    }
    if (value instanceof PageKey page) {
      return quoted(page.toString());
    }
    if (value instanceof Record fields) {
      return ofRecord(fields);
    }
    if (value instanceof List<?> list) {
      return list.stream().map(KeyText::of).collect(Collectors.joining(", ", "[", "]"));
    }
    if (value instanceof Map<?, ?> map) {
      return ofMap(map);
    }
    if (value == null
        || value instanceof Number
        || value instanceof Boolean
        || value instanceof Instant
        || value instanceof Duration) {
      return String.valueOf(value);
    }
    throw new IllegalArgumentException("a key must not hold a " + value.getClass().getName());
  }

  private static String ofRecord(Record fields) {
    return Stream.of(fields.getClass().getRecordComponents())
        .map(component -> component.getName() + "=" + of(read(fields, component)))
        .collect(Collectors.joining(", ", "{", "}"));
  }

  private static @Nullable Object read(Record fields, RecordComponent component) {
    try {
      var accessor = component.getAccessor();
      accessor.setAccessible(true); // the record of an interface is hidden
      return accessor.invoke(fields);
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException("cannot read " + component + " of a key", e);
    }
  }

  private static String ofMap(Map<?, ?> map) {
    var sorted = new TreeMap<String, String>();
    map.forEach((key, value) -> sorted.put(of(key), of(value)));
    return sorted.toString();
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  /**
   * Returns where a text is found in the text of a value, but in none of its strings.
   *
   * @param text the value's
   * @param part what to look for; it holds no quote
   * @return the index of the first; -1 if there is none
   */
  static int indexOutsideQuotes(String text, String part) {
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      if (!quoted && text.startsWith(part, i)) {
        return i;
      }
      char letter = text.charAt(i);
      if (letter == '"') {
        quoted = !quoted;
      } else if (letter == '\\') {
        i++; // what is escaped ends no string
      }
    }
    return -1;
  }

  /**
   * A short text that stands for a long one.
   *
   * @param text the long one
   * @return 16 digits, the first of its SHA-256
   */
  static String shortHash(String text) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
      return HexFormat.of().formatHex(hash, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
