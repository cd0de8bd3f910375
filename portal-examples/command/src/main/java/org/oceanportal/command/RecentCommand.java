package org.oceanportal.command;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.oceanportal.model.Both;
import org.oceanportal.model.RecentMission;
import org.oceanportal.query.BothAnswers;
import org.oceanportal.query.MissionStats;
import org.oceanportal.query.RecentQuery;
import org.oceanportal.query.Scope;
import org.oceanportal.views.RecentView;
import org.oceanportal.views.output.View;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The subcommand {@code recent}, which prints the missions that were at sea a short while ago. */
@Command(name = "recent", description = "Missions at sea within the last hours.")
final class RecentCommand implements Callable<Integer> {

  private final Environment environment;

  @Mixin private final DatabaseOptions database = new DatabaseOptions();
  @Mixin private final AskOptions asking = new AskOptions();
  @Mixin private final ScopeOption scope = new ScopeOption();
  @Mixin private final CacheOptions caching = CacheOptions.ofRecent();
  @Mixin private final OutputOptions output = new OutputOptions();

  @Option(
      names = "--window",
      paramLabel = "TIME",
      converter = Words.ToDuration.class,
      description =
          "The time before now, such as 36h or 7d; the default is 24h, and 12h for sailbuoys.")
  private @Nullable Duration window;

  RecentCommand(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() {
    Both<RecentQuery> queries = RecentQuery.bothFleets(scope.scope()).map(this::query);
    RecentQuery gliders = queries.gliders();
    RecentQuery everywhere = gliders.in(Scope.all());
    try (Answers answers = Answers.open(environment, database, asking, caching, output)) {
      MissionStats stats = answers.stats(gliders, queries.sailbuoys(), everywhere);
      BothAnswers<List<RecentMission>> recent = stats.ask(queries);
      int listed = recent.value().gliders().size();
      long outside = outside(stats, gliders, everywhere, listed);
      View view = RecentView.of(gliders, outside, recent);
      output.write(answers.shown(view, recent), environment);
      scope.say(outside, output, environment);
      if (listed == 0) {
        var hints = new Hints(environment, database, stats);
        hints.aboutDatabase();
        hints.aboutScope(scope.scope());
      }
    }
    return ExitCode.DONE;
  }

  /**
   * Returns the number of glider missions that are not listed; if all are listed, no further query
   * runs.
   */
  private static long outside(
      MissionStats stats, RecentQuery gliders, RecentQuery everywhere, int listed) {
    return everywhere.equals(gliders)
        ? 0
        : Math.max(0, stats.recent(everywhere).value().size() - listed);
  }

  private RecentQuery query(RecentQuery standard) {
    RecentQuery at = standard.at(asking.at());
    Duration wanted = window;
    return wanted == null ? at : UsageException.refusing(() -> at.within(wanted));
  }
}
