package org.oceanportal.importing;

import org.jspecify.annotations.Nullable;

/**
 * How one file writes numbers and dates.
 *
 * @param usualMark the decimal mark that files of the kind have: a comma where semicolons separate
 * @param decimalMark the decimal mark that the user named, so that no number is ambiguous; null if
 *     none was
 * @param dateFormat the dates that the user described; null if none were
 */
record Notation(char usualMark, @Nullable Character decimalMark, @Nullable DateFormat dateFormat) {

  /** That of numbers in JSON, which is never ambiguous. */
  static final Notation OF_JSON = new Notation('.', '.', null);
}
