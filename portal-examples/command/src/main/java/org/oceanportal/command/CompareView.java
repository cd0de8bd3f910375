package org.oceanportal.command;

import java.util.List;
import org.oceanportal.command.compare.Result;
import org.oceanportal.command.output.Figure;
import org.oceanportal.command.output.Table;
import org.oceanportal.command.output.View;

/** What a comparison found. The names are part of the command's interface. */
record CompareView(String server, long gliderMissions, int rounds, List<Result> questions)
    implements View {

  @Override
  public Object json() {
    return this;
  }

  @Override
  public Table csv() {
    var table = new Table("question", "equal", "strategy", "millis", "bytes", "commands", "ratio");
    for (Result question : questions) {
      question
          .strategies()
          .forEach(
              (way, cost) ->
                  table.row(
                      question.name(),
                      question.equal(),
                      way,
                      cost.millis(),
                      cost.bytes(),
                      cost.commands(),
                      cost.ratio()));
    }
    return table;
  }

  @Override
  public Table text() {
    var table = new Table("Question", "Way", "Median", "Bytes", "Commands", "Times faster");
    for (Result question : questions) {
      question
          .strategies()
          .forEach(
              (way, cost) ->
                  table.row(
                      question.name(),
                      way,
                      new Figure(cost.millis().toPlainString() + " ms"),
                      Figure.of(cost.bytes()),
                      cost.commands(),
                      cost.ratio() == null ? null : new Figure(cost.ratio().toPlainString())));
    }
    return table;
  }
}
