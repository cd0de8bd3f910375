package org.oceanportal.page.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.oceanportal.page.settings.PageSettings.Tiles;

/** The security headers of every response. */
final class SecurityHeaders {

  private SecurityHeaders() {}

  /** Returns the headers, by name. */
  static Map<String, String> of(String contentSecurityPolicy) {
    return Map.of(
        "Content-Security-Policy", contentSecurityPolicy,
        "X-Content-Type-Options", "nosniff",
        // Not "no-referrer", which makes browsers hide the origin of our own forms from us.
        "Referrer-Policy", "same-origin");
  }

  /** Returns a policy that allows our own files, and a tile server's pictures if there is one. */
  static String contentSecurityPolicy(@Nullable Tiles tiles) {
    return "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src"
        + " 'self' data:"
        + (tiles == null ? "" : " " + tiles.origin())
        + "; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
  }
}
