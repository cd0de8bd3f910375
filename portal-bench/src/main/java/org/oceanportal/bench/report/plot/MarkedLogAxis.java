package org.oceanportal.bench.report.plot;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.axis.TickType;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;

/**
 * A logarithmic axis with ticks at given values. Its ticks are text; those of {@link LogAxis} are
 * outlines of letters.
 */
final class MarkedLogAxis extends LogAxis {

  private static final long serialVersionUID = 1L;

  private final transient List<Double> marks;
  private final transient DoubleFunction<String> words;

  private MarkedLogAxis(String label, List<Double> marks, DoubleFunction<String> words) {
    super(label);
    this.marks = List.copyOf(marks);
    this.words = words;
  }

  /** Returns an axis with a tick at each measured value. */
  static MarkedLogAxis at(List<Double> marks, String label, DoubleFunction<String> words) {
    return new MarkedLogAxis(label, marks, words);
  }

  /** Returns an axis of a range, with a tick at each power of ten. */
  static MarkedLogAxis of(double least, double most, String label, DoubleFunction<String> words) {
    var marks = new ArrayList<Double>();
    for (double mark = Math.pow(10, Math.ceil(Math.log10(least))); mark <= most; mark *= 10) {
      marks.add(mark);
    }
    var axis = new MarkedLogAxis(label, marks, words);
    axis.setRange(least, most);
    return axis;
  }

  @Override
  public List<NumberTick> refreshTicks(
      Graphics2D g2, AxisState state, Rectangle2D dataArea, RectangleEdge edge) {
    return marks.stream()
        .map(
            mark ->
                new NumberTick(
                    TickType.MAJOR,
                    mark,
                    words.apply(mark),
                    RectangleEdge.isLeftOrRight(edge)
                        ? TextAnchor.CENTER_RIGHT
                        : TextAnchor.TOP_CENTER,
                    TextAnchor.CENTER,
                    0))
        .toList();
  }
}
