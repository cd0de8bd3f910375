package org.oceanportal.command;

import java.util.function.Supplier;

/** The user asked for something that cannot be asked. The message names it. */
final class UsageException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  UsageException(String message) {
    super(message);
  }

  /** Makes a value of the user's words; what the value's own checks refuse is the user's error. */
  static <T> T refusing(Supplier<T> made) {
    try {
      return made.get();
    } catch (IllegalArgumentException refused) {
      throw new UsageException(String.valueOf(refused.getMessage()));
    }
  }
}
