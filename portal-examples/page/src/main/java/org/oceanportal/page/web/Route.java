package org.oceanportal.page.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Handler;

/** A resource: the response to GET, and to HEAD, which sends nothing to the database. */
final class Route {

  private Route() {}

  static void add(RoutesConfig routes, String path, String type, Handler handler) {
    routes.get(path, handler);
    routes.head(path, context -> context.contentType(type).header("Cache-Control", "no-cache"));
  }
}
