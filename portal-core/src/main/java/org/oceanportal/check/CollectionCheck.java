package org.oceanportal.check;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.oceanportal.model.Fleet;

/**
 * The fields of one collection.
 *
 * @param fleet the fleet whose missions they are; null for profiles
 * @param collection the collection's name
 * @param documents how many documents it has; 0 if there is no such collection
 * @param fields the fields that the schema has a name for, but for the two lists of profiles
 */
public record CollectionCheck(
    @Nullable Fleet fleet, String collection, long documents, List<FieldCheck> fields) {

  /** Keeps a copy of the list. */
  public CollectionCheck {
    Objects.requireNonNull(collection, "collection");
    fields = List.copyOf(fields);
  }
}
