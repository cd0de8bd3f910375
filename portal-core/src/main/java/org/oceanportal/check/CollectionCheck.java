package org.oceanportal.check;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.oceanportal.model.Fleet;

/**
 * The fields of one collection.
 *
 * @param fleet the fleet of its missions; null for profiles
 * @param collection the collection's name
 * @param documents the number of its documents; 0 if there is no such collection
 * @param fields the fields that the schema has a name for, except the two lists of profiles
 */
public record CollectionCheck(
    @Nullable Fleet fleet, String collection, long documents, List<FieldCheck> fields) {

  /** Copies the list. */
  public CollectionCheck {
    Objects.requireNonNull(collection, "collection");
    fields = List.copyOf(fields);
  }
}
