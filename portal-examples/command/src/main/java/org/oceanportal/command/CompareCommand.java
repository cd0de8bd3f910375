package org.oceanportal.command;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.oceanportal.Portal;
import org.oceanportal.Strategy;
import org.oceanportal.command.database.SampleProgress;
import org.oceanportal.command.database.ScratchDatabase;
import org.oceanportal.command.database.ScratchServer;
import org.oceanportal.command.database.ServerName;
import org.oceanportal.model.Fleet;
import org.oceanportal.sample.SampleFleet;
import org.oceanportal.views.CompareView;
import org.oceanportal.views.compare.ComparedQueries;
import org.oceanportal.views.compare.Comparison;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * The subcommand {@code compare}, which runs each query by each strategy on the same data: it
 * proves that the answers are equal, and measures the cost of each.
 */
@Command(
    name = "compare",
    description = {
      "Runs each query by both strategies, the original loop and pushdown, on the same data; proves the"
          + " answers equal, then measures the cost of each.",
      "Without --uri it does so on a sample fleet in a scratch database of its own. With --uri and"
          + " no --missions it only reads, so that you can measure your own portal."
    })
final class CompareCommand implements Callable<Integer> {

  private static final List<Strategy> STRATEGIES = List.of(Strategy.LOOP, Strategy.PUSHDOWN);
  private static final String EMBEDDED =
      "embedded database (mongo-java-server) in a temporary file";

  private final Environment environment;

  @Mixin private final DatabaseOptions database = new DatabaseOptions();
  @Mixin private final OutputOptions output = new OutputOptions();

  @Option(
      names = "--missions",
      paramLabel = "N",
      description = "Makes a sample fleet with this number of missions in a scratch database.")
  private @Nullable Integer missions;

  @Option(
      names = "--rounds",
      paramLabel = "N",
      description = "The number of rounds for each query; the default is ${DEFAULT-VALUE}.")
  private int rounds = 9;

  @Option(
      names = "--questions",
      paramLabel = "NAME",
      split = ",",
      description = "Only these: recent, totals, breakdown, mission, missions, positions, tracks.")
  private List<String> questions = ComparedQueries.NAMES;

  @Option(
      names = "--at",
      paramLabel = "INSTANT",
      converter = Words.ToInstant.class,
      description = "The instant of the queries, such as 2024-05-01T12:00:00Z, instead of now.")
  private @Nullable Instant at;

  CompareCommand(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() {
    Optional<String> uri = database.uri(environment);
    boolean scratch = uri.isEmpty() || missions != null;
    checkOptions(scratch);
    Instant instant = at == null ? environment.clock().instant() : at;
    if (!scratch) {
      try (OpenPortal open = database.openForQuestions(environment, at)) {
        return compare(open.portal(), ServerName.of(open.portal().database()), instant);
      }
    }
    return compareScratch(uri, instant);
  }

  private void checkOptions(boolean scratch) {
    if (rounds < 1) {
      throw new UsageException("--rounds must be at least 1 but was " + rounds);
    }
    for (String name : questions) {
      if (!ComparedQueries.NAMES.contains(name)) {
        throw new UsageException(
            "--questions must be of " + ComparedQueries.NAMES + " but had \"" + name + '"');
      }
    }
    if (scratch && database.database().isPresent()) {
      throw new UsageException("the scratch database has a name of its own: leave out --database");
    }
    if (scratch) {
      database.refuseSchema();
    }
  }

  private Integer compareScratch(Optional<String> uri, Instant instant) {
    int number = missions == null ? SampleFleet.STANDARD_MISSIONS : missions;
    SampleFleet fleet =
        UsageException.refusing(() -> SampleFleet.standard(instant).withMissions(number));
    return uri.isPresent() ? compareOnServer(uri.get(), fleet) : compareEmbedded(fleet);
  }

  private Integer compareOnServer(String uri, SampleFleet fleet) {
    String server;
    try (Portal first = UsageException.refusing(() -> Portal.connect(uri))) {
      server = ServerName.of(first.database()) + ", indexed";
    }
    try (ScratchDatabase scratch = new ScratchDatabase(uri, environment::say)) {
      Portal portal = scratch.portal().withClock(fleet::at);
      fill(portal, fleet);
      portal.indexes().create();
      return compare(portal, server, fleet.at());
    }
  }

  private Integer compareEmbedded(SampleFleet fleet) {
    try (ScratchServer server = ScratchServer.inTemporaryFile(0);
        Portal portal = Portal.connect(server.uri()).withClock(fleet::at)) {
      fill(portal, fleet);
      return compare(portal, EMBEDDED, fleet.at());
    }
  }

  private void fill(Portal portal, SampleFleet fleet) {
    environment.say("making a synthetic fleet of " + fleet.missions() + " missions");
    fleet.writeTo(portal.database(), new SampleProgress(environment::say));
  }

  private Integer compare(Portal portal, String server, Instant instant) {
    var comparison = Comparison.of(portal, instant, STRATEGIES, questions, environment::say);
    var view = new CompareView(server, gliderMissions(portal), rounds, comparison.run(rounds));
    output.write(view, environment);
    return view.equal() ? ExitCode.DONE : ExitCode.FAULT;
  }

  private static long gliderMissions(Portal portal) {
    String collection = portal.schema().missions(Fleet.GLIDERS).collection();
    return portal.database().getCollection(collection).countDocuments();
  }
}
