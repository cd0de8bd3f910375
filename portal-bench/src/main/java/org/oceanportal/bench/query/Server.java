package org.oceanportal.bench.query;

import java.util.Locale;

/** Which database a fleet lives in. */
public enum Server {
  /** The embedded one, in a file, in the process that measures. */
  EMBEDDED,
  /** The one at {@code PORTAL_MONGODB_URI}, in a database of a random name. */
  URI;

  /** As parameters and folders name it. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The server of a parameter.
   *
   * @param text {@code embedded} or {@code uri}
   * @return the server
   * @throws IllegalArgumentException if there is no such
   */
  public static Server of(String text) {
    return valueOf(text.toUpperCase(Locale.ROOT));
  }
}
