package org.oceanportal.page.web;

import io.javalin.http.Context;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;

/** The metrics in Prometheus' format. */
final class Metrics {

  static final String TYPE = "text/plain; version=0.0.4; charset=utf-8";

  private final PrometheusMeterRegistry registry;

  Metrics(PrometheusMeterRegistry registry) {
    this.registry = registry;
  }

  void show(Context context) {
    context.header("Cache-Control", "no-store");
    context.contentType(TYPE).result(registry.scrape());
  }
}
