package org.oceanportal.mongo;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The names of one collection and its fields.
 *
 * <p>A name may be a path into embedded documents, {@code metadata.start}, but not into lists, so
 * no part of it is a number. No name is {@code _id} or a path into it: every answer is ordered by
 * the whole {@code _id} last, and servers refuse to project a document and its parts at once. A
 * view can give such fields names of their own. No two fields have the same name, nor one that is a
 * part of the other's path.
 *
 * <p>The collection does not have a field without a name: its figures are null. Platform, mission,
 * start and end always have names.
 *
 * @param collection the collection's name
 * @param names the name of each field that the collection has
 * @param platformNumberPrefix null if platforms are stored as text; else they are stored as whole
 *     numbers and shown with this text before them ({@code SB} makes 2016 {@code SB2016})
 */
public record CollectionSchema(
    String collection, Map<MissionField, String> names, @Nullable String platformNumberPrefix) {

  /**
   * Checks the names and copies them.
   *
   * @throws IllegalArgumentException if the collection's name is blank, longer than 190 bytes,
   *     starts with {@code system.}, or is none that every server takes; if a field's name has a
   *     part that is empty or a number, starts with {@code $} or holds a null character; if it is
   *     in the {@code _id}; or if two names overlap
   */
  public CollectionSchema {
    Names.checkCollection(collection);
    var copy = new EnumMap<MissionField, String>(MissionField.class);
    names.forEach((field, name) -> copy.put(field, Names.checkField(field, name)));
    Names.checkApart(copy);
    names = copy;
  }

  /**
   * Returns the name of a field that the collection must have.
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
   * Returns whether the collection has a field.
   *
   * @param field the field
   * @return true if it has a name
   */
  public boolean has(MissionField field) {
    return names.containsKey(field);
  }

  /** Returns the names, as a copy: an {@code EnumMap} cannot be made unmodifiable and stay one. */
  @Override
  public Map<MissionField, String> names() {
    return Map.copyOf(names);
  }

  /**
   * Returns the same fields in another collection.
   *
   * @param other its name
   * @return the schema
   */
  public CollectionSchema in(String other) {
    return new CollectionSchema(other, names, platformNumberPrefix);
  }

  /**
   * Returns this collection with another name for a field.
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
   * Returns this collection without a field.
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
   * Returns this collection with its platforms stored as text, or as numbers behind a prefix.
   *
   * @param prefix the prefix; null for text
   * @return the schema
   */
  public CollectionSchema withPlatformNumberPrefix(@Nullable String prefix) {
    return new CollectionSchema(collection, names, prefix);
  }
}
