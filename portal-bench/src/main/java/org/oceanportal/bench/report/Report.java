package org.oceanportal.bench.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.oceanportal.bench.report.QueryFigures.Axis;

/**
 * The report of a run: a folder with {@code report.md} and plots, made from JMH's results in the
 * same folder.
 */
public final class Report {

  /** JMH's results. */
  public static final String RESULTS = "jmh.json";

  /** The facts about the run. */
  public static final String FACTS = "run.json";

  private static final String REPORT = "report.md";

  private final Figures figures;
  private final RunFacts facts;
  private final Set<String> plots;
  private final StringBuilder text = new StringBuilder();

  Report(Figures figures, RunFacts facts, List<Path> plots) {
    this.figures = figures;
    this.facts = facts;
    this.plots =
        plots.stream().map(plot -> plot.getFileName().toString()).collect(Collectors.toSet());
  }

  /**
   * Writes report and plots.
   *
   * @param folder the folder with {@value #RESULTS} and {@value #FACTS}
   * @return the report's file
   */
  public static Path write(Path folder) {
    Figures figures = Figures.readFrom(folder.resolve(RESULTS));
    RunFacts facts = RunFacts.readFrom(folder.resolve(FACTS));
    List<Path> plots = new Plots(figures, facts.servers()).write(folder);
    Path file = folder.resolve(REPORT);
    try {
      Files.writeString(file, new Report(figures, facts, plots).markdown());
    } catch (IOException e) {
      throw new UncheckedIOException("the report could not be written to " + file, e);
    }
    return file;
  }

  /** Returns the report, with each plot below its table. */
  String markdown() {
    text.append("# Measurements\n");
    run();
    targets();
    queries();
    caches();
    caveats();
    return text.toString();
  }

  private void run() {
    Machine machine = facts.machine();
    fact("Command", "`" + facts.command() + "`");
    fact("Began", facts.began().truncatedTo(ChronoUnit.SECONDS).toString());
    fact("Commit", facts.commit());
    fact(
        "Machine",
        machine.processor()
            + (", " + machine.cores() + " cores, " + machine.memoryGigabytes() + " GB, ")
            + machine.system());
    fact("Java", machine.java());
    new TreeMap<>(facts.servers()).forEach((name, server) -> fact("Server " + name, server));
    fact("Files on", machine.temporaryFiles());
    fact("Libraries", libraries());
    fact("Gate", gate());
  }

  private void fact(String name, String value) {
    text.append("- ").append(name).append(": ").append(value).append('\n');
  }

  private String libraries() {
    return new TreeMap<>(facts.libraries())
        .entrySet().stream()
            .map(each -> each.getKey() + " " + each.getValue())
            .collect(Collectors.joining(", "));
  }

  private String gate() {
    int answers = facts.proofs().stream().mapToInt(each -> each.proof().answersCompared()).sum();
    return "passed: "
        + (answers + " answers on " + facts.proofs().size() + " fleets equal to the loop's;")
        + " every cache that was timed gave the computed values";
  }

  private void targets() {
    var table = new Table("Target", "Wanted", "Measured", "Holds");
    for (Target target : Targets.of(figures, facts)) {
      table.row(
          target.claim(),
          target.wanted(),
          Amounts.ratio(target.measured()) + target.unit(),
          target.verdict());
    }
    section("Targets", "", table);
  }

  private void queries() {
    var tables = new QueryTables(figures, facts);
    for (String server : new QueryFigures(figures).servers()) {
      String on = " on " + facts.servers().getOrDefault(server, server);
      section(
          "Queries" + on,
          "240 missions of 2,000 profiles, with indexes, no delay. Times faster: than the loop."
              + (server.equals("embedded")
                  ? " Allocated: by the embedded server too, which is in the same process."
                  : ""),
          tables.base(server));
      plot("ratios-" + server, "How many times faster than the loop");
      for (Axis axis : Axis.values()) {
        section(axis.title + on, "All else as in the base case.", tables.along(axis, server));
        if (axis == Axis.MISSIONS) {
          plot("missions-recent-" + server, "Time for recent missions as missions grow");
          plot("missions-totals-" + server, "Time for totals as missions grow");
        }
      }
      section("The landing page" + on, "", tables.landingPage(server));
      plot("landing-page-" + server, "How many times faster the landing page is");
    }
  }

