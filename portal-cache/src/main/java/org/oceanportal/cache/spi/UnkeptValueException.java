package org.oceanportal.cache.spi;

import org.jspecify.annotations.Nullable;

/**
 * A single value that a store cannot keep, though the store itself is in order: it is too large, or
 * would be read back as another value. Other values are not affected.
 */
public class UnkeptValueException extends StoreException {

  private static final long serialVersionUID = 1L;

  /**
   * A value that is not kept.
   *
   * @param message which value, and why
   * @param cause why; null if the message says it
   */
  public UnkeptValueException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
