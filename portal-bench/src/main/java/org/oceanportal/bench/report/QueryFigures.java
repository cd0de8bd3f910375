package org.oceanportal.bench.report;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** The figures of queries, by query and fleet. */
final class QueryFigures {

  static final List<String> STRATEGIES = List.of("loop", "pushdown");
  static final String LOOP = "loop";

  /** One thing that is varied, alone, from the base case. */
  enum Axis {
    MISSIONS("missions", "As missions grow", "Missions"),
    PROFILES("profiles", "As documents grow", "Profiles a document"),
    INDEXES("indexes", "Without indexes", "Indexes"),
    NETWORK("networkMillis", "Through a network", "Round trip, ms");

    final String param;
    final String title;
    final String heading;

    Axis(String param, String title, String heading) {
      this.param = param;
      this.title = title;
      this.heading = heading;
    }
  }

  private static final String BENCHMARK = "MissionQueryBenchmark.ask";
  private static final Map<String, String> BASE =
      Map.of("missions", "240", "profiles", "2000", "indexes", "true", "networkMillis", "0");

  private final Figures figures;

  QueryFigures(Figures figures) {
    this.figures = figures;
  }

  /** Returns the servers that were measured. */
  List<String> servers() {
    return values(figure -> true, "server");
  }

  /** Returns the queries of the base case on a server. */
  List<String> queries(String server) {
    return values(base(server), "question");
  }

  /** Returns the queries that were measured on an axis, apart from the base case. */
  List<String> queries(String server, Axis axis) {
    Predicate<Figure> beside = is(axis.param, String.valueOf(BASE.get(axis.param))).negate();
    return values(base(server, axis).and(beside), "question");
  }

  /** Returns the values of an axis, in order. */
  List<String> points(String server, String query, Axis axis) {
    Predicate<Figure> those = base(server, axis).and(is("question", query));
    return values(those, axis.param).stream()
        .sorted(Comparator.comparingInt(QueryFigures::numberOf).thenComparing(text -> text))
        .toList();
  }

  /** Returns a number to sort by; values that are not numbers are all the same here. */
  private static int numberOf(String text) {
    return text.matches("\\d+") ? Integer.parseInt(text) : 0;
  }

  /** Returns a query of the base case. */
  Optional<Figure> base(String server, String query, String strategy) {
    return figures.first(
        BENCHMARK, base(server).and(is("question", query)).and(is("strategy", strategy)));
  }

  /** Returns a query at a point of an axis. */
  Optional<Figure> at(String server, String query, String strategy, Axis axis, String point) {
    return figures.first(
        BENCHMARK,
        base(server, axis)
            .and(is("question", query))
            .and(is("strategy", strategy))
            .and(is(axis.param, point)));
  }

  /** Returns the fastest strategy for a query of the base case. */
  Optional<Figure> best(String server, String query) {
    return STRATEGIES.stream()
        .flatMap(strategy -> base(server, query, strategy).stream())
        .min(Comparator.comparingDouble(Figure::nanos));
  }

  private List<String> values(Predicate<Figure> condition, String param) {
    return figures.of(BENCHMARK, condition).stream()
        .map(figure -> figure.param(param))
        .distinct()
        .toList();
  }

  private static Predicate<Figure> base(String server) {
    return is("server", server).and(figure -> isBaseBut(figure, ""));
  }

  private static Predicate<Figure> base(String server, Axis axis) {
    return is("server", server).and(figure -> isBaseBut(figure, axis.param));
  }

  private static boolean isBaseBut(Figure figure, String varied) {
    return BASE.entrySet().stream()
        .filter(each -> !each.getKey().equals(varied))
        .allMatch(each -> figure.param(each.getKey()).equals(each.getValue()));
  }

  static Predicate<Figure> is(String param, String value) {
    return figure -> figure.param(param).equals(value);
  }
}
