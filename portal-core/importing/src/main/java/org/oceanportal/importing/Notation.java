package org.oceanportal.importing;

import org.jspecify.annotations.Nullable;

/**
 * The notation of numbers and dates in one file.
 *
 * @param usualMark the usual decimal mark of files of the kind: a comma where semicolons separate
 * @param decimalMark the decimal mark that the user named, so that no number is ambiguous; null if
 *     none was
 * @param dateFormat the dates that the user described; null if none were
 */
record Notation(char usualMark, @Nullable Character decimalMark, @Nullable DateFormat dateFormat) {

  /** The notation of numbers in JSON, which is never ambiguous. */
  static final Notation OF_JSON = new Notation('.', '.', null);
}
