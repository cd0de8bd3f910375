package org.oceanportal.page.view;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.oceanportal.page.speed.SpeedRun;
import org.oceanportal.views.compare.Cost;
import org.oceanportal.views.compare.Result;

/**
 * The page on which the old way is held against the new.
 *
 * @param frame what is around it
 * @param allowed whether visitors may begin a run
 * @param running whether one is under way
 * @param doing what it does
 * @param failure why the last one failed; null if it did not
 * @param measured when the results came; null if there are none
 * @param equal whether all answers were equal
 * @param differences where they were not
 * @param questions a group of bars a question
 * @param headline what came out, in a sentence; empty if nothing was timed
 */
public record SpeedView(
    Frame frame,
    boolean allowed,
    boolean running,
    String doing,
    @Nullable String failure,
    @Nullable Moment measured,
    boolean equal,
    List<String> differences,
    List<Question> questions,
    String headline) {

  /** The width of a chart, in the units of its drawing. */
  private static final double WIDTH = 100;

  /** What the shortest bar still shows. */
  private static final double LEAST = 0.5;

  /** One question and its bars. */
  public record Question(String name, List<Bar> bars, String faster) {
    /** Keeps a copy of the list. */
    public Question {
      bars = List.copyOf(bars);
    }
  }

  /**
   * What a question costs one way.
   *
   * @param way its name
   * @param words who that is
   * @param width of 100, in proportion to the time
   * @param millis the time
   * @param bytes what went over the wire
   */
  public record Bar(String way, String words, String width, String millis, String bytes) {}

  /** Keeps copies of the lists. */
  public SpeedView {
    differences = List.copyOf(differences);
    questions = List.copyOf(questions);
  }

  /** The page of how things stand. */
  public static SpeedView of(Frame frame, boolean allowed, SpeedRun.State state, Instant now) {
    Instant at = state.finishedAt();
    List<Question> questions =
        state.results().stream()
            .filter(result -> !result.strategies().isEmpty())
            .map(SpeedView::question)
            .toList();
    return new SpeedView(
        frame,
        allowed,
        state.running(),
        state.doing(),
        state.failure(),
        at == null ? null : Moment.of(at, now),
        state.results().stream().allMatch(Result::equal),
        state.results().stream().flatMap(result -> result.differences().stream()).toList(),
        questions,
        headline(state.results()));
  }

  private static Question question(Result result) {
    double longest =
        result.strategies().values().stream()
            .mapToDouble(cost -> cost.millis().doubleValue())
            .max()
            .orElse(1);
    var bars = new ArrayList<Bar>();
    result.strategies().forEach((way, cost) -> bars.add(bar(way, cost, longest)));
    BigDecimal ratio = greatestRatio(result);
    return new Question(words(result.name()), bars, ratio == null ? "" : words(ratio));
  }

  private static String words(String question) {
    return switch (question) {
      case "recent" -> "What is at sea";
      case "totals" -> "Totals";
      case "mission" -> "One mission";
      case "missions" -> "The list of missions";
      default -> question;
    };
  }

  private static Bar bar(String way, Cost cost, double longest) {
    double share = Math.max(LEAST, WIDTH * cost.millis().doubleValue() / longest);
    return new Bar(
        way,
        way.equals("loop") ? "old: read all, loop" : "new: let the database work",
        BigDecimal.valueOf(share).setScale(2, RoundingMode.HALF_UP).toPlainString(),
        cost.millis().toPlainString() + " ms",
        Words.bytes(cost.bytes()));
  }

  private static String words(BigDecimal ratio) {
    return ratio.doubleValue() >= 1
        ? ratio.toPlainString() + " times faster"
        : "no faster (" + ratio.toPlainString() + ")";
  }

  private static @Nullable BigDecimal greatestRatio(Result result) {
    return result.strategies().values().stream()
        .map(Cost::ratio)
        .filter(Objects::nonNull)
        .max(BigDecimal::compareTo)
        .orElse(null);
  }

  private static String headline(List<Result> results) {
    double old = sum(results, "loop");
    double now = sum(results, "pushdown");
    if (old == 0 || now == 0) {
      return "";
    }
    return String.format(
        Locale.ROOT,
        "All questions together: %,.0f ms the old way, %,.1f ms the new way.",
        old,
        now);
  }

  private static double sum(List<Result> results, String way) {
    return results.stream()
        .map(result -> result.strategies().get(way))
        .filter(Objects::nonNull)
        .mapToDouble(cost -> cost.millis().doubleValue())
        .sum();
  }
}
