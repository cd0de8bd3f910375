package org.oceanportal.page.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.oceanportal.cache.spi.LoadException;
import org.oceanportal.page.answers.BusyException;
import org.oceanportal.page.view.ErrorView;
import org.oceanportal.query.PortalException;
import org.oceanportal.views.output.Json;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Errors as problem+json for programs and as a page for people. */
final class Problems {

  private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
  private static final String RETRY_AFTER_SECONDS = "5";

  private final Pages pages;

  Problems(Pages pages) {
    this.pages = pages;
  }

  void addTo(RoutesConfig routes) {
    routes.exception(
        Refused.class, (e, context) -> tell(context, e.status().getCode(), e.getMessage()));
    routes.exception(LoadException.class, (e, context) -> tell(context, e));
    routes.exception(BusyException.class, (e, context) -> tellBusy(context));
    routes.exception(PortalException.class, (e, context) -> tell(context, e));
    routes.exception(
        HttpResponseException.class,
        (e, context) -> {
          if (e.getStatus() == HttpStatus.METHOD_NOT_ALLOWED.getCode()) {
            // Javalin names the methods that there are, and nothing else, in the details.
            context.header("Allow", String.join(", ", e.getDetails().values()));
          }
          boolean none = e.getStatus() == HttpStatus.NOT_FOUND.getCode();
          tell(context, e.getStatus(), none ? "There is nothing at " + context.path() : null);
        });
    routes.exception(Exception.class, (e, context) -> tellUnexpected(context, e));
  }

  private void tell(Context context, PortalException e) {
    LOG.warn("{} {}: {}", context.method(), context.path(), e.getMessage());
    context.header("Retry-After", RETRY_AFTER_SECONDS);
    tell(
        context,
        HttpStatus.SERVICE_UNAVAILABLE.getCode(),
        switch (e.reason()) {
          case UNREACHABLE -> "The database cannot be reached, and no earlier answer is cached.";
          case TIME_LIMIT -> "The database took too long, and no earlier answer is cached.";
          case NOT_ALLOWED, FAILED ->
              "The database could not answer, and no earlier answer is cached.";
        });
  }

  private void tell(Context context, LoadException e) {
    LOG.warn("{} {}: {}", context.method(), context.path(), e.getMessage());
    context.header("Retry-After", RETRY_AFTER_SECONDS);
    tell(
        context,
        HttpStatus.SERVICE_UNAVAILABLE.getCode(),
        "The database took too long, and no earlier answer is cached.");
  }

  private void tellBusy(Context context) {
    context.header("Retry-After", "1");
    tell(
        context,
        HttpStatus.SERVICE_UNAVAILABLE.getCode(),
        "The server has more requests than it can answer just now. Try again in a moment.");
  }

  private void tellUnexpected(Context context, Exception e) {
    LOG.error("{} {}", context.method(), context.path(), e);
    tell(context, 500, "An internal error occurred; the server's log has the details.");
  }

  void tell(Context context, int status, @Nullable String detail) {
    context.status(status);
    context.removeHeader("ETag");
    context.header("Cache-Control", "no-store");
    Sending.send(context, body(context.path(), status, detail));
  }

  /** Returns the body for a problem with the resource at a path. */
  Body body(String path, int status, @Nullable String detail) {
    String title = HttpStatus.forStatus(status).getMessage();
    if (isForPrograms(path)) {
      var problem = new Problem("about:blank", title, status, detail, path);
      return Body.of(Problem.TYPE, Json.compact(problem).getBytes(StandardCharsets.UTF_8));
    }
    return pages.body("error.jte", ErrorView.of(pages.frame(title, ""), title, detail));
  }

  private static boolean isForPrograms(String path) {
    return path.startsWith("/api") || path.equals("/health") || path.equals("/metrics");
  }
}
