package org.oceanportal.page.web;

import io.javalin.http.Context;
import java.time.Instant;
import java.time.InstantSource;
import org.oceanportal.page.answers.NotedStats;
import org.oceanportal.page.view.AtSea;
import org.oceanportal.page.view.HomeView;
import org.oceanportal.page.view.TotalsWords;
import org.oceanportal.query.Scope;
import org.oceanportal.query.TotalsQuery;

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
    AtSea atSea = AtSea.ask(stats, scope);
    var gliders = stats.totals(TotalsQuery.gliders().in(scope));
    var sailbuoys = stats.totals(TotalsQuery.sailbuoys());
    Instant now = clock.instant();
    var frame = pages.frame("Ocean portal", "home", stats, now);
    pages.send(
        context,
        "home.jte",
        HomeView.of(frame, TotalsWords.of(gliders, sailbuoys, scope, now), atSea, now));
  }
}
