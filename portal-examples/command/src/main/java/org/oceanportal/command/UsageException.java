package org.oceanportal.command;

import java.util.function.Supplier;

/** An exception for an invalid request of the user. The message names it. The message names it. */
final class UsageException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  UsageException(String message) {
    super(message);
  }

  /**
   * Creates a value from the user's input; an exception of the value's own checks is the user's
   * error.
   */
  static <T> T refusing(Supplier<T> made) {
    try {
      return made.get();
    } catch (IllegalArgumentException refused) {
      throw new UsageException(String.valueOf(refused.getMessage()));
    }
  }
}
