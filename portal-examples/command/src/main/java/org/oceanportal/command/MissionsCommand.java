package org.oceanportal.command;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.oceanportal.model.Fleet;
import org.oceanportal.model.MissionPage;
import org.oceanportal.model.MissionSort;
import org.oceanportal.model.MissionStatus;
import org.oceanportal.model.PageKey;
import org.oceanportal.query.Answer;
import org.oceanportal.query.MissionStats;
import org.oceanportal.query.MissionsQuery;
import org.oceanportal.query.Scope;
import org.oceanportal.views.MissionsView;
import org.oceanportal.views.output.View;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The subcommand {@code missions}, which prints a list of missions. */
@Command(
    name = "missions",
    description = "Missions, filtered and sorted; the newest first unless --sort says otherwise.")
final class MissionsCommand implements Callable<Integer> {

  private static final int AT_A_TERMINAL = 50;
  private static final int MOST = 1_000;

  private final Environment environment;

  @Mixin private final DatabaseOptions database = new DatabaseOptions();
  @Mixin private final AskOptions asking = new AskOptions();
  @Mixin private final OutputOptions output = new OutputOptions();

  @Option(
      names = "--fleet",
      paramLabel = "FLEET",
      converter = FleetName.class,
      completionCandidates = FleetName.Candidates.class,
      description = "glider (the default) or sailbuoy.")
  private Fleet fleet = Fleet.GLIDERS;

  @Option(
      names = "--scope",
      paramLabel = "SCOPE",
      converter = Words.ToScope.class,
      description = "Which gliders: all (the default), basin (in any), or a basin's name.")
  private Scope scope = Scope.all();

  @Option(names = "--platform", paramLabel = "SERIAL", description = "Only this platform.")
  private @Nullable String platform;

  @Option(names = "--project", paramLabel = "NAME", description = "Only this project.")
  private @Nullable String project;

  @Option(
      names = "--from",
      paramLabel = "INSTANT",
      converter = Words.ToInstant.class,
      description = "Only missions at sea then or later; a date alone means its beginning, UTC.")
  private @Nullable Instant from;

  @Option(
      names = "--to",
      paramLabel = "INSTANT",
      converter = Words.ToLastInstant.class,
      description = "Only missions at sea then or earlier; a date alone means its end.")
  private @Nullable Instant to;

  @Option(
      names = "--status",
      paramLabel = "STATUS",
      description = "Only missions that are planned, complete, live or late.")
  private @Nullable MissionStatus status;

  @Option(
      names = "--sort",
      paramLabel = "COLUMN",
      description = "start, end, platform, project, profiles or distance.")
  private @Nullable MissionSort sort;

  @Option(names = "--descending", description = "The greatest first; needs --sort.")
  private boolean descending;

  @Option(
      names = "--limit",
      paramLabel = "N",
      description =
          "The most missions, up to 1000. Without it all, but 50 for people at a" + " terminal.")
  private @Nullable Integer limit;

  @Option(
      names = "--after",
      paramLabel = "KEY",
      description =
          "The page after the one that printed this key, with the other options unchanged.")
  private @Nullable String after;

  MissionsCommand(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() {
    MissionsQuery query = UsageException.refusing(this::query);
    try (OpenPortal open = database.openForQuestions(environment, asking.at())) {
      MissionStats stats = asking.stats(open.portal());
      boolean all = limit == null && output.isData(environment);
      Answer<MissionPage> answer = all ? all(stats, query) : stats.missions(query);
      View view = MissionsView.of(answer);
      output.write(view, environment);
      PageKey next = answer.value().next();
      if (next != null && !output.isJson()) {
        environment.say("there are more: add --after " + next);
      }
      if (answer.value().missions().isEmpty()) {
        giveHints(new Hints(environment, database, stats));
      }
    }
    return ExitCode.DONE;
  }

  /** Returns all pages, as of the first. */
  private static Answer<MissionPage> all(MissionStats stats, MissionsQuery query) {
    Answer<MissionPage> first = stats.missions(query.limit(MOST));
    var missions = new ArrayList<>(first.value().missions());
    PageKey next = first.value().next();
    MissionsQuery rest = query.limit(MOST).at(query.at() == null ? first.asOf() : query.at());
    while (next != null) {
      MissionPage page = stats.missions(rest.after(next)).value();
      missions.addAll(page.missions());
      next = page.next();
    }
    return Answer.of(new MissionPage(missions, null), first.asOf());
  }

  private void giveHints(Hints hints) {
    hints.aboutDatabase();
    hints.aboutScope(scope);
    hints.aboutPlatform(platform, List.of(fleet));
    hints.aboutProject(project, fleet);
  }

  private MissionsQuery query() {
    if (descending && sort == null) {
      throw new IllegalArgumentException("--descending needs --sort");
    }
    MissionsQuery filtered =
        MissionsQuery.of(fleet)
            .in(scope)
            .platform(platform)
            .project(project)
            .between(from, to)
            .status(status)
            .at(asking.at())
            .limit(limit == null ? AT_A_TERMINAL : limit);
    MissionsQuery sorted = sort == null ? filtered : filtered.sortedBy(sort, descending);
    return after == null ? sorted : sorted.after(PageKey.parse(after));
  }
}
