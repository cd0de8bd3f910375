package org.oceanportal.page.web;

import io.javalin.http.Context;
import java.time.Instant;
import java.time.InstantSource;
import org.oceanportal.page.answers.NotedStats;
import org.oceanportal.page.view.HomeAnswers;
import org.oceanportal.page.view.HomeView;
import org.oceanportal.page.view.TotalsWords;
import org.oceanportal.query.Scope;

/** The landing page. */
final class Home {

  private final Pages pages;
  private final Scope scope;
  private final InstantSource clock;

  Home(Pages pages, Scope scope, InstantSource clock) {
    this.pages = pages;
    this.scope = scope;
    this.clock = clock;
  }

  void show(Context context) {
    NotedStats stats = Exchange.of(context).stats();
    HomeAnswers answers = HomeAnswers.ask(stats, scope);
    Instant now = clock.instant();
    var frame = pages.frame("", "home", stats, now);
    var totals = TotalsWords.of(answers.gliders(), answers.sailbuoys(), scope, now);
    pages.send(context, "home.jte", HomeView.of(frame, totals, answers.atSea(), now));
  }
}