  private void caches() {
    var tables = new CacheTables(figures);
    totalsKept(tables);
    section(
        "The first read of a cache file",
        "The store opened, the file read, checked and parsed.",
        tables.cold());
    for (int threads : List.of(1, 4)) {
      section(
          "A hit, ours and peers'" + by(threads),
          "512 keys by Zipf's law, all of them cached.",
          tables.beside(CacheTables.HIT, threads));
    }
    plot("cache-hits", "Time of a hit, one thread");
    section(
        "A miss, ours and peers'",
        "A new key each time, a loader that costs nothing, 1,024 entries at most.",
        tables.beside(CacheTables.MISS, 1));
    section(
        "Stampedes: computations for one expiry",
        "All request a value at once after it has expired; computing takes 50 ms. Threads share a cache,"
            + " processes have one each and share a folder.",
        tables.stampedes());
    plot("stampede", "Computations for one expiry by eight processes");
  }

  private void totalsKept(CacheTables tables) {
    for (int threads : List.of(1, 4)) {
      section(
          "The portal's totals, cached" + by(threads),
          "",
          tables.totals(CacheTables.TOTALS, threads));
    }
    plot("totals-kept", "How many times faster cached totals are than the article's, one thread");
    section(
        "The portal's totals, requested once after a start",
        "The cache opened, read and closed. What is cached in memory alone is computed again.",
        tables.totals(CacheTables.COLD_TOTALS, 1));
  }

  private static String by(int threads) {
    return threads == 1 ? "" : " (" + threads + " threads at once)";
  }

  /** Adds a link to a plot, if there were figures for it. */
  private void plot(String name, String words) {
    String file = name + ".png";
    if (plots.contains(file)) {
      text.append("\n![").append(words).append("](").append(file).append(")\n");
    }
  }

  private void section(String title, String words, Table table) {
    if (!table.isEmpty()) {
      text.append("\n## ").append(capital(title)).append('\n');
      text.append(words.isEmpty() ? "" : words + "\n\n").append(table);
    }
  }

  private static String capital(String title) {
    return title.substring(0, 1).toUpperCase(Locale.ROOT) + title.substring(1);
  }

  private void caveats() {
    text.append("\n## How it was measured\n").append(timings());
    text.append(
        """

        ## What the figures do not show
        - The times of another machine. Compare ratios, which come from one run on one machine, \
        and measure your own.
        - A difference within the errors. Errors are half the width of JMH's 99.9 % interval; with \
        one process (fork) they do not include how much processes differ.
        - A real fleet: this one is synthetic, the same on any day, and in the memory of the \
        database or the operating system.
        - A MongoDB server: only the servers named above were measured.
        - Times under load. Client, database and benchmark share the cores; one query runs at a \
        time, except where threads are given.
        - A real network: the simulated one adds latency, and does not limit bandwidth or lose data.
        """);
  }

  private String timings() {
    var table = new Table("Benchmark", "Figures", "Forks", "Iterations each");
    Map<String, List<Figure>> by =
        figures.all().stream()
            .collect(
                Collectors.groupingBy(
                    each -> each.benchmark() + "\n" + each.forks() + "\n" + each.iterations(),
                    TreeMap::new,
                    Collectors.toList()));
    by.values()
        .forEach(
            those -> {
              Figure any = those.get(0);
              table.row(
                  any.benchmark(),
                  String.valueOf(those.size()),
                  String.valueOf(any.forks()),
                  String.valueOf(any.iterations()));
            });
    return table.toString();
  }
}
