package org.oceanportal.views;

import java.util.List;
import java.util.Map;
import org.oceanportal.views.compare.Cost;
import org.oceanportal.views.compare.Result;
import org.oceanportal.views.output.Figure;
import org.oceanportal.views.output.Table;
import org.oceanportal.views.output.View;

/** The result of a comparison. The names are an interface. */
public record CompareView(String server, long gliderMissions, int rounds, List<Result> questions)
    implements View {

  public boolean equal() {
    return questions.stream().allMatch(Result::equal);
  }

  @Override
  public Object json() {
    return this;
  }

  @Override
  public Table csv() {
    var table = new Table("question", "equal", "strategy", "millis", "bytes", "commands", "ratio");
    for (Result question : questions) {
      for (Map.Entry<String, Cost> strategy : question.strategies().entrySet()) {
        Cost cost = strategy.getValue();
        table.row(
            question.name(),
            question.equal(),
            strategy.getKey(),
            cost.millis(),
            cost.bytes(),
            cost.commands(),
            cost.ratio());
      }
      if (question.strategies().isEmpty()) {
        table.row(question.name(), question.equal(), null, null, null, null, null);
      }
    }
    return table;
  }

  @Override
  public String title() {
    return server
        + ", "
        + gliderMissions
        + " glider missions, "
        + (equal()
            ? "median of " + rounds + " rounds; all answers equal"
            : "not timed, because answers differ");
  }

  @Override
  public Table text() {
    return equal() ? costs() : differences();
  }

  private Table costs() {
    var table = new Table("Query", "Strategy", "Median", "Bytes", "Commands", "Times faster");
    for (Result question : questions) {
      String name = question.name();
      for (Map.Entry<String, Cost> strategy : question.strategies().entrySet()) {
        Cost cost = strategy.getValue();
        table.row(
            name,
            strategy.getKey(),
            new Figure(cost.millis().toPlainString() + " ms"),
            Figure.of(cost.bytes()),
            cost.commands(),
            cost.ratio() == null ? new Figure("") : new Figure(cost.ratio().toPlainString()));
        name = "";
      }
    }
    return table;
  }

  private Table differences() {
    var table = new Table("Query", "Answers");
    for (Result question : questions) {
      if (question.equal()) {
        table.row(question.name(), "equal");
      }
      question.differences().forEach(difference -> table.row(question.name(), difference));
    }
    return table;
  }
}
