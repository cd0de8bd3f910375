package org.oceanportal.importing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A rule that makes fields from columns that do not hold them directly. */
sealed interface Derivation permits JoinedColumns, Extraction {

  /** Returns the columns that it reads. */
  List<String> sources();

  /** Returns the fields that it makes. */
  List<ImportField> fields();

  /**
   * Returns the text of each field, null where there is none.
   *
   * @param texts the texts of the columns, in their order; null for none
   * @throws BadValueException if no field can be made of them
   */
  List<@Nullable String> values(List<@Nullable String> texts) throws BadValueException;
}
