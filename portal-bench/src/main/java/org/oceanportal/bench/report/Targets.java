package org.oceanportal.bench.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.oceanportal.bench.report.QueryFigures.Axis;

/** The project's targets, as far as a run has figures for them. */
final class Targets {

  private static final String URI = "uri";
  private static final double NETWORK_NANOS = 20e6;

  private final Figures figures;
  private final QueryFigures queries;
  private final RunFacts facts;
  private final List<Target> targets = new ArrayList<>();

  private Targets(Figures figures, RunFacts facts) {
    this.figures = figures;
    this.queries = new QueryFigures(figures);
    this.facts = facts;
  }

  /** Returns each target for which there are figures. */
  static List<Target> of(Figures figures, RunFacts facts) {
    var targets = new Targets(figures, facts);
    for (String server : targets.queries.servers()) {
      targets.queries(server);
    }
    targets.cached();
    targets.hits();
    return targets.targets;
  }

  private void queries(String server) {
    String on = " on " + name(server);
    faster(
        "recent by pushdown against the loop" + on,
        queries.base(server, "recent", QueryFigures.LOOP),
        queries.base(server, "recent", "pushdown"),
        server.equals(URI) ? 50 : 100);
    if (server.equals(URI)) {
      faster(
          "recent by pushdown against the loop, 2,400 missions" + on,
          queries.at(server, "recent", QueryFigures.LOOP, Axis.MISSIONS, "2400"),
          queries.at(server, "recent", "pushdown", Axis.MISSIONS, "2400"),
          200);
      slower(
          "recent by pushdown, 2,400 missions against 240" + on,
          queries.at(server, "recent", "pushdown", Axis.MISSIONS, "2400"),
          queries.base(server, "recent", "pushdown"),
          2);
    }
    for (String query : List.of("recent", "totals")) {
      roundTrips(server, query, on);
    }
  }

  private String name(String server) {
    return facts.servers().getOrDefault(server, server);
  }

  /**
   * Adds the number of commands that a query sends, which is exact, and the number of round trips
   * by the clock: by how much a network of 20 ms slows it down. The bound for these is half a trip
   * higher, since each trip wakes threads on its way.
   */
  private void roundTrips(String server, String query, String on) {
    String by = " for " + query + " by pushdown";
    facts
        .baseCost(server, query, "pushdown")
        .map(cost -> new Ratio(cost.commands(), 0))
        .ifPresent(sent -> targets.add(new Target("commands" + by + on, sent, 1, false, "")));

    Optional<Figure> far = queries.at(server, query, "pushdown", Axis.NETWORK, "20");
    Optional<Figure> near = queries.base(server, query, "pushdown");
    if (far.isPresent() && near.isPresent()) {
      double trips = (far.get().nanos() - near.get().nanos()) / NETWORK_NANOS;
      double error = Math.hypot(far.get().errorNanos(), near.get().errorNanos()) / NETWORK_NANOS;
      String claim = "round trips of 20 ms" + by + ", by the clock" + on;
      targets.add(new Target(claim, new Ratio(trips, error), 1.5, false, ""));
    }
  }

  private void cached() {
    Optional<Figure> memory = keeper("MEMORY");
    Optional<Figure> article = keeper("ARTICLE");
    for (String server : queries.servers()) {
      faster(
          "totals from memory against the best query on " + name(server),
          queries.best(server, "totals"),
          memory,
          1_000);
    }
    faster("totals from memory against the article's JSON check", article, memory, 100);
    faster(
        "totals from the file store against the article's JSON check", article, keeper("FILE"), 5);
    figures
        .first(CacheTables.COLD, QueryFigures.is("kilobytes", "100"))
        .ifPresent(
            cold ->
                targets.add(
                    new Target(
                        "first read of a 100 kB value from the file store",
                        new Ratio(cold.nanos() / 1e6, cold.errorNanos() / 1e6),
                        1,
                        false,
                        " ms")));
  }

  private Optional<Figure> keeper(String name) {
    return figures.first(
        CacheTables.TOTALS, QueryFigures.is("keeper", name).and(figure -> figure.threads() == 1));
  }

  private void hits() {
    Optional<Figure> caffeine = hit("CAFFEINE");
    for (String ours : List.of("OURS_MEMORY", "OURS_CAFFEINE", "OURS_LAYERED")) {
      slower("a hit, " + Labels.of(ours) + ", against bare Caffeine", hit(ours), caffeine, 2);
    }
    faster("a hit, Spring's against ours in memory", hit("SPRING"), hit("OURS_MEMORY"), 1);
    hit("OURS_MEMORY").ifPresent(this::allocation);
  }

  private Optional<Figure> hit(String cache) {
    return figures.first(
        CacheTables.HIT, CacheTables.cache(cache).and(figure -> figure.threads() == 1));
  }

  private void allocation(Figure hit) {
    Double bytes = hit.allocatedBytes();
    if (bytes != null) {
      targets.add(
          new Target("allocated by a hit in memory", new Ratio(bytes, 0), 64, false, " bytes"));
    }
  }

  private void faster(String claim, Optional<Figure> slow, Optional<Figure> fast, double atLeast) {
    add(claim, slow, fast, atLeast, true);
  }

  private void slower(String claim, Optional<Figure> slow, Optional<Figure> fast, double atMost) {
    add(claim, slow, fast, atMost, false);
  }

  private void add(
      String claim, Optional<Figure> slow, Optional<Figure> fast, double bound, boolean atLeast) {
    if (slow.isPresent() && fast.isPresent()) {
      targets.add(new Target(claim, Ratio.of(slow.get(), fast.get()), bound, atLeast, ""));
    }
  }
}
