package org.oceanportal.cache.internal;

/** A description of failures. */
public final class Words {

  private Words() {}

  /**
   * Returns the description of an exception.
   *
   * @param failure the exception
   * @return its message; its name, if it has none or is an error, whose message alone says little
   */
  public static String of(Throwable failure) {
    String message = failure.getMessage();
    return message == null || failure instanceof Error ? failure.toString() : message;
  }
}
