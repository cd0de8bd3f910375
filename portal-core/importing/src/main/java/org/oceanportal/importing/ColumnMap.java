package org.oceanportal.importing;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The columns of a file from which fields are read.
 *
 * <p>A field that is not mapped is read from the column that has the field's name in the database
 * ({@code platform_serial}), else from the one that has its own ({@code platformSerial}), else not
 * at all. There, capitals, blanks, hyphens and underscores do not matter, nor does a unit in
 * brackets that is the field's own ({@code Start (UTC)}). The names of a map are compared as they
 * are, but for blanks around them.
 *
 * @param columns the column of each mapped field; empty if the field is not to be read
 */
public record ColumnMap(Map<ImportField, String> columns) {

  /** Copies the map, and trims the names. */
  public ColumnMap {
    var copy = new EnumMap<ImportField, String>(ImportField.class);
    columns.forEach((field, column) -> copy.put(field, column.strip()));
    columns = Map.copyOf(copy);
  }

  /**
   * Returns the map that reads every field from the column of its name.
   *
   * @return the map
   */
  public static ColumnMap byName() {
    return new ColumnMap(Map.of());
  }

  /**
   * Parses a map as people write it: {@code platformSerial=glider,end=stop}. A field with nothing
   * after the equals sign is not read. A column whose name holds a comma is written in quotes.
   *
   * @param text pairs of {@linkplain ImportField#label field} and column with commas between them;
   *     blank maps nothing
   * @return the map
   * @throws IllegalArgumentException if a part is not a pair, names an unknown field, or names one
   *     a second time
   */
  public static ColumnMap parse(String text) {
    Objects.requireNonNull(text, "text");
    var columns = new EnumMap<ImportField, String>(ImportField.class);
    for (String part : parts(text)) {
      if (!part.isBlank()) {
        add(columns, part);
      } else if (!text.isBlank()) {
        throw new IllegalArgumentException(notAPair(part));
      }
    }
    return new ColumnMap(columns);
  }

  /**
   * Returns this map with a field read from a column.
   *
   * @param field the field
   * @param column the column's name; empty if the field is not to be read
   * @return the map
   */
  public ColumnMap with(ImportField field, String column) {
    var changed = new EnumMap<ImportField, String>(ImportField.class);
    changed.putAll(columns);
    changed.put(field, column);
    return new ColumnMap(changed);
  }

  /** Returns the parts between the commas that are not in quotes. */
  private static List<String> parts(String text) {
    return List.of(text.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1));
  }

  private static String unquoted(String column) {
    String text = column.strip();
    boolean quoted = text.length() >= 2 && text.startsWith("\"") && text.endsWith("\"");
    return quoted ? text.substring(1, text.length() - 1).replace("\"\"", "\"") : text;
  }

  private static void add(Map<ImportField, String> columns, String part) {
    int equals = part.indexOf('=');
    if (equals < 0) {
      throw new IllegalArgumentException(notAPair(part));
    }
    String label = part.substring(0, equals).strip();
    ImportField field =
        ImportField.labelled(label)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "unknown field \"" + label + "\"; the fields are " + ImportField.labels()));
    if (columns.put(field, unquoted(part.substring(equals + 1))) != null) {
      throw new IllegalArgumentException(label + " must be mapped once but was mapped twice");
    }
  }

  private static String notAPair(String part) {
    return "column map must be field=column,… but has the part \"" + part + "\"";
  }
}
