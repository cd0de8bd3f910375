package org.oceanportal.bench.report.plot;

import java.util.List;
import java.util.Locale;
import java.util.function.DoubleFunction;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.LegendItem;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.data.statistics.DefaultStatisticalCategoryDataset;

/**
 * Horizontal bars, each with its error and its value. On a logarithmic axis they begin at 1, so
 * that what is slower than its baseline goes to the left; on a linear one at 0.
 *
 * @param title what is shown
 * @param subtitle of what, where
 * @param axis what the values are, with their unit
 * @param scale how the axis is divided
 * @param bars from top to bottom; of each category one, or one of each series
 * @param words a value, as text
 */
public record BarPlot(
    String title,
    String subtitle,
    String axis,
    Scale scale,
    List<Bar> bars,
    DoubleFunction<String> words) {

  private static final int WIDTH = 860;
  private static final int HEIGHT_OF_A_BAR = 26;
  private static final int HEIGHT_OF_THE_REST = 150;
  private static final double GAP = 0.25;
  private static final double EDGE = 0.02;

  /** Room at the right for the text beside the longest bar. */
  private static final double ROOM = 5;

  /** And at the left, where the error bar of a short bar is long. */
  private static final double LEFT_ROOM = 20;

  private static final double LINEAR_ROOM = 1.15;

  /** Keeps a copy. */
  public BarPlot {
    bars = List.copyOf(bars);
  }

  /** How an axis is divided. */
  public enum Scale {
    /** From 0. */
    LINEAR,
    /** By powers of ten, around 1. */
    LOGARITHMIC
  }

  /**
   * A bar.
   *
   * @param category what stands beside it
   * @param series what its colour means
   * @param value its end, above 0
   * @param error half the width of the value's interval; NaN for none
   */
  public record Bar(String category, String series, double value, double error) {}

  /** The plot, to be written. */
  public Drawing drawing() {
    var data = new DefaultStatisticalCategoryDataset();
    for (Bar bar : bars) {
      data.add(bar.value(), positive(bar.error()), rowOf(bar), bar.category());
    }
    CategoryAxis categories = Style.look(new CategoryAxis());
    categories.setCategoryMargin(GAP);
    categories.setLowerMargin(EDGE);
    categories.setUpperMargin(EDGE);
    var plot = new CategoryPlot(data, categories, valueAxis(), renderer());
    plot.setOrientation(PlotOrientation.HORIZONTAL);
    plot.setRangeAxisLocation(AxisLocation.BOTTOM_OR_RIGHT);
    plot.setRangeGridlinePaint(Style.GRID);
    plot.setRangeGridlineStroke(Style.THIN);
    plot.setFixedLegendItems(legend());
    JFreeChart chart = Style.chart(title, subtitle, plot, series().size() > 1);
    return new Drawing(
        chart, WIDTH, HEIGHT_OF_THE_REST + HEIGHT_OF_A_BAR * Math.max(3, bars.size()));
  }

  /** One bar a category stands in the middle of it; several stand side by side. */
  private String rowOf(Bar bar) {
    long categories = bars.stream().map(Bar::category).distinct().count();
    return categories == bars.size() ? "" : bar.series();
  }

  private List<String> series() {
    return bars.stream().map(Bar::series).distinct().toList();
  }

  private LegendItemCollection legend() {
    var legend = new LegendItemCollection();
    series().forEach(each -> legend.add(new LegendItem(each, Style.colour(each))));
    return legend;
  }

  private ErrorBarRenderer renderer() {
    return new ErrorBarRenderer(
        scale == Scale.LINEAR ? 0 : 1,
        words,
        (row, category) ->
            bars.stream()
                .filter(bar -> bar.category().equals(category) && rowOf(bar).equals(row))
                .map(bar -> Style.colour(bar.series()))
                .findFirst()
                .orElse(Style.INK));
  }

  private ValueAxis valueAxis() {
    double most =
        bars.stream().mapToDouble(bar -> bar.value() + positive(bar.error())).max().orElse(1);
    if (scale == Scale.LINEAR) {
      var linear = new NumberAxis(axis);
      linear.setRange(0, most * LINEAR_ROOM);
      linear.setStandardTickUnits(NumberAxis.createIntegerTickUnits(Locale.ROOT));
      return Style.look(linear);
    }
    double least = bars.stream().mapToDouble(Bar::value).min().orElse(1);
    double left = least < 1 ? least / LEFT_ROOM : 1;
    return Style.look(MarkedLogAxis.of(left, Math.max(most, 1) * ROOM, axis, words));
  }

  private static double positive(double error) {
    return Double.isNaN(error) ? 0 : error;
  }
}
