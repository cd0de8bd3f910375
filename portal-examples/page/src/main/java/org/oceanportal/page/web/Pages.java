package org.oceanportal.page.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import io.javalin.http.Context;
import java.time.Instant;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.oceanportal.page.answers.RecordingStats;
import org.oceanportal.page.view.Frame;
import org.oceanportal.page.view.Notices;

/** Pages made of templates. Thread-safe. */
final class Pages {

  static final String TYPE = "text/html; charset=utf-8";

  private static final String TEMPLATES = "org.oceanportal.page.templates";

  private final TemplateEngine templates =
      TemplateEngine.createPrecompiled(
          null, ContentType.Html, Pages.class.getClassLoader(), TEMPLATES);
  private final Frame.Site site;
  private final BooleanSupplier synthetic;
  private final Health health;

  Pages(Frame.Site site, BooleanSupplier synthetic, Health health) {
    this.site = site;
    this.health = health;
    this.synthetic = synthetic;
  }

  /** Returns the frame of a page without answers. */
  Frame frame(String title, String active) {
    return new Frame(title, active, site, synthetic.getAsBoolean(), List.of());
  }

  /** Returns the frame of a page that shows answers; it states if they are stale. */
  Frame frame(String title, String active, RecordingStats stats, Instant now) {
    @Nullable Instant staleSince = stats.staleSince(health.isDegraded());
    return new Frame(
        title,
        active,
        site,
        synthetic.getAsBoolean(),
        staleSince == null ? List.of() : List.of(Notices.stale(staleSince, now)));
  }

  /** Sends a page that shows answers. */
  void send(Context context, String template, Object view) {
    CacheHeaders.ofPage(context, Exchange.of(context).stats());
    long begun = System.nanoTime();
    Body body = body(template, view);
    Exchange.of(context).rendered(System.nanoTime() - begun);
    Sending.send(context, body);
  }

  /** Returns a rendered page. */
  Body body(String template, Object view) {
    var output = new Utf8ByteOutput();
    templates.render(template, view, output);
    return Body.of(TYPE, output.toByteArray());
  }
}
