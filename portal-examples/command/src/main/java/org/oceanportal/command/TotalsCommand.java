package org.oceanportal.command;

import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.oceanportal.Answer;
import org.oceanportal.MissionStats;
import org.oceanportal.command.output.View;
import org.oceanportal.model.FleetTotals;
import org.oceanportal.model.TotalsLine;
import org.oceanportal.query.BreakdownQuery;
import org.oceanportal.query.Dimension;
import org.oceanportal.query.Scope;
import org.oceanportal.query.TotalsQuery;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What the missions add up to. */
@Command(name = "totals", description = "What the missions add up to.")
final class TotalsCommand implements Callable<Integer> {

  private final Environment environment;

  @Mixin private final DatabaseOptions database = new DatabaseOptions();
  @Mixin private final AskOptions asking = new AskOptions();
  @Mixin private final OutputOptions output = new OutputOptions();

  @Option(
      names = "--scope",
      paramLabel = "SCOPE",
      converter = Words.ToScope.class,
      description = "Which gliders: basin (in any, the default), all, or a basin's name.")
  private Scope scope = Scope.inBasin();

  @Option(
      names = "--year",
      paramLabel = "YEAR",
      description = "Only missions that start in this year, UTC.")
  private @Nullable Integer year;

  @Option(
      names = "--by",
      paramLabel = "WHAT",
      description = "A line for each year, platform, basin or project.")
  private @Nullable Dimension by;

  TotalsCommand(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() {
    TotalsQuery gliders = query(TotalsQuery.gliders().in(scope));
    TotalsQuery sailbuoys = query(TotalsQuery.sailbuoys());
    try (OpenPortal open = database.openForQuestions(environment, asking.at())) {
      MissionStats stats = asking.stats(open.portal());
      output.write(
          by == null ? totals(stats, gliders, sailbuoys) : lines(stats, gliders, sailbuoys, by),
          environment);
    }
    return ExitCode.DONE;
  }

  private TotalsQuery query(TotalsQuery standard) {
    return UsageException.refusing(() -> standard.year(year));
  }

  private View totals(MissionStats stats, TotalsQuery gliders, TotalsQuery sailbuoys) {
    Answer<FleetTotals> answer = stats.totals(gliders);
    return new TotalsView(
        scope.toString(), year, answer.asOf(), answer.value(), stats.totals(sailbuoys).value());
  }

  private View lines(
      MissionStats stats, TotalsQuery gliders, TotalsQuery sailbuoys, Dimension dimension) {
    Answer<List<TotalsLine>> answer = stats.breakdown(new BreakdownQuery(gliders, dimension));
    List<TotalsLine> ofSailbuoys =
        stats.breakdown(new BreakdownQuery(sailbuoys, dimension)).value();
    return new BreakdownView(
        scope.toString(),
        year,
        Words.lower(dimension),
        answer.asOf(),
        BreakdownView.lines(answer.value(), ofSailbuoys));
  }
}
