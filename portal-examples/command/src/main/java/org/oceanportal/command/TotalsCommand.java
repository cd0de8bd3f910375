package org.oceanportal.command;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.oceanportal.model.Breakdown;
import org.oceanportal.model.FleetTotals;
import org.oceanportal.query.Answer;
import org.oceanportal.query.BreakdownQuery;
import org.oceanportal.query.Dimension;
import org.oceanportal.query.MissionStats;
import org.oceanportal.query.TotalsQuery;
import org.oceanportal.views.BreakdownView;
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
      if (by == null) {
        totals(answers, gliders, sailbuoys);
      } else {
        lines(answers, gliders, sailbuoys, by);
      }
    }
    return ExitCode.DONE;
  }

  private TotalsQuery query(TotalsQuery standard) {
    return UsageException.refusing(() -> standard.year(year).at(asking.at()));
  }

  private void totals(Answers answers, TotalsQuery gliders, TotalsQuery sailbuoys) {
    MissionStats stats = answers.stats(gliders, sailbuoys);
    Answer<FleetTotals> first = stats.totals(gliders);
    Answer<FleetTotals> second = stats.totals(sailbuoys);
    View view =
        new TotalsView(
            scope.scope(), year, Answers.asOf(first, second), first.value(), second.value());
    output.write(answers.shown(view, first, second), environment);
    scope.say(first.value().missionsOutsideScope(), output, environment);
    giveHints(stats, first.value().missions() == 0);
  }

  private void lines(
      Answers answers, TotalsQuery gliders, TotalsQuery sailbuoys, Dimension dimension) {
    var ofGliders = new BreakdownQuery(gliders, dimension);
    var ofSailbuoys = new BreakdownQuery(sailbuoys, dimension);
    MissionStats stats = answers.stats(ofGliders, ofSailbuoys);
    Answer<Breakdown> first = stats.breakdown(ofGliders);
    Answer<Breakdown> second = stats.breakdown(ofSailbuoys);
    View view =
        BreakdownView.of(ofGliders, Answers.asOf(first, second), first.value(), second.value());
    output.write(answers.shown(view, first, second), environment);
    scope.say(first.value().missionsOutsideScope(), output, environment);
    giveHints(stats, first.value().lines().isEmpty());
  }

  private void giveHints(MissionStats stats, boolean nothingFound) {
    if (nothingFound) {
      var hints = new Hints(environment, database, stats);
      hints.aboutDatabase();
      hints.aboutScope(scope.scope());
    }
  }
}
