package org.oceanportal.cache.spi;

import org.jspecify.annotations.Nullable;

/**
 * A value was not computed within the hard limit. Its computation may go on, and its value be kept.
 */
public final class LoadTimeoutException extends LoadException {

  private static final long serialVersionUID = 1L;

  /**
   * A value that took too long.
   *
   * @param message which key, and what happened
   * @param cause why; null if the message says it
   */
  public LoadTimeoutException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
