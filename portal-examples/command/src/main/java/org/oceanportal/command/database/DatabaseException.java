package org.oceanportal.command.database;

import org.jspecify.annotations.Nullable;

/** A database cannot be used as asked. The message says why and what to do. */
public final class DatabaseException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * A database that cannot be used.
   *
   * @param message why, and what to do
   * @param cause what told of it, or null
   */
  public DatabaseException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
