package org.oceanportal.page.answers;

/**
 * An exception thrown when the server has as much work as it can do at once: the request can be
 * repeated in a moment.
 */
public final class BusyException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  BusyException() {
    super("too many queries are running just now");
  }
}
