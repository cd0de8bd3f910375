package org.oceanportal.page.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Instant;
import java.time.InstantSource;
import org.oceanportal.page.answers.RecordingStats;
import org.oceanportal.page.view.HomeAnswers;
import org.oceanportal.page.view.HomeView;
import org.oceanportal.query.Scope;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The landing page. */
final class Home {

  private static final Logger LOG = LoggerFactory.getLogger(Home.class);

  private final Pages pages;
  private final Scope scope;
  private final InstantSource clock;

  Home(Pages pages, Scope scope, InstantSource clock) {
    this.pages = pages;
    this.scope = scope;
    this.clock = clock;
  }

  void show(Context context) {
    RecordingStats stats = Exchange.of(context).stats();
    HomeAnswers answers = HomeAnswers.ask(stats, scope);
    answers
        .failures()
        .forEach(failure -> LOG.warn("a part of / is missing: {}", failure.getMessage()));
    if (answers.isNothing()) {
      context.status(HttpStatus.SERVICE_UNAVAILABLE).header("Retry-After", "5");
    }
    Instant now = clock.instant();
    var frame = pages.frame("", "home", stats, now);
    pages.send(context, "home.jte", HomeView.of(frame, answers, scope, now));
  }
}
