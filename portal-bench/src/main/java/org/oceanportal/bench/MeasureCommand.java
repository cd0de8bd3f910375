package org.oceanportal.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.oceanportal.Portal;
import org.oceanportal.bench.folder.FileTree;
import org.oceanportal.bench.query.FleetSpec;
import org.oceanportal.bench.query.RunFleets;
import org.oceanportal.bench.query.Server;
import org.oceanportal.bench.report.Machine;
import org.oceanportal.bench.report.Report;
import org.oceanportal.bench.report.RunFacts;
import org.oceanportal.bench.report.RunFacts.FleetProof;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The subcommands that run a size: the gate, the measurements, the report. */
@Command
final class MeasureCommand implements Callable<Integer> {

  private static final String URI_VARIABLE = "PORTAL_MONGODB_URI";
  private static final DateTimeFormatter NAME =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final Size size;
  private final InstantSource clock = InstantSource.system();

  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--output",
      paramLabel = "DIR",
      description = "The folder for the report; by default one in portal-bench/target/reports.")
  private @Nullable Path output;

  @Option(
      names = "--only",
      paramLabel = "REGEX",
      description = {
        "Only measurements whose names contain it, such as missions=24000 or CacheHit;",
        "the report has the tables and ratios for which there are figures."
      })
  private @Nullable Pattern only;

  @Option(
      names = "--smoke",
      hidden = true,
      description = "Only checks that everything works; the figures mean nothing.")
  private boolean smoke;

  MeasureCommand(Size size) {
    this.size = size;
  }

  @Override
  public Integer call() throws IOException {
    Instant began = clock.instant();
    List<Measurement> plan = plan();
    Map<String, String> servers = servers(plan);
    Path folder = folder(began);
    Path fleets = Files.createDirectories(folder.resolve("fleets"));
    var removal = new Thread(() -> remove(fleets), "portal-bench-removal");
    Runtime.getRuntime().addShutdownHook(removal);

    var measuring = new BenchmarkRunner(fleets, folder.resolve(Report.RESULTS), this::say);
    measuring.run(plan);
    facts(began, servers, measuring).writeTo(folder.resolve(Report.FACTS));
    say("the report is in " + Report.write(folder));
    return 0;
  }

  private List<Measurement> plan() {
    boolean withServer = System.getenv(URI_VARIABLE) != null;
    List<Measurement> all = BenchSet.of(smoke ? Size.SMOKE : size, withServer);
    List<Measurement> chosen =
        all.stream().filter(each -> only == null || only.matcher(each.fullName()).find()).toList();
    if (chosen.isEmpty() && spec != null) {
      throw new ParameterException(
          spec.commandLine(),
          ("no measurement has --only " + only + " in its name")
              + (", which is such as " + all.get(0).fullName()));
    }
    return chosen;
  }

  /**
   * Returns the servers that a plan needs, looked up before anything is made, so that a missing one
   * is reported at once.
   */
  private static Map<String, String> servers(List<Measurement> plan) {
    var servers = new TreeMap<String, String>();
    plan.stream()
        .flatMap(each -> each.fleet().stream())
        .map(FleetSpec::server)
        .distinct()
        .forEach(server -> servers.put(server.toString(), name(server)));
    return servers;
  }

  private static String name(Server server) {
    return server == Server.EMBEDDED ? "the embedded database" : nameOfServer();
  }

  /** Returns the version of the server at {@code PORTAL_MONGODB_URI}, and its engine. */
  private static String nameOfServer() {
    try (Portal portal = Portal.connect(RunFleets.serverUri())) {
      Document info = portal.database().runCommand(new Document("buildInfo", 1));
      List<String> engines = info.getList("storageEngines", String.class, List.of());
      String name = "MongoDB " + info.getString("version");
      return engines.isEmpty() ? name : name + " (" + String.join(", ", engines) + ")";
    }
  }

  private Path folder(Instant began) throws IOException {
    Path folder =
        output == null ? Checkout.target().resolve("reports").resolve(NAME.format(began)) : output;
    return Files.createDirectories(folder.toAbsolutePath());
  }

  private RunFacts facts(Instant began, Map<String, String> servers, BenchmarkRunner measuring) {
    List<FleetProof> proofs =
        measuring.made().stream()
            .map(
                fleet ->
                    new FleetProof(
                        fleet.server().toString(),
                        fleet.missions(),
                        fleet.profiles(),
                        fleet.indexed(),
                        fleet.positions(),
                        measuring.proof(fleet)))
            .toList();
    String command =
        "./portal bench "
            + size.name().toLowerCase(Locale.ROOT)
            + (only == null ? "" : " --only '" + only + "'");
    return new RunFacts(
        servers.containsKey(Server.URI.toString()) ? URI_VARIABLE + "=… " + command : command,
        began,
        Checkout.commit(),
        Machine.here(),
        servers,
        Versions.all(),
        proofs);
  }

  /** Drops the databases and removes the folder. */
  private void remove(Path fleets) {
    new RunFleets(fleets, this::say).drop();
    FileTree.delete(fleets);
  }

  private void say(String words) {
    if (spec != null) {
      spec.commandLine().getErr().println("portal: " + words);
    }
  }
}
