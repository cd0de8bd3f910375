package org.oceanportal.command.database;

import org.jspecify.annotations.Nullable;

/**
 * An exception for a database that cannot be used. The message says why and what to do. The message
 * says why and what to do.
 */
public final class DatabaseException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * Creates an exception.
   *
   * @param message why, and what to do
   * @param cause the underlying exception, or null
   */
  public DatabaseException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
