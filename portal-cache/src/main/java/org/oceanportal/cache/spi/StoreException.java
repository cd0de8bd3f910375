package org.oceanportal.cache.spi;

import org.jspecify.annotations.Nullable;

/**
 * A store could not do its work. Questions are answered all the same; {@code invalidate} passes it
 * on, because what could not be forgotten may be served again.
 */
public class StoreException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * A failure of a store.
   *
   * @param message what could not be done, and what is lost by it
   * @param cause why; null if the message says it
   */
  public StoreException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
