package org.oceanportal.views;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.oceanportal.model.Both;
import org.oceanportal.model.Fleet;
import org.oceanportal.model.FleetTotals;
import org.oceanportal.query.Answer;
import org.oceanportal.query.Scope;
import org.oceanportal.query.TotalsQuery;
import org.oceanportal.views.output.Figure;
import org.oceanportal.views.output.Records;
import org.oceanportal.views.output.Table;
import org.oceanportal.views.output.View;

/** The totals of both fleets: side by side for people, a line a fleet in CSV. */
public record TotalsView(
    Scope scope, @Nullable Integer year, Instant asOf, FleetTotals gliders, FleetTotals sailbuoys)
    implements View {

  /**
   * Returns the view of an answer.
   *
   * @param query the query of gliders
   * @param totals the answer for both fleets
   */
  public static TotalsView of(TotalsQuery query, Answer<Both<FleetTotals>> totals) {
    return new TotalsView(
        query.scope(),
        query.year(),
        totals.asOf(),
        totals.value().gliders(),
        totals.value().sailbuoys());
  }

  /** Returns a title that names the gliders counted, and the number of those that are not. */
  @Override
  public String title() {
    return "Scope: " + ScopeWords.withOption(scope, gliders.missionsOutsideScope());
  }

  @Override
  public Object json() {
    return new Document(
        scope.toString(),
        year,
        asOf,
        gliders.missionsOutsideScope(),
        FleetFigures.of(gliders),
        FleetFigures.of(sailbuoys));
  }

  @Override
  public Table csv() {
    Table table = Records.table(FleetFigures.class, "fleet");
    Records.add(table, FleetFigures.of(gliders), Names.of(Fleet.GLIDERS));
    Records.add(table, FleetFigures.of(sailbuoys), Names.of(Fleet.SAILBUOYS));
    return table;
  }

  @Override
  public Table text() {
    FleetTotals g = gliders;
    FleetTotals s = sailbuoys;
    return new Table("", "Gliders", "Sailbuoys")
        .row("Missions", Figure.of(g.missions()), Figure.of(s.missions()))
        .row("Platforms", Figure.of(g.platforms()), Figure.of(s.platforms()))
        .row("Profiles", Figure.of(g.profiles()), Figure.of(s.profiles()))
        .row("Dives", Figure.of(g.dives()), Figure.of(s.dives()))
        .row("Time at sea", new Figure(g.prettyTimeAtSea()), new Figure(s.prettyTimeAtSea()))
        .row("Glider days", Figure.of(g.gliderDays()), Figure.of(s.gliderDays()))
        .row("Distance", kilometres(g.distanceMetres()), kilometres(s.distanceMetres()))
        .row("Depth, summed", kilometres(g.depthMetres()), kilometres(s.depthMetres()))
        .row("Data points", Figure.of(g.dataPoints()), Figure.of(s.dataPoints()))
        .row("First start", time(g.firstStart()), time(s.firstStart()))
        .row("Last end", time(g.lastEnd()), time(s.lastEnd()))
        .row("Data issues", Figure.of(g.dataIssues()), Figure.of(s.dataIssues()));
  }

  private static @Nullable Figure kilometres(@Nullable Double metres) {
    return Figure.kilometres(metres);
  }

  private static @Nullable Figure time(@Nullable Instant instant) {
    return instant == null ? null : new Figure(instant.toString());
  }

  /** The JSON document, whose names are an interface. */
  public record Document(
      String scope,
      @Nullable Integer year,
      Instant asOf,
      long missionsOutsideScope,
      FleetFigures gliders,
      FleetFigures sailbuoys) {}
}
