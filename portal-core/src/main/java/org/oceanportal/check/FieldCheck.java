package org.oceanportal.check;

import java.util.List;
import java.util.Objects;
import org.oceanportal.mongo.MissionField;

/**
 * The values of one field in the documents of a collection.
 *
 * @param field the field
 * @param name the name that the schema gives it
 * @param needed whether no query can do without it
 * @param valid the number of documents with a valid value
 * @param absent the number of documents with none, null or a blank text
 * @param invalid the number of documents with an invalid value, which counts as nothing
 * @param examples up to three invalid values, each with its type and the document's {@code _id}
 */
public record FieldCheck(
    MissionField field,
    String name,
    boolean needed,
    long valid,
    long absent,
    long invalid,
    List<String> examples) {

  /** Copies the examples. */
  public FieldCheck {
    Objects.requireNonNull(field, "field");
    Objects.requireNonNull(name, "name");
    examples = List.copyOf(examples);
  }
}
