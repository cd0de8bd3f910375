package org.oceanportal.command.database;

import org.jspecify.annotations.Nullable;

/** The database kept on this machine cannot be used as asked. The message says what to do. */
public final class KeptDatabaseException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  KeptDatabaseException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
