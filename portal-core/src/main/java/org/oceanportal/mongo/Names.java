package org.oceanportal.mongo;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/** The rules for the names in a schema, which every server and every query must support. */
final class Names {

  /**
   * The length of the longest name of a collection: a database and a collection may have 255 bytes
   * together, 63 of them the database's.
   */
  private static final int LONGEST_COLLECTION = 190;

  private static final Pattern NUMBER = Pattern.compile("[0-9]+");

  /** The name under which a list of missions computes its order. */
  private static final String RESERVED = "portal_place";

  private Names() {}

  static void checkCollection(String name) {
    Objects.requireNonNull(name, "collection");
    boolean plain =
        !name.isBlank()
            && name.indexOf('$') < 0
            && name.indexOf('\0') < 0
            && !name.startsWith(".")
            && !name.endsWith(".")
            && !name.contains("..")
            && !name.startsWith("system.");
    if (!plain || name.getBytes(StandardCharsets.UTF_8).length > LONGEST_COLLECTION) {
      throw new IllegalArgumentException(
          "collection must be a name of at most "
              + LONGEST_COLLECTION
              + " bytes without $ or empty parts that does not start with system. but was "
              + quoted(name));
    }
  }

  static String checkField(MissionField field, String name) {
    Objects.requireNonNull(name, field.name());
    List<String> parts = parts(name);
    if (!parts.stream().allMatch(Names::isPlain)) {
      throw new IllegalArgumentException(
          field
              + " must be a path of names that are not empty, not numbers and do not start with $"
              + " but was "
              + quoted(name));
    }
    if (parts.get(0).equals("_id") || parts.get(0).equals(RESERVED)) {
      throw new IllegalArgumentException(
          field + " must be a field outside of " + parts.get(0) + " but was " + quoted(name));
    }
    return name;
  }

  private static boolean isPlain(String part) {
    return !part.isBlank()
        && !part.startsWith("$")
        && part.indexOf('\0') < 0
        && !NUMBER.matcher(part).matches();
  }

  /** Checks that no field equals another one, or lies within it. */
  static void checkApart(Map<MissionField, String> names) {
    names.forEach(
        (field, name) ->
            names.forEach(
                (other, inner) -> {
                  if (field != other && (inner + ".").startsWith(name + ".")) {
                    throw new IllegalArgumentException(
                        field
                            + " and "
                            + other
                            + " must be fields apart but were "
                            + quoted(name)
                            + " and "
                            + quoted(inner));
                  }
                }));
  }

  private static List<String> parts(String path) {
    return List.of(path.split("\\.", -1));
  }

  private static String quoted(String name) {
    return "\"" + name.replace("\0", "\\0") + "\"";
  }
}
