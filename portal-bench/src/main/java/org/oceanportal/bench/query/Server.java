package org.oceanportal.bench.query;

import java.util.Locale;

/** The database server of a fleet. */
public enum Server {
  /** The embedded one, with a file, in the process that measures. */
  EMBEDDED,
  /** The one at {@code PORTAL_MONGODB_URI}, in a database of a random name. */
  URI;

  /** Returns the name in parameters and folders. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * Returns the server of a parameter.
   *
   * @param text {@code embedded} or {@code uri}
   * @return the server
   * @throws IllegalArgumentException if there is no such server
   */
  public static Server of(String text) {
    return valueOf(text.toUpperCase(Locale.ROOT));
  }
}
