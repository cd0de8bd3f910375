package org.oceanportal.bench.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * One run against another: which figures differ by more than their errors.
 *
 * @param differing those that do, the greatest ratio first
 * @param same how many do not
 * @param untold how many cannot be told, since one has no error
 * @param alone how many only one run has
 */
public record Comparison(List<Difference> differing, int same, int untold, int alone) {

  /** Keeps a copy. */
  public Comparison {
    differing = List.copyOf(differing);
  }

  /**
   * A figure in both runs.
   *
   * @param before in the first
   * @param after in the second
   */
  public record Difference(Figure before, Figure after) {

    /** How many times longer it takes in the second run. */
    public Ratio ratio() {
      return Ratio.of(after, before);
    }

    private boolean isUntold() {
      return Double.isNaN(before.errorNanos()) || Double.isNaN(after.errorNanos());
    }

    private boolean isLargerThanItsError() {
      double error = Math.hypot(before.errorNanos(), after.errorNanos());
      return Math.abs(after.nanos() - before.nanos()) > error;
    }
  }

  /**
   * Compares.
   *
   * @param before one run
   * @param after another
   * @return what differs
   */
  public static Comparison of(Figures before, Figures after) {
    Map<String, Figure> first =
        before.all().stream().collect(Collectors.toMap(Figure::name, Function.identity()));
    var both = new ArrayList<Difference>();
    for (Figure each : after.all()) {
      Figure earlier = first.get(each.name());
      if (earlier != null) {
        both.add(new Difference(earlier, each));
      }
    }
    List<Difference> told = both.stream().filter(each -> !each.isUntold()).toList();
    List<Difference> differing =
        told.stream()
            .filter(Difference::isLargerThanItsError)
            .sorted((a, b) -> Double.compare(size(b), size(a)))
            .toList();
    return new Comparison(
        differing,
        told.size() - differing.size(),
        both.size() - told.size(),
        before.all().size() + after.all().size() - 2 * both.size());
  }

  private static double size(Difference difference) {
    return Math.abs(Math.log(difference.ratio().value()));
  }

  /** The comparison as Markdown. */
  public String markdown() {
    var table = new Table("Figure", "Before", "After", "After / before");
    for (Difference each : differing) {
      table.row(
          each.before().name(),
          Amounts.time(each.before()),
          Amounts.time(each.after()),
          Amounts.ratio(each.ratio()));
    }
    String words =
        differing.size()
            + (" figures differ by more than their errors, " + same + " do not")
            + (untold == 0 ? "" : ", " + untold + " have no error to tell by")
            + (alone == 0 ? "" : ", " + alone + " are in one run only")
            + ".\n";
    return table.isEmpty() ? words : words + "\n" + table;
  }
}
