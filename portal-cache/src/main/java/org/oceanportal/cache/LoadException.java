package org.oceanportal.cache;

import org.jspecify.annotations.Nullable;

/**
 * A value could not be computed: its loader threw a checked exception or gave null, or the wait for
 * it was interrupted. Unchecked exceptions of a loader are passed on as they are.
 */
public final class LoadException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * A failure to compute a value.
   *
   * @param message which key, and what happened
   * @param cause why; null if the message says it
   */
  public LoadException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
