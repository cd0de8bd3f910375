package org.oceanportal.bench.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A comparison of two runs: the figures that differ by more than their errors.
 *
 * @param differing the figures that differ, the greatest ratio first
 * @param same the number of those that do not
 * @param unknown the number of those that cannot be compared, since one has no error
 * @param alone the number of those in one run only
 */
public record Comparison(List<Difference> differing, int same, int unknown, int alone) {

  /** Keeps a copy. */
  public Comparison {
    differing = List.copyOf(differing);
  }

  /**
   * A figure in both runs.
   *
   * @param before its value in the first run
   * @param after its value in the second
   */
  public record Difference(Figure before, Figure after) {

    /** Returns how many times longer it takes in the second run. */
    public Ratio ratio() {
      return Ratio.of(after, before);
    }

    private boolean isUnknown() {
      return Double.isNaN(before.errorNanos()) || Double.isNaN(after.errorNanos());
    }

    private boolean isLargerThanItsError() {
      double error = Math.hypot(before.errorNanos(), after.errorNanos());
      return Math.abs(after.nanos() - before.nanos()) > error;
    }
  }

  /**
   * Compares two runs.
   *
   * @param before one run
   * @param after the other
   * @return the comparison
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
    List<Difference> known = both.stream().filter(each -> !each.isUnknown()).toList();
    List<Difference> differing =
        known.stream()
            .filter(Difference::isLargerThanItsError)
            .sorted((a, b) -> Double.compare(size(b), size(a)))
            .toList();
    return new Comparison(
        differing,
        known.size() - differing.size(),
        both.size() - known.size(),
        before.all().size() + after.all().size() - 2 * both.size());
  }

  private static double size(Difference difference) {
    return Math.abs(Math.log(difference.ratio().value()));
  }

  /** Returns the comparison as Markdown. */
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
            + (unknown == 0 ? "" : ", " + unknown + " have no error to compare by")
            + (alone == 0 ? "" : ", " + alone + " are in one run only")
            + ".\n";
    return table.isEmpty() ? words : words + "\n" + table;
  }
}
