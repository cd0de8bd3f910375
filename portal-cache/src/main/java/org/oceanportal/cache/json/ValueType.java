package org.oceanportal.cache.json;

import java.lang.reflect.Type;
import java.util.Objects;
import tools.jackson.core.type.TypeReference;

/**
 * What values are, in JSON.
 *
 * @param name what people call them; it is kept with each value
 * @param schemaVersion the version of their fields, at least 1. Raise it when a field changes its
 *     meaning: what was kept under other versions is then not read. A change of names, types or
 *     constants shows by itself
 * @param type the type that Jackson writes and reads; type information in the JSON is never read
 */
public record ValueType(String name, int schemaVersion, Type type) {

  /**
   * Checks the components.
   *
   * @throws IllegalArgumentException if the name is blank or the version less than 1
   */
  public ValueType {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(type, "type");
    if (name.isBlank()) {
      throw new IllegalArgumentException("name must not be blank");
    }
    if (schemaVersion < 1) {
      throw new IllegalArgumentException(
          "schemaVersion must be at least 1 but was " + schemaVersion);
    }
  }

  /**
   * Values of a class.
   *
   * @param name what people call them
   * @param schemaVersion the version of their fields, at least 1
   * @param type their class
   * @return the type
   */
  public static ValueType of(String name, int schemaVersion, Class<?> type) {
    return new ValueType(name, schemaVersion, type);
  }

  /**
   * Values of a generic type: {@code new TypeReference<List<Track>>() {}}.
   *
   * @param name what people call them
   * @param schemaVersion the version of their fields, at least 1
   * @param type their type
   * @return the type
   */
  public static ValueType of(String name, int schemaVersion, TypeReference<?> type) {
    return new ValueType(name, schemaVersion, type.getType());
  }
}
