package org.oceanportal.cache.spi;

import org.jspecify.annotations.Nullable;

/**
 * A value could not be computed: its loader threw a checked exception or gave null, or the wait for
 * it was interrupted. Of an unchecked exception of a loader, each caller gets one of its own, of
 * the same type; this one, if no other can be made of its type.
 */
public sealed class LoadException extends RuntimeException permits LoadTimeoutException {

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
