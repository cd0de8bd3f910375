package org.oceanportal.importing;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A field that is joined from several columns, {@code GP05MOAS-GL365}.
 *
 * @param field the field
 * @param sources the columns
 */
record JoinedColumns(ImportField field, List<String> sources) implements Derivation {

  JoinedColumns {
    sources = sources.stream().map(String::strip).toList();
    if (sources.isEmpty() || sources.contains("")) {
      throw new IllegalArgumentException(
          field.label() + " must be made of the names of columns but was made of " + sources);
    }
  }

  @Override
  public List<ImportField> fields() {
    return List.of(field);
  }

  /** Returns no value if one of the columns has none: a part of it would be another platform's. */
  @Override
  public List<@Nullable String> values(List<@Nullable String> texts) {
    var joined = new ArrayList<@Nullable String>();
    joined.add(texts.contains(null) ? null : String.join("-", texts));
    return joined;
  }
}
