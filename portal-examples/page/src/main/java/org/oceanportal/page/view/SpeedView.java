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
 * The page on which the old way is held against the new, and both against kept answers.
 *
 * @param frame what is around it
 * @param allowed whether visitors may begin a run
 * @param running whether one is under way
 * @param doing what it does
 * @param failure why the last one failed; null if it did not
 * @param measured when the results came; null if there are none
 * @param keptIn where the kept answers were; null if none were kept
 * @param differences where answers were not equal
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
    @Nullable String keptIn,
    List<String> differences,
    List<Question> questions,
    String headline) {

  /** The width of a chart, in the units of its drawing. */
  private static final double WIDTH = 100;

  /** What the shortest bar still shows. */
  private static final double LEAST = 0.5;

  /** One question and its bars; {@code faster} says how many times faster than the old way. */
  public record Question(String name, List<Bar> bars, String faster) {
    /** Copies the list. */
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
   * @param time how long it took
   * @param bytes what went over the wire
   * @param commands how many the database was sent
   * @param ratio how many times faster than the old way
   */
  public record Bar(
      String way,
      String words,
      String width,
      String time,
      String bytes,
      String commands,
      String ratio) {}

  /** Copies the lists. */
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
        state.keptIn(),
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
    return new Question(words(result.name()), bars, faster(result.strategies()));
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
    Integer commands = cost.commands();
    return new Bar(
        way,
        whoIs(way),
        BigDecimal.valueOf(share).setScale(2, RoundingMode.HALF_UP).toPlainString(),
        Words.time(cost.millis()),
        Words.bytes(cost.bytes()),
        Words.count(commands == null ? null : commands.longValue()),
        cost.ratio() == null ? "" : Words.times(cost.ratio()));
  }

  private static String faster(Map<String, Cost> ways) {
    Cost pushdown = ways.get("pushdown");
    Cost kept = ways.get("kept");
    String now = pushdown == null || pushdown.ratio() == null ? "" : faster(pushdown.ratio());
    return kept == null || kept.ratio() == null
        ? now
        : now + ", " + Words.times(kept.ratio()) + " times once kept";
  }

  private static String faster(BigDecimal ratio) {
    String times = Words.times(ratio);
    return ratio.doubleValue() >= 1 ? times + " times faster" : "no faster (" + times + ")";
  }

  private static String whoIs(String way) {
    return switch (way) {
      case "loop" -> "old: read all, loop";
      case "pushdown" -> "new: let the database work";
      case "kept" -> "kept: computed before";
      default -> way;
    };
  }

  private static String headline(List<Result> results) {
    double old = sum(results, "loop");
    double now = sum(results, "pushdown");
    double kept = sum(results, "kept");
    if (old == 0 || now == 0) {
      return "";
    }
    return "All questions together: "
        + Words.time(BigDecimal.valueOf(old))
        + " the old way, "
        + Words.time(BigDecimal.valueOf(now))
        + " the new way"
        + (kept == 0 ? "" : ", " + Words.time(BigDecimal.valueOf(kept)) + " once kept")
        + ".";
  }

  private static double sum(List<Result> results, String way) {
    return results.stream()
        .map(result -> result.strategies().get(way))
        .filter(Objects::nonNull)
        .mapToDouble(cost -> cost.millis().doubleValue())
        .sum();
  }
}
