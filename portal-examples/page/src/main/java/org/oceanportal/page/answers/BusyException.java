package org.oceanportal.page.answers;

/** As much is under way as this server can do at once: the same may be asked again in a moment. */
public final class BusyException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  BusyException() {
    super("too many questions are being answered just now");
  }
}
