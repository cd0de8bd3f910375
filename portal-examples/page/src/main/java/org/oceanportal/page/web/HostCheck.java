package org.oceanportal.page.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A check of the host name: requests are answered only under the names of this server, so that a
 * site whose name was made to point here (DNS rebinding) cannot have a visitor's browser read it,
 * or press its button. Immutable.
 */
final class HostCheck {

  private static final List<String> LOOPBACK = List.of("localhost", "127.0.0.1", "[::1]");

  private final Set<String> names = new HashSet<>(LOOPBACK);

  /** Creates a check for the loopback names, and others. */
  HostCheck(List<String> others) {
    others.forEach(name -> names.add(name.toLowerCase(Locale.ROOT)));
  }

  /** Rejects a request under another name. One without any does not come from a browser. */
  void check(Context context) {
    String host = context.host();
    if (host != null && !names.contains(name(host))) {
      throw new Refused(
          HttpStatus.MISDIRECTED_REQUEST,
          "This server does not answer as \""
              + name(host)
              + "\". If that is its name, start it with --allow-host "
              + name(host)
              + '.');
    }
  }

  /** Rejects requests that a page of another site had a browser send. */
  void checkOwnButton(Context context) {
    boolean own =
        isOfThisSite(context.header("Origin"), context.host())
            && isSentByThisSite(context.header("Sec-Fetch-Site"));
    if (!own) {
      throw new Refused(HttpStatus.FORBIDDEN, "Only this site's own button may begin a run.");
    }
  }

  /** Returns whether a form was on this site: browsers name its origin; other programs need not. */
  static boolean isOfThisSite(@Nullable String origin, @Nullable String host) {
    return origin == null || origin.equals("http://" + host) || origin.equals("https://" + host);
  }

  /**
   * Returns whether this site sent the request: browsers state how the sending site and this one
   * are related; {@code none} is the user.
   */
  private static boolean isSentByThisSite(@Nullable String relation) {
    return relation == null || relation.equals("same-origin") || relation.equals("none");
  }

  private static String name(String host) {
    return host.replaceFirst(":\\d*$", "").replaceFirst("\\.$", "").toLowerCase(Locale.ROOT);
  }
}
