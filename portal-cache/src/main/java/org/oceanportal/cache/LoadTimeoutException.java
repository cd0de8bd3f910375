package org.oceanportal.cache;

/**
 * A value was not computed within the hard {@linkplain LoadLimits limit}. Its computation may go
 * on, and its value be kept.
 */
public final class LoadTimeoutException extends LoadException {

  private static final long serialVersionUID = 1L;

  /**
   * A value that took too long.
   *
   * @param message which key, and what happened
   */
  public LoadTimeoutException(String message) {
    super(message, null);
  }
}
