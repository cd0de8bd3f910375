package org.oceanportal.page.view;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.oceanportal.model.MissionKey;

/** Addresses within the site. */
final class Links {

  /** What servers and browsers leave as it is when it is a step of a path. */
  private static final Pattern STEP = Pattern.compile("(?!\\.{1,2}$)[^\\p{Cntrl}/\\\\%;]+");

  private Links() {}

  /** {@code /missions/SEA045/25}; for a name that is no step of a path, as parameters. */
  static String mission(MissionKey key) {
    return page(key, "");
  }

  /** The same for programs, and what there is below it. */
  static String api(MissionKey key, String below) {
    return "/api/v1" + page(key, below);
  }

  private static String page(MissionKey key, String below) {
    String platform = segment(key.platformSerial());
    return STEP.matcher(key.platformSerial()).matches()
        ? "/missions/" + platform + "/" + key.mission() + below
        : "/mission" + below + "?platform=" + platform + "&mission=" + key.mission();
  }

  /** A text as one segment of a path, or as a value in a query. */
  static String segment(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
