package org.oceanportal.importing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** How fields are made of columns that do not hold them as they are. */
sealed interface Derivation permits JoinedColumns, Extraction {

  /** The columns that it reads. */
  List<String> sources();

  /** The fields that it makes. */
  List<ImportField> fields();

  /**
   * The text of each field, null where it says nothing.
   *
   * @param texts what the columns say, in their order; null for nothing
   * @throws BadValueException if nothing can be made of them
   */
  List<@Nullable String> values(List<@Nullable String> texts) throws BadValueException;
}
