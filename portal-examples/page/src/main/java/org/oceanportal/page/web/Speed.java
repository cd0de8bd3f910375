package org.oceanportal.page.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import org.oceanportal.page.speed.SpeedRun;
import org.oceanportal.page.view.SpeedView;
import org.oceanportal.views.output.Json;

/** The page that compares the strategies, with a button that runs the comparison again. */
final class Speed {

  private static final String PATH = "/speed";

  private final Pages pages;
  private final SpeedRun run;
  private final boolean allowed;
  private final HostCheck hosts;
  private final InstantSource clock;

  Speed(Pages pages, SpeedRun run, boolean allowed, HostCheck hosts, InstantSource clock) {
    this.pages = pages;
    this.run = run;
    this.allowed = allowed;
    this.hosts = hosts;
    this.clock = clock;
  }

  void addTo(RoutesConfig routes) {
    Route.add(routes, PATH, Pages.TYPE, this::show);
    Route.add(routes, Api.PATH + PATH, Api.JSON, this::tell);
    routes.post(PATH, this::beginForPeople);
    routes.post(Api.PATH + PATH, this::beginForPrograms);
  }

  private void show(Context context) {
    var frame = pages.frame("Speed", "speed");
    pages.send(context, "speed.jte", SpeedView.of(frame, allowed, run.state(), clock.instant()));
  }

  private void tell(Context context) {
    context.header("Cache-Control", "no-store");
    byte[] json = Json.compact(run.state()).getBytes(StandardCharsets.UTF_8);
    context.contentType(Api.JSON).result(json);
  }

  /** Begins a run. While a run is under way, a press shows that one and begins no second. */
  private void beginForPeople(Context context) {
    checkAllowed(context);
    run.begin();
    context.redirect(PATH, HttpStatus.SEE_OTHER);
  }

  private void beginForPrograms(Context context) {
    checkAllowed(context);
    if (!run.begin()) {
      throw new Refused(HttpStatus.CONFLICT, "A run is under way; see GET " + Api.PATH + PATH);
    }
    context.status(HttpStatus.ACCEPTED);
    tell(context);
  }

  private void checkAllowed(Context context) {
    if (!allowed) {
      throw new Refused(
          HttpStatus.FORBIDDEN,
          "Measuring is off here: the loop reads the whole database several times.");
    }
    hosts.checkOwnButton(context);
  }
}
