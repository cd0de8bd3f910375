package org.oceanportal.embedded;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The embedded database did not start. The message says why and what to do. */
public final class EmbeddedDatabaseException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Why it did not start, for those who act on it. */
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
   * A database that did not start.
   *
   * @param reason why
   * @param message what happened and what to do
   * @param cause the exception that told of it; null if there was none
   */
  public EmbeddedDatabaseException(Reason reason, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.reason = Objects.requireNonNull(reason, "reason");
  }

  /**
   * Why the database did not start.
   *
   * @return the reason
   */
  public Reason reason() {
    return reason;
  }
}
