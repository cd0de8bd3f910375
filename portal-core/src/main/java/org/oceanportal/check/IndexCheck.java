package org.oceanportal.check;

import java.util.Objects;

/**
 * An index that serves the queries.
 *
 * @param index the index, as {@code collection.index}
 * @param present whether the database has it, under that name or another
 */
public record IndexCheck(String index, boolean present) {

  /** Checks that the index is given. */
  public IndexCheck {
    Objects.requireNonNull(index, "index");
  }
}
