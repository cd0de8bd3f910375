package org.oceanportal.bench.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.oceanportal.bench.gate.Proof.WireCost;
import org.oceanportal.bench.report.QueryFigures.Axis;

/** The tables of queries: the base case, each axis, and the landing page. */
final class QueryTables {

  static final String PAGE = "LandingPageBenchmark.page";

  private final Figures figures;
  private final QueryFigures queries;
  private final RunFacts facts;

  QueryTables(Figures figures, RunFacts facts) {
    this.figures = figures;
    this.queries = new QueryFigures(figures);
    this.facts = facts;
  }

  /** Returns every query of the base case on a server. */
  Table base(String server) {
    var table =
        new Table(
            "Query",
            "Strategy",
            "Time",
            "Times faster",
            "Commands",
            "Bytes sent and received",
            "Allocated");
    for (String query : queries.queries(server)) {
      Optional<Figure> loop = queries.base(server, query, QueryFigures.LOOP);
      for (String strategy : QueryFigures.STRATEGIES) {
        queries
            .base(server, query, strategy)
            .ifPresent(figure -> table.row(row(server, figure, loop)));
      }
    }
    return table;
  }

  private List<String> row(String server, Figure figure, Optional<Figure> loop) {
    String query = figure.param("question");
    String strategy = figure.param("strategy");
    Optional<WireCost> cost = facts.baseCost(server, query, strategy);
    boolean isLoop = strategy.equals(QueryFigures.LOOP);
    return List.of(
        isLoop ? query : "",
        strategy,
        Amounts.time(figure),
        isLoop ? "" : loop.map(slow -> Amounts.ratio(Ratio.of(slow, figure))).orElse(""),
        cost.map(sent -> String.valueOf(sent.commands())).orElse(""),
        cost.map(sent -> String.format(Locale.ROOT, "%,d", sent.bytes())).orElse(""),
        Amounts.bytes(figure.allocatedBytes()));
  }

  /** Returns the queries along an axis on a server. */
  Table along(Axis axis, String server) {
    var headings = new ArrayList<>(List.of("Query", axis.heading));
    headings.addAll(QueryFigures.STRATEGIES);
    var table = new Table(headings.toArray(new String[0]));
    for (String query : queries.queries(server, axis)) {
      String shown = query;
      for (String point : queries.points(server, query, axis)) {
        var row = new ArrayList<>(List.of(shown, point));
        for (String strategy : QueryFigures.STRATEGIES) {
          Optional<Figure> figure = queries.at(server, query, strategy, axis, point);
          row.add(figure.map(Amounts::time).orElse(""));
        }
        table.row(row);
        shown = "";
      }
    }
    return table;
  }

  /** Returns the landing page on a server. */
  Table landingPage(String server) {
    var table = new Table("Landing page", "Time", "Times faster", "Allocated");
    List<Figure> ways = figures.of(PAGE, QueryFigures.is("server", server));
    for (Figure way : ways) {
      Figure before = ways.get(0);
      table.row(
          Labels.of(way.param("way")),
          Amounts.time(way),
          way.equals(before) ? "" : Amounts.ratio(Ratio.of(before, way)),
          Amounts.bytes(way.allocatedBytes()));
    }
    return table;
  }
}
