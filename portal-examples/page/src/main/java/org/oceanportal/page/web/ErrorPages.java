package org.oceanportal.page.web;

import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * The responses to requests that the HTTP server itself rejects, such as an invalid address or more
 * requests than it can hold, in the form of the site's other errors.
 */
final class ErrorPages extends ErrorHandler {

  private static final int RETRY_AFTER_SECONDS = 1;

  private final Problems problems;
  private final String contentSecurityPolicy;

  ErrorPages(Problems problems, String contentSecurityPolicy) {
    this.problems = problems;
    this.contentSecurityPolicy = contentSecurityPolicy;
  }

  @Override
  protected void generateResponse(
      Request request,
      Response response,
      int status,
      @Nullable String message,
      @Nullable Throwable cause,
      Callback callback) {
    String path = request.getHttpURI().getPath();
    Body body = problems.body(path == null ? "/" : path, status, detail(status));
    addHeaders(response.getHeaders(), status, body);
    boolean head = request.getMethod().equals("HEAD");
    response.write(true, ByteBuffer.wrap(head ? new byte[0] : body.bytes()), callback);
  }

  private void addHeaders(HttpFields.Mutable headers, int status, Body body) {
    headers.put(HttpHeader.CONTENT_TYPE, body.type());
    headers.put(HttpHeader.CACHE_CONTROL, "no-store");
    SecurityHeaders.of(contentSecurityPolicy).forEach(headers::put);
    if (status == HttpStatus.SERVICE_UNAVAILABLE_503) {
      headers.put(HttpHeader.RETRY_AFTER, RETRY_AFTER_SECONDS);
    }
  }

  private static @Nullable String detail(int status) {
    return switch (status) {
      case HttpStatus.BAD_REQUEST_400 -> "The request or its address is malformed.";
      case HttpStatus.SERVICE_UNAVAILABLE_503 ->
          "The server has more requests than it can answer just now. Try again in a moment.";
      default -> null;
    };
  }
}
