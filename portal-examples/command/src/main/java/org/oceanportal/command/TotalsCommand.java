package org.oceanportal.command;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.oceanportal.model.Both;
import org.oceanportal.model.Breakdown;
import org.oceanportal.model.FleetTotals;
import org.oceanportal.query.BothAnswers;
import org.oceanportal.query.BreakdownQuery;
import org.oceanportal.query.Dimension;
import org.oceanportal.query.MissionStats;
import org.oceanportal.query.TotalsQuery;
import org.oceanportal.views.BreakdownView;
import org.oceanportal.views.TotalsView;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The subcommand {@code totals}, which prints the totals of the missions. */
@Command(name = "totals", description = "The totals of the missions.")
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
    Both<TotalsQuery> queries = TotalsQuery.bothFleets(scope.scope()).map(this::query);
    try (Answers answers = Answers.open(environment, database, asking, caching, output)) {
      if (by == null) {
        totals(answers, queries);
      } else {
        Dimension dimension = by;
        lines(answers, queries.map(totals -> totals.by(dimension)));
      }
    }
    return ExitCode.DONE;
  }

  private TotalsQuery query(TotalsQuery standard) {
    return UsageException.refusing(() -> standard.year(year).at(asking.at()));
  }

  private void totals(Answers answers, Both<TotalsQuery> queries) {
    MissionStats stats = answers.stats(queries.gliders(), queries.sailbuoys());
    BothAnswers<FleetTotals> totals = stats.ask(queries);
    FleetTotals gliders = totals.value().gliders();
    output.write(answers.shown(TotalsView.of(queries.gliders(), totals), totals), environment);
    scope.say(gliders.missionsOutsideScope(), output, environment);
    giveHints(stats, gliders.missions() == 0);
  }

  private void lines(Answers answers, Both<BreakdownQuery> queries) {
    MissionStats stats = answers.stats(queries.gliders(), queries.sailbuoys());
    BothAnswers<Breakdown> lines = stats.ask(queries);
    Breakdown gliders = lines.value().gliders();
    output.write(answers.shown(BreakdownView.of(queries.gliders(), lines), lines), environment);
    scope.say(gliders.missionsOutsideScope(), output, environment);
    giveHints(stats, gliders.lines().isEmpty());
  }

  private void giveHints(MissionStats stats, boolean nothingFound) {
    if (nothingFound) {
      var hints = new Hints(environment, database, stats);
      hints.aboutDatabase();
      hints.aboutScope(scope.scope());
    }
  }
}
