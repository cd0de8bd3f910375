package org.oceanportal.bench.report.plot;

import java.awt.Graphics2D;
import java.awt.Paint;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.function.BiFunction;
import java.util.function.DoubleFunction;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.renderer.category.CategoryItemRendererState;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.chart.text.TextUtils;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.category.CategoryDataset;
import org.jfree.data.statistics.StatisticalCategoryDataset;

/**
 * A renderer of horizontal bars from a base, with an interval over the end of each and its value
 * beside that.
 */
final class ErrorBarRenderer extends BarRenderer {

  private static final long serialVersionUID = 1L;

  private static final double CAP = 4;
  private static final double GAP = 6;
  private static final double LEAST = 1e-9;

  private final transient DoubleFunction<String> words;
  private final transient BiFunction<String, String, Paint> paint;

  /**
   * Creates a renderer.
   *
   * @param base the value at which bars begin
   * @param words formats a value
   * @param paint the paint of the bar in a row and a category
   */
  ErrorBarRenderer(
      double base, DoubleFunction<String> words, BiFunction<String, String, Paint> paint) {
    this.words = words;
    this.paint = paint;
    setBase(base);
    setBarPainter(new StandardBarPainter());
    setShadowVisible(false);
    setItemMargin(0.08);
    setMaximumBarWidth(0.2);
  }

  @Override
  public Paint getItemPaint(int row, int column) {
    CategoryDataset data = getPlot().getDataset();
    return paint.apply(data.getRowKey(row).toString(), data.getColumnKey(column).toString());
  }

  @Override
  public void drawItem(
      Graphics2D g2,
      CategoryItemRendererState state,
      Rectangle2D dataArea,
      CategoryPlot plot,
      CategoryAxis domainAxis,
      ValueAxis rangeAxis,
      CategoryDataset dataset,
      int row,
      int column,
      int pass) {
    Number value = dataset.getValue(row, column);
    int visibleRow = state.getVisibleSeriesIndex(row);
    if (value == null || visibleRow < 0) {
      return;
    }
    super.drawItem(g2, state, dataArea, plot, domainAxis, rangeAxis, dataset, row, column, pass);
    double middle =
        calculateBarW0(plot, plot.getOrientation(), dataArea, domainAxis, state, visibleRow, column)
            + state.getBarWidth() / 2;
    double mean = value.doubleValue();
    double error = ((StatisticalCategoryDataset) dataset).getStdDevValue(row, column).doubleValue();
    RectangleEdge edge = plot.getRangeAxisEdge();
    double from = rangeAxis.valueToJava2D(Math.max(mean - error, LEAST), dataArea, edge);
    double to = rangeAxis.valueToJava2D(mean + error, dataArea, edge);
    g2.setPaint(Style.INK);
    g2.setStroke(Style.THIN);
    if (error > 0) {
      g2.draw(new Line2D.Double(from, middle, to, middle));
      g2.draw(new Line2D.Double(from, middle - CAP, from, middle + CAP));
      g2.draw(new Line2D.Double(to, middle - CAP, to, middle + CAP));
    }
    g2.setFont(Style.TEXT);
    boolean toTheLeft = mean < getBase();
    TextUtils.drawAlignedString(
        words.apply(mean),
        g2,
        (float) (toTheLeft ? from - GAP : to + GAP),
        (float) middle,
        toTheLeft ? TextAnchor.CENTER_RIGHT : TextAnchor.CENTER_LEFT);
  }
}
