package org.oceanportal.page.view;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.oceanportal.query.MissionKey;

/** Addresses within the site. */
final class Links {

  private Links() {}

  /** {@code /missions/SEA045/25}. */
  static String mission(MissionKey key) {
    return "/missions/" + segment(key.platformSerial()) + "/" + key.mission();
  }

  /** A text as one segment of a path, or as a value in a query. */
  static String segment(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
