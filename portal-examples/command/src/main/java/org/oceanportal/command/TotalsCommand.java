package org.oceanportal.command;

import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.oceanportal.Answer;
import org.oceanportal.MissionStats;
import org.oceanportal.model.FleetTotals;
import org.oceanportal.model.TotalsLine;
import org.oceanportal.query.BreakdownQuery;
import org.oceanportal.query.Dimension;
import org.oceanportal.query.TotalsQuery;
import org.oceanportal.views.BreakdownView;
import org.oceanportal.views.Names;
import org.oceanportal.views.TotalsView;
import org.oceanportal.views.output.View;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What the missions add up to. */
@Command(name = "totals", description = "What the missions add up to.")
final class TotalsCommand implements Callable<Integer> {

  private final Environment environment;

  @Mixin private final DatabaseOptions database = new DatabaseOptions();
  @Mixin private final AskOptions asking = new AskOptions();
  @Mixin private final ScopeOption scope = new ScopeOption();
  @Mixin private final CacheOptions caching = CacheOptions.ofTotals();
  @Mixin private final OutputOptions output = new OutputOptions();

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
    TotalsQuery gliders = query(TotalsQuery.gliders().in(scope.scope()));
    TotalsQuery sailbuoys = query(TotalsQuery.sailbuoys());
    try (Answers answers = Answers.open(environment, database, asking, caching, output)) {
      output.write(
          by == null ? totals(answers, gliders, sailbuoys) : lines(answers, gliders, sailbuoys, by),
          environment);
    }
    return ExitCode.DONE;
  }

  private TotalsQuery query(TotalsQuery standard) {
    return UsageException.refusing(() -> standard.year(year).at(asking.at()));
  }

  private View totals(Answers answers, TotalsQuery gliders, TotalsQuery sailbuoys) {
    MissionStats stats = answers.stats("totals", gliders, sailbuoys);
    Answer<FleetTotals> first = stats.totals(gliders);
    Answer<FleetTotals> second = stats.totals(sailbuoys);
    View view =
        new TotalsView(
            scope.scope().toString(),
            year,
            Answers.asOf(first, second),
            first.value(),
            second.value());
    return answers.shown(view, first, second);
  }

  private View lines(
      Answers answers, TotalsQuery gliders, TotalsQuery sailbuoys, Dimension dimension) {
    var ofGliders = new BreakdownQuery(gliders, dimension);
    var ofSailbuoys = new BreakdownQuery(sailbuoys, dimension);
    MissionStats stats = answers.stats("breakdown", ofGliders, ofSailbuoys);
    Answer<List<TotalsLine>> first = stats.breakdown(ofGliders);
    Answer<List<TotalsLine>> second = stats.breakdown(ofSailbuoys);
    View view =
        new BreakdownView(
            scope.scope().toString(),
            year,
            Names.of(dimension),
            Answers.asOf(first, second),
            BreakdownView.lines(first.value(), second.value()));
    return answers.shown(view, first, second);
  }
}
