package org.oceanportal.mongo;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How one collection and its fields are called.
 *
 * <p>A name may be a path into embedded documents, {@code metadata.start}, but not through lists. A
 * field without a name is one that the collection does not have: its figures are null. Platform,
 * mission, start and end always have names.
 *
 * @param collection the collection's name
 * @param names the name of each field that the collection has
 * @param platformNumberPrefix null if platforms are stored as text; else they are stored as whole
 *     numbers and shown with this text before them ({@code SB} makes 2016 {@code SB2016})
 */
public record CollectionSchema(
    String collection, Map<MissionField, String> names, @Nullable String platformNumberPrefix) {

  /**
   * Checks the names and keeps a copy of them.
   *
   * @throws IllegalArgumentException if a name is blank, starts with {@code $} or holds a null
   *     character
   */
  public CollectionSchema {
    check("collection", collection);
    var copy = new EnumMap<MissionField, String>(MissionField.class);
    names.forEach((field, name) -> copy.put(field, check(field.name(), name)));
    names = copy;
  }

  /**
   * The name of a field that the collection must have.
   *
   * @param field the field
   * @return its name
   * @throws IllegalStateException if the collection does not have it
   */
  public String name(MissionField field) {
    String name = names.get(field);
    if (name == null) {
      throw new IllegalStateException(collection + " must have a name for " + field);
    }
    return name;
  }

  /**
   * Whether the collection has a field.
   *
   * @param field the field
   * @return true if it has a name
   */
  public boolean has(MissionField field) {
    return names.containsKey(field);
  }

  /** The names, as a copy: an {@code EnumMap} cannot be made unmodifiable and stay one. */
  @Override
  public Map<MissionField, String> names() {
    return Map.copyOf(names);
  }

  /**
   * The same fields in another collection.
   *
   * @param other its name
   * @return the schema
   */
  public CollectionSchema in(String other) {
    return new CollectionSchema(other, names, platformNumberPrefix);
  }

  /**
   * The same collection with a field called otherwise.
   *
   * @param field the field
   * @param name its name
   * @return the schema
   */
  public CollectionSchema with(MissionField field, String name) {
    var changed = new EnumMap<>(names);
    changed.put(field, name);
    return new CollectionSchema(collection, changed, platformNumberPrefix);
  }

  /**
   * The same collection without a field.
   *
   * @param field the field that it does not have
   * @return the schema
   */
  public CollectionSchema without(MissionField field) {
    var changed = new EnumMap<>(names);
    changed.remove(field);
    return new CollectionSchema(collection, changed, platformNumberPrefix);
  }

  /**
   * The same collection with its platforms stored as text, or as numbers behind a prefix.
   *
   * @param prefix the prefix; null for text
   * @return the schema
   */
  public CollectionSchema withPlatformNumberPrefix(@Nullable String prefix) {
    return new CollectionSchema(collection, names, prefix);
  }

  private static String check(String what, String name) {
    Objects.requireNonNull(name, what);
    if (name.isBlank() || name.startsWith("$") || name.indexOf('\0') >= 0) {
      throw new IllegalArgumentException(
          what + " must be a name that does not start with $ but was \"" + name + "\"");
    }
    return name;
  }
}
