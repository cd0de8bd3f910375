package org.oceanportal.embedded;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An exception thrown when the embedded database cannot start. The message says why and what to do.
 * The message says why and what to do.
 */
public final class EmbeddedDatabaseException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** The reason why a database did not start, for programs. */
  public enum Reason {
    /** The optional dependency is not on the class path. */
    LIBRARY_ABSENT,
    /** Another process, or another database of this process, has the file open. */
    FILE_IN_USE,
    /** The file is damaged, or is no database; it was left as it is. */
    FILE_DAMAGED,
    /** The file, or its folder, cannot be read or written. */
    FILE_NOT_ACCESSIBLE,
    /** The port is taken, or may not be used. */
    PORT_NOT_AVAILABLE
  }

  private final Reason reason;

  /**
   * Creates an exception.
   *
   * @param reason the reason
   * @param message what happened and what to do
   * @param cause the underlying exception; null if there was none
   */
  public EmbeddedDatabaseException(Reason reason, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.reason = Objects.requireNonNull(reason, "reason");
  }

  /**
   * Returns the reason why the database did not start.
   *
   * @return the reason
   */
  public Reason reason() {
    return reason;
  }
}
