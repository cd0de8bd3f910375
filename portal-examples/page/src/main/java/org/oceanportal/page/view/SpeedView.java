package org.oceanportal.page.view;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.oceanportal.page.speed.SpeedRun;
import org.oceanportal.views.compare.Cost;
import org.oceanportal.views.compare.Result;

/**
 * The page that compares the strategies, and cached answers.
 *
 * @param frame the page's frame
 * @param allowed whether visitors may begin a run
 * @param running whether one is under way
 * @param doing what it is doing
 * @param failure the reason why the last one failed; null if it did not
 * @param measured the time of the results; null if there are none
 * @param keptIn the store of the cached answers; null if none were cached
 * @param differences the places where answers were not equal
 * @param queries a group of bars for each query
 * @param headline the result, as a sentence; empty if nothing was timed
 */
public record SpeedView(
    Frame frame,
    boolean allowed,
    boolean running,
    String doing,
    @Nullable String failure,
    @Nullable Moment measured,
    @Nullable String keptIn,
    List<String> differences,
    List<QueryBars> queries,
    String headline) {

  /** The width of a chart, in the units of its drawing. */
  private static final double WIDTH = 100;

  /** The length of the shortest visible bar. */
  private static final double LEAST = 0.5;

  /** One query with its bars; {@code faster} says how many times faster than the loop. */
  public record QueryBars(String name, List<Bar> bars, String faster) {
    /** Copies the list. */
    public QueryBars {
      bars = List.copyOf(bars);
    }
  }

  /**
   * The cost of a query by one strategy.
   *
   * @param strategy the strategy's name
   * @param words its description
   * @param width of 100, in proportion to the time
   * @param time the time it took
   * @param bytes the bytes sent and received
   * @param commands the number of commands sent to the database
   * @param ratio how many times faster than the loop
   */
  public record Bar(
      String strategy,
      String words,
      String width,
      String time,
      String bytes,
      String commands,
      String ratio) {}

  /** Copies the lists. */
  public SpeedView {
    differences = List.copyOf(differences);
    queries = List.copyOf(queries);
  }

  /** Returns the page of a state. */
  public static SpeedView of(Frame frame, boolean allowed, SpeedRun.State state, Instant now) {
    Instant at = state.finishedAt();
    List<QueryBars> queries =
        state.results().stream()
            .filter(result -> !result.strategies().isEmpty())
            .map(SpeedView::query)
            .toList();
    return new SpeedView(
        frame,
        allowed,
        state.running(),
        state.doing(),
        state.failure(),
        at == null ? null : Moment.of(at, now),
        state.keptIn(),
        state.results().stream().flatMap(result -> result.differences().stream()).toList(),
        queries,
        headline(state.results()));
  }

  private static QueryBars query(Result result) {
    double longest =
        result.strategies().values().stream()
            .mapToDouble(cost -> cost.millis().doubleValue())
            .max()
            .orElse(1);
    var bars = new ArrayList<Bar>();
    result.strategies().forEach((strategy, cost) -> bars.add(bar(strategy, cost, longest)));
    return new QueryBars(words(result.name()), bars, faster(result.strategies()));
  }

  private static String words(String query) {
    return switch (query) {
      case "recent" -> "What is at sea";
      case "totals" -> "Totals";
      case "mission" -> "One mission";
      case "missions" -> "The list of missions";
      default -> query;
    };
  }

  private static Bar bar(String strategy, Cost cost, double longest) {
    double share = Math.max(LEAST, WIDTH * cost.millis().doubleValue() / longest);
    Integer commands = cost.commands();
    return new Bar(
        strategy,
        described(strategy),
        BigDecimal.valueOf(share).setScale(2, RoundingMode.HALF_UP).toPlainString(),
        Words.time(cost.millis()),
        Words.bytes(cost.bytes()),
        Words.count(commands == null ? null : commands.longValue()),
        cost.ratio() == null ? "" : Words.times(cost.ratio()));
  }

  private static String faster(Map<String, Cost> strategies) {
    Cost pushdown = strategies.get("pushdown");
    Cost cached = strategies.get("kept");
    String now = pushdown == null || pushdown.ratio() == null ? "" : faster(pushdown.ratio());
    return cached == null || cached.ratio() == null
        ? now
        : now + ", " + Words.times(cached.ratio()) + " times from the cache";
  }

  private static String faster(BigDecimal ratio) {
    String times = Words.times(ratio);
    return ratio.doubleValue() >= 1 ? times + " times faster" : "no faster (" + times + ")";
  }

  private static String described(String strategy) {
    return switch (strategy) {
      case "loop" -> "loop: read all missions";
      case "pushdown" -> "pushdown: let the database work";
      case "kept" -> "cached: computed before";
      default -> strategy;
    };
  }

  private static String headline(List<Result> results) {
    double old = sum(results, "loop");
    double now = sum(results, "pushdown");
    double cached = sum(results, "kept");
    if (old == 0 || now == 0) {
      return "";
    }
    return "All queries together: "
        + Words.time(BigDecimal.valueOf(old))
        + " by the loop, "
        + Words.time(BigDecimal.valueOf(now))
        + " by pushdown"
        + (cached == 0 ? "" : ", " + Words.time(BigDecimal.valueOf(cached)) + " from the cache")
        + ".";
  }

  private static double sum(List<Result> results, String strategy) {
    return results.stream()
        .map(result -> result.strategies().get(strategy))
        .filter(Objects::nonNull)
        .mapToDouble(cost -> cost.millis().doubleValue())
        .sum();
  }
}
