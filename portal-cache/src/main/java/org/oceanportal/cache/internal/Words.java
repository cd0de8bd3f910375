package org.oceanportal.cache.internal;

/** What went wrong, in words. */
public final class Words {

  private Words() {}

  /**
   * What an exception says.
   *
   * @param failure the exception
   * @return its message; its name, if it has none or is an error, whose message alone says little
   */
  public static String of(Throwable failure) {
    String message = failure.getMessage();
    return message == null || failure instanceof Error ? failure.toString() : message;
  }
}
