package org.oceanportal.importing;

import org.jspecify.annotations.Nullable;

/** An exception for a row that cannot be imported, with the reason. */
final class BadValueException extends Exception {

  private static final long serialVersionUID = 1L;

  private static final int LONGEST_VALUE = 200;

  private final @Nullable String column;
  private final @Nullable String value;
  private final String reason;

  BadValueException(@Nullable String column, @Nullable String value, String reason) {
    super(reason);
    this.column = column;
    this.value = value == null ? null : shortened(value);
    this.reason = reason;
  }

  /** Returns an exception about a whole row. */
  static BadValueException ofRow(String reason) {
    return new BadValueException(null, null, reason);
  }

  RejectedRow at(Rows rows, long line) {
    return new RejectedRow(rows.file(), line, column, value, reason);
  }

  private static String shortened(String text) {
    return text.length() <= LONGEST_VALUE ? text : text.substring(0, LONGEST_VALUE) + "…";
  }
}
