package org.oceanportal.page.view;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.oceanportal.model.MissionKey;

/** Addresses within the site. */
final class Links {

  /** The segments of a path that servers and browsers leave as they are. */
  private static final Pattern STEP = Pattern.compile("(?!\\.{1,2}$)[^\\p{Cntrl}/\\\\%;]+");

  private Links() {}

  /**
   * Returns a mission's address, {@code /missions/SEA045/25}; with parameters for a name that
   * cannot be a path segment.
   */
  static String mission(MissionKey key) {
    return page(key, "");
  }

  /** Returns the address for programs, of the mission or of a resource below it. */
  static String api(MissionKey key, String below) {
    return "/api/v1" + page(key, below);
  }

  private static String page(MissionKey key, String below) {
    String platform = segment(key.platformSerial());
    return STEP.matcher(key.platformSerial()).matches()
        ? "/missions/" + platform + "/" + key.mission() + below
        : "/mission" + below + "?platform=" + platform + "&mission=" + key.mission();
  }

  /** Returns a text as one segment of a path, or as a value in a query. */
  static String segment(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
