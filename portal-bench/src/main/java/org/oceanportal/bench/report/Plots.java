package org.oceanportal.bench.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.oceanportal.bench.report.QueryFigures.Axis;
import org.oceanportal.bench.report.plot.BarPlot;
import org.oceanportal.bench.report.plot.BarPlot.Bar;
import org.oceanportal.bench.report.plot.BarPlot.Scale;
import org.oceanportal.bench.report.plot.Drawing;
import org.oceanportal.bench.report.plot.LinePlot;
import org.oceanportal.bench.report.plot.LinePlot.Point;

/** The plots of a run. */
final class Plots {

  private static final String BASE = "240 missions of 2,000 profiles, ";
  private static final String ERRORS = "; intervals of 99.9 %";

  private final Figures figures;
  private final QueryFigures queries;
  private final Map<String, String> servers;
  private final List<Path> written = new ArrayList<>();

  Plots(Figures figures, Map<String, String> servers) {
    this.figures = figures;
    this.queries = new QueryFigures(figures);
    this.servers = servers;
  }

  /** Writes the plots that have figures, and returns the PNG files. */
  List<Path> write(Path folder) {
    // Drawing into files needs no screen.
    System.setProperty("java.awt.headless", "true");
    for (String server : queries.servers()) {
      bars(folder, "ratios-" + server, ratios(server));
      bars(folder, "landing-page-" + server, landingPage(server));
      for (String query : queries.queries(server, Axis.MISSIONS)) {
        write(folder, "missions-" + query + "-" + server, missions(server, query));
      }
    }
    bars(folder, "totals-kept", totalsKept());
    bars(folder, "cache-hits", hits());
    bars(folder, "stampede", stampede());
    return written;
  }

  private BarPlot ratios(String server) {
    var bars = new ArrayList<Bar>();
    for (String query : queries.queries(server)) {
      Optional<Figure> loop = queries.base(server, query, QueryFigures.LOOP);
      Optional<Figure> fast = queries.base(server, query, "pushdown");
      if (loop.isPresent() && fast.isPresent()) {
        bars.add(bar(query, "pushdown", Ratio.of(loop.get(), fast.get())));
      }
    }
    return new BarPlot(
        "How many times faster than the loop",
        BASE + name(server) + ERRORS,
        "times faster than the loop (1: as fast)",
        Scale.LOGARITHMIC,
        bars,
        Plots::times);
  }

  private BarPlot landingPage(String server) {
    List<Figure> ways = figures.of(QueryTables.PAGE, QueryFigures.is("server", server));
    var bars = new ArrayList<Bar>();
    for (Figure way : ways.subList(Math.min(1, ways.size()), ways.size())) {
      bars.add(bar(Labels.of(way.param("way")), "ours", Ratio.of(ways.get(0), way)));
    }
    return new BarPlot(
        "The landing page: how many times faster than with loops",
        BASE + name(server) + ERRORS,
        "times faster than loops without a cache (1: as fast)",
        Scale.LOGARITHMIC,
        bars,
        Plots::times);
  }

  private static Bar bar(String category, String series, Ratio ratio) {
    return new Bar(category, series, ratio.value(), ratio.error());
  }

  private Drawing missions(String server, String query) {
    var points = new ArrayList<Point>();
    for (String strategy : QueryFigures.STRATEGIES) {
      for (String missions : queries.points(server, query, Axis.MISSIONS)) {
        queries
            .at(server, query, strategy, Axis.MISSIONS, missions)
            .ifPresent(f -> points.add(point(strategy, Double.parseDouble(missions), f)));
      }
    }
    return new LinePlot(
            "Time for \"" + query + "\" as missions grow",
            "2,000 profiles a mission, " + name(server) + ERRORS,
            "missions in the database",
            "time of a query",
            points,
            Plots::time)
        .drawing();
  }

  private static Point point(String series, double x, Figure figure) {
    return new Point(series, x, figure.nanos(), figure.errorNanos());
  }

  private BarPlot totalsKept() {
    Predicate<Figure> alone = figure -> figure.threads() == 1;
    Predicate<Figure> isArticle = QueryFigures.is("keeper", "ARTICLE");
    Optional<Figure> article = figures.first(CacheTables.TOTALS, alone.and(isArticle));
    var bars = new ArrayList<Bar>();
    for (Figure each : figures.of(CacheTables.TOTALS, alone.and(isArticle.negate()))) {
      String keeper = CacheTables.keeper(each.param("keeper"));
      article.ifPresent(slow -> bars.add(bar(keeper, "ours", Ratio.of(slow, each))));
    }
    return new BarPlot(
        "The portal's totals, cached: how many times faster than the article's JSON file",
        "A hit, one thread" + ERRORS,
        "times faster than read, parse and check the age (1: as fast)",
        Scale.LOGARITHMIC,
        bars,
        Plots::times);
  }

  private BarPlot hits() {
    Predicate<Figure> alone = figure -> figure.threads() == 1;
    var bars = new ArrayList<Bar>();
    for (Figure each : figures.of(CacheTables.HIT, alone)) {
      bars.add(
          new Bar(Labels.of(each.param("cache")), side(each), each.nanos(), each.errorNanos()));
    }
    return new BarPlot(
        "A hit, ours and peers'",
        "512 keys by Zipf's law, one thread" + ERRORS,
        "time of a hit, ns",
        Scale.LOGARITHMIC,
        bars,
        Amounts::number);
  }

  private static String side(Figure figure) {
    return figure.param("cache").startsWith("OURS") ? "ours" : "peers";
  }

  private BarPlot stampede() {
    var bars = new ArrayList<Bar>();
    for (Figure each : figures.of(CacheTables.STAMPEDE, QueryFigures.is("crowd", "PROCESSES"))) {
      Double loads = each.events();
      if (loads != null) {
        bars.add(new Bar(Labels.of(each.param("cache")), side(each), loads, Double.NaN));
      }
    }
    return new BarPlot(
        "Computations when a value expires and 8 processes request it at once",
        "A cache in each process; files in one folder for all",
        "computations for one expiry",
        Scale.LINEAR,
        bars,
        Amounts::number);
  }

  private String name(String server) {
    return servers.getOrDefault(server, server);
  }

  /** Formats a factor: {@code 542×}. */
  private static String times(double ratio) {
    return Amounts.number(ratio) + "×";
  }

  /** Formats a time without an error: {@code 10 ms}. */
  private static String time(double nanos) {
    return Amounts.time(nanos, Double.NaN);
  }

  private void bars(Path folder, String name, BarPlot plot) {
    if (!plot.bars().isEmpty()) {
      write(folder, name, plot.drawing());
    }
  }

  private void write(Path folder, String name, Drawing drawing) {
    try {
      written.add(drawing.write(folder, name));
    } catch (IOException e) {
      throw new UncheckedIOException("the plot " + name + " could not be written", e);
    }
  }
}
