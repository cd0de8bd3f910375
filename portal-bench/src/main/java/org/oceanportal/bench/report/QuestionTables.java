package org.oceanportal.bench.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.oceanportal.bench.gate.Proof.WireCost;
import org.oceanportal.bench.report.Questions.Axis;

/** What questions cost: the base case, each axis, and the landing page. */
final class QuestionTables {

  static final String PAGE = "LandingPageBenchmark.page";

  private final Figures figures;
  private final Questions questions;
  private final RunFacts facts;

  QuestionTables(Figures figures, RunFacts facts) {
    this.figures = figures;
    this.questions = new Questions(figures);
    this.facts = facts;
  }

  /** Every question of the base case on a server. */
  Table base(String server) {
    var table =
        new Table(
            "Question",
            "Strategy",
            "Time",
            "Times faster",
            "Commands",
            "Bytes sent and received",
            "Allocated");
    for (String question : questions.asked(server)) {
      Optional<Figure> loop = questions.base(server, question, Questions.LOOP);
      for (String strategy : Questions.STRATEGIES) {
        questions
            .base(server, question, strategy)
            .ifPresent(figure -> table.row(row(server, figure, loop)));
      }
    }
    return table;
  }

  private List<String> row(String server, Figure figure, Optional<Figure> loop) {
    String question = figure.param("question");
    String strategy = figure.param("strategy");
    Optional<WireCost> cost = facts.baseCost(server, question, strategy);
    boolean isLoop = strategy.equals(Questions.LOOP);
    return List.of(
        isLoop ? question : "",
        strategy,
        Amounts.time(figure),
        isLoop ? "" : loop.map(slow -> Amounts.ratio(Ratio.of(slow, figure))).orElse(""),
        cost.map(sent -> String.valueOf(sent.commands())).orElse(""),
        cost.map(sent -> String.format(Locale.ROOT, "%,d", sent.bytes())).orElse(""),
        Amounts.bytes(figure.allocatedBytes()));
  }

  /** The questions along an axis on a server. */
  Table along(Axis axis, String server) {
    var headings = new ArrayList<>(List.of("Question", axis.heading));
    headings.addAll(Questions.STRATEGIES);
    var table = new Table(headings.toArray(new String[0]));
    for (String question : questions.asked(server, axis)) {
      String shown = question;
      for (String point : questions.points(server, question, axis)) {
        var row = new ArrayList<>(List.of(shown, point));
        for (String strategy : Questions.STRATEGIES) {
          Optional<Figure> figure = questions.at(server, question, strategy, axis, point);
          row.add(figure.map(Amounts::time).orElse(""));
        }
        table.row(row);
        shown = "";
      }
    }
    return table;
  }

  /** The landing page on a server. */
  Table landingPage(String server) {
    var table = new Table("Landing page", "Time", "Times faster", "Allocated");
    List<Figure> ways = figures.of(PAGE, Questions.is("server", server));
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
