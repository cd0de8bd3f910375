package org.oceanportal.command;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.oceanportal.model.Mission;
import org.oceanportal.model.MissionKey;
import org.oceanportal.model.Position;
import org.oceanportal.query.Answer;
import org.oceanportal.query.MissionStats;
import org.oceanportal.query.OneMissionQuery;
import org.oceanportal.views.MissionFigures;
import org.oceanportal.views.MissionView;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The subcommand {@code mission}, which prints one mission. */
@Command(name = "mission", description = "One mission, such as: portal mission SEA045 33")
final class MissionCommand implements Callable<Integer> {

  private final Environment environment;

  @Mixin private final MissionKeyOptions mission = new MissionKeyOptions();
  @Mixin private final DatabaseOptions database = new DatabaseOptions();
  @Mixin private final AskOptions asking = new AskOptions();
  @Mixin private final OutputOptions output = new OutputOptions();

  @Option(names = "--positions", description = "Adds its positions; in CSV, only those.")
  private boolean positions;

  MissionCommand(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() {
    MissionKey key = mission.key();
    if (positions && asking.at() != null) {
      throw new UsageException(
          "--positions cannot be combined with --at: all stored positions are printed, and"
              + " those of sailbuoys have no time");
    }
    try (OpenPortal open = database.openForQuestions(environment, asking.at())) {
      MissionStats stats = asking.stats(open.portal());
      Answer<Optional<Mission>> answer = find(stats, key);
      if (answer.value().isPresent()) {
        output.write(view(stats, key, answer.value().get(), answer.asOf()), environment);
        return ExitCode.DONE;
      }
      var hints = new Hints(environment, database, stats);
      hints.aboutDatabase();
      hints.aboutPlatform(key.platformSerial(), mission.fleets());
    }
    environment.say("there is no mission " + key);
    return ExitCode.FAULT;
  }

  private Answer<Optional<Mission>> find(MissionStats stats, MissionKey key) {
    return mission
        .fleet()
        .map(fleet -> stats.ask(OneMissionQuery.of(fleet, key).at(asking.at())))
        .orElseGet(() -> stats.find(key, asking.at()));
  }

  private MissionView view(MissionStats stats, MissionKey key, Mission found, Instant asOf) {
    var figures = MissionFigures.of(found);
    if (!positions) {
      return new MissionView(asOf, figures, null);
    }
    try (Stream<Position> stream = stats.positions(found.fleet(), key).value()) {
      return new MissionView(asOf, figures, stream.toList());
    }
  }
}
