package org.oceanportal.page.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The sending of bodies: compressed for clients that accept it, and not at all for clients that
 * have them already.
 */
final class Sending {

  private static final Pattern REFUSED = Pattern.compile("q=0(\\.0*)?");
  private static final String GZIP_SUFFIX = "-gzip";

  private Sending() {}

  /** Sends a body with its entity tag, or 304 if the visitor has it. */
  static void send(Context context, Body body) {
    boolean gzip = body.isCompressed() && takesGzip(context.header("Accept-Encoding"));
    if (body.isCompressed()) {
      context.header("Vary", "Accept-Encoding");
    }
    // Also with a 304: a cache replaces its stored headers by these.
    context.contentType(body.type());
    context.header("ETag", '"' + body.tag() + (gzip ? GZIP_SUFFIX : "") + '"');
    if (context.statusCode() == HttpStatus.OK.getCode()
        && has(context.header("If-None-Match"), body.tag())) {
      context.status(HttpStatus.NOT_MODIFIED);
      return;
    }
    if (gzip) {
      context.header("Content-Encoding", "gzip");
    }
    byte[] bytes = gzip ? body.gzipped() : body.bytes();
    context.res().setContentLength(bytes.length);
    context.result(bytes);
  }

  /** Returns whether a request accepts gzip, by RFC 9110, 12.5.3. */
  static boolean takesGzip(@Nullable String acceptEncoding) {
    if (acceptEncoding == null) {
      return false;
    }
    for (String coding : acceptEncoding.toLowerCase(Locale.ROOT).split(",", -1)) {
      String[] parts = coding.strip().split("\\s*;\\s*", -1);
      if (parts[0].equals("gzip")) {
        return parts.length == 1 || !REFUSED.matcher(parts[1]).matches();
      }
    }
    return false;
  }

  /** Returns whether a request names the tag, compressed or not, by RFC 9110, 13.1.2. */
  static boolean has(@Nullable String ifNoneMatch, String tag) {
    if (ifNoneMatch == null) {
      return false;
    }
    for (String candidate : ifNoneMatch.split(",", -1)) {
      String known = candidate.strip().replaceFirst("^W/", "");
      if (known.equals("*")
          || known.equals('"' + tag + '"')
          || known.equals('"' + tag + GZIP_SUFFIX + '"')) {
        return true;
      }
    }
    return false;
  }
}
