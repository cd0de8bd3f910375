package org.oceanportal.bench.report;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The tables of caches. */
final class CacheTables {

  static final String HIT = "CacheHitBenchmark.hit";
  static final String MISS = "CacheMissBenchmark.miss";
  static final String TOTALS = "TotalsCacheBenchmark.warm";
  static final String COLD_TOTALS = "ColdTotalsBenchmark.cold";
  static final String COLD = "ColdReadBenchmark.cold";
  static final String STAMPEDE = "StampedeBenchmark.ask";

  private final Figures figures;

  CacheTables(Figures figures) {
    this.figures = figures;
  }

  /** Returns hits or misses of all caches, beside bare Caffeine's. */
  Table beside(String benchmark, int threads) {
    var table = new Table("Cache", "Time", "Times Caffeine's", "Allocated");
    Predicate<Figure> these = figure -> figure.threads() == threads;
    Optional<Figure> caffeine = figures.first(benchmark, these.and(cache("CAFFEINE")));
    for (Figure each : figures.of(benchmark, these)) {
      table.row(
          Labels.of(each.param("cache")),
          Amounts.time(each),
          caffeine.map(bare -> Amounts.ratio(Ratio.of(each, bare))).orElse(""),
          Amounts.bytes(each.allocatedBytes()));
    }
    return table;
  }

  static Predicate<Figure> cache(String name) {
    return QueryFigures.is("cache", name);
  }

  /** Returns the totals from each store, warm or cold, beside the article's file. */
  Table totals(String benchmark, int threads) {
    var table =
        new Table("Totals cached in", "Time", "Times faster than the article's", "Allocated");
    Predicate<Figure> these = figure -> figure.threads() == threads;
    Optional<Figure> article =
        figures.first(benchmark, these.and(QueryFigures.is("keeper", "ARTICLE")));
    for (Figure each : figures.of(benchmark, these)) {
      boolean isArticle = each.param("keeper").equals("ARTICLE");
      table.row(
          keeper(each.param("keeper")),
          Amounts.time(each),
          isArticle ? "" : article.map(a -> Amounts.ratio(Ratio.of(a, each))).orElse(""),
          Amounts.bytes(each.allocatedBytes()));
    }
    return table;
  }

  static String keeper(String name) {
    return switch (name) {
      case "NONE" -> "no cache: computed by pushdown";
      case "ARTICLE" -> "the article's JSON file";
      case "LAYERED" -> "memory in front of a file";
      default -> Labels.of(name);
    };
  }

  /** Returns the reads of a file that the process has not read before. */
  Table cold() {
    var table = new Table("JSON value", "Time", "Allocated");
    for (Figure each : figures.of(COLD, figure -> true)) {
      table.row(
          each.param("kilobytes") + " kB",
          Amounts.time(each),
          Amounts.bytes(each.allocatedBytes()));
    }
    return table;
  }

  /** Returns the computations for one expiry. */
  Table stampedes() {
    var table =
        new Table("Cache", "32 threads", "until all have it", "8 processes", "until all have it");
    List<Figure> threads = figures.of(STAMPEDE, QueryFigures.is("crowd", "THREADS"));
    for (Figure each : threads) {
      Optional<Figure> processes =
          figures.first(
              STAMPEDE, QueryFigures.is("crowd", "PROCESSES").and(cache(each.param("cache"))));
      table.row(
          Labels.of(each.param("cache")),
          loads(each),
          Amounts.time(each),
          processes.map(CacheTables::loads).orElse(""),
          processes.map(Amounts::time).orElse(""));
    }
    return table;
  }

  private static String loads(Figure figure) {
    Double loads = figure.events();
    return loads == null ? "" : Amounts.number(loads);
  }
}
