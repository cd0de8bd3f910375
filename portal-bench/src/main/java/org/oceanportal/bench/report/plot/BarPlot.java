package org.oceanportal.bench.report.plot;

import java.util.List;
import java.util.function.DoubleFunction;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.data.statistics.DefaultStatisticalCategoryDataset;

/**
 * Horizontal bars on a logarithmic axis, each with its error and its value. Bars begin at 1, so
 * that what is slower than its baseline goes to the left.
 *
 * @param title what is shown
 * @param subtitle of what, where
 * @param axis what the values are, with their unit
 * @param bars from top to bottom
 * @param words a value, as text
 */
public record BarPlot(
    String title, String subtitle, String axis, List<Bar> bars, DoubleFunction<String> words) {

  private static final int WIDTH = 860;
  private static final int HEIGHT_OF_A_BAR = 26;
  private static final int HEIGHT_OF_THE_REST = 150;
  private static final double GAP = 0.25;

  /** Room at the right for the text beside the longest bar. */
  private static final double ROOM = 5;

  /** Keeps a copy. */
  public BarPlot {
    bars = List.copyOf(bars);
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
      double error = Double.isNaN(bar.error()) ? 0 : bar.error();
      data.add(bar.value(), error, bar.series(), bar.category());
    }
    var renderer = new ErrorBarRenderer(words);
    for (int i = 0; i < data.getRowCount(); i++) {
      renderer.setSeriesPaint(i, Style.colour(data.getRowKey(i).toString()));
    }
    CategoryAxis categories = Style.look(new CategoryAxis());
    categories.setCategoryMargin(GAP);
    categories.setLowerMargin(0.02);
    categories.setUpperMargin(0.02);
    var plot =
        new CategoryPlot(
            data, categories, Style.logAxis(axis, least(), most(), new Numbers(words)), renderer);
    plot.setOrientation(PlotOrientation.HORIZONTAL);
    plot.setRangeAxisLocation(AxisLocation.BOTTOM_OR_RIGHT);
    plot.setRangeGridlinePaint(Style.GRID);
    plot.setRangeGridlineStroke(Style.THIN);
    JFreeChart chart = Style.chart(title, subtitle, plot, data.getRowCount() > 1);
    int height = HEIGHT_OF_THE_REST + HEIGHT_OF_A_BAR * rows(data);
    return new Drawing(chart, WIDTH, height);
  }

  private static int rows(DefaultStatisticalCategoryDataset data) {
    return Math.max(3, data.getColumnCount() * data.getRowCount());
  }

  private double least() {
    double least = bars.stream().mapToDouble(Bar::value).min().orElse(1);
    return least < 1 ? least / ROOM : 1;
  }

  private double most() {
    double most =
        bars.stream().mapToDouble(bar -> bar.value() + positive(bar.error())).max().orElse(1);
    return Math.max(most, 1) * ROOM;
  }

  private static double positive(double error) {
    return Double.isNaN(error) ? 0 : error;
  }
}
