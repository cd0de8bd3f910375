package org.oceanportal.bench.report.plot;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Locale;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.axis.TickType;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;

/** A logarithmic axis with ticks just where something was measured. */
final class MarkedLogAxis extends LogAxis {

  private static final long serialVersionUID = 1L;

  private final transient List<Double> marks;

  MarkedLogAxis(String label, List<Double> marks, double least, double most) {
    super(label);
    this.marks = List.copyOf(marks);
    setRange(least, most);
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
                    String.format(Locale.ROOT, "%,.0f", mark),
                    TextAnchor.TOP_CENTER,
                    TextAnchor.CENTER,
                    0))
        .toList();
  }
}
