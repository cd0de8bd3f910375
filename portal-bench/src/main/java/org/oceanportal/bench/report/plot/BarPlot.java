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
 * @param title the title
 * @param subtitle the data set
 * @param axis the label of the axis, with its unit
 * @param scale the division of the axis
 * @param bars the bars from top to bottom; one for each category, or one for each series of it
 * @param words formats a value
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

  /** The space at the right for the text beside the longest bar, as a factor. */
  private static final double ROOM = 5;

  /** The space at the left, for the error bar of a short bar. */
  private static final double LEFT_ROOM = 20;

  private static final double LINEAR_ROOM = 1.15;

  /** Keeps a copy. */
  public BarPlot {
    bars = List.copyOf(bars);
  }

  /** The division of an axis. */
  public enum Scale {
    /** Linear, from 0. */
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

  /** Returns the plot. */
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

  /** Returns the row of a bar: the only bar of a category is centred, several are side by side. */
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
