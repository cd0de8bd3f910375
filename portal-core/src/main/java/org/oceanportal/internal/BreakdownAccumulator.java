package org.oceanportal.internal;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.oceanportal.internal.text.CodePoints;
import org.oceanportal.model.TotalsLine;
import org.oceanportal.mongo.CollectionSchema;
import org.oceanportal.query.Basins;
import org.oceanportal.query.Dimension;
import org.oceanportal.query.YearMeasure;

/**
 * An accumulator of the lines of a breakdown. Names of basins that differ only in case are one
 * line, under the spelling that comes first.
 */
public final class BreakdownAccumulator {

  private static final Comparator<TotalsLine> ORDER =
      Comparator.comparing(TotalsLine::key, Order.lastIfNull(CodePoints.ORDER));

  private final Dimension by;
  private final Map<@Nullable String, Line> lines = new HashMap<>();

  /** One line: its spelling so far and its sums. */
  private static final class Line {
    private @Nullable String key;
    private final TotalsAccumulator sums = new TotalsAccumulator();
  }

  /** Creates an accumulator without lines. */
  public BreakdownAccumulator(Dimension by) {
    this.by = by;
  }

  /** Adds sums to each line that a stored value belongs to. */
  public void add(@Nullable Object value, TotalsAccumulator sums) {
    for (String key : LineKeys.of(by, value)) {
      line(key).sums.add(sums);
    }
  }

  private Line line(@Nullable String key) {
    String same = key != null && by == Dimension.BASIN ? Basins.fold(key) : key;
    Line line = lines.computeIfAbsent(same, k -> new Line());
    if (key != null && (line.key == null || CodePoints.ORDER.compare(key, line.key) < 0)) {
      line.key = key;
    }
    return line;
  }

  /** Returns the lines in order. */
  public List<TotalsLine> totals(CollectionSchema schema) {
    return lines.values().stream()
        .map(line -> new TotalsLine(line.key, line.sums.totals(schema, YearMeasure.BY_START)))
        .sorted(ORDER)
        .toList();
  }
}
