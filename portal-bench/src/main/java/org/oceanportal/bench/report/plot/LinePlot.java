package org.oceanportal.bench.report.plot;

import java.awt.geom.Ellipse2D;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleFunction;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYErrorRenderer;
import org.jfree.data.xy.YIntervalSeries;
import org.jfree.data.xy.YIntervalSeriesCollection;

/**
 * Values along an axis, both logarithmic, each with its error.
 *
 * @param title the title
 * @param subtitle the data set
 * @param across the label of the axis across, with its unit
 * @param up the label of the axis up, with its unit
 * @param points the points in any order
 * @param words formats a measured value
 */
public record LinePlot(
    String title,
    String subtitle,
    String across,
    String up,
    List<Point> points,
    DoubleFunction<String> words) {

  private static final int WIDTH = 860;
  private static final int HEIGHT = 480;
  private static final double DOT = 8;
  private static final double ROOM = 1.6;

  /** Keeps a copy. */
  public LinePlot {
    points = List.copyOf(points);
  }

  /**
   * A measured value.
   *
   * @param series the series, shown by colour
   * @param x the place on the axis, above 0
   * @param y the value, above 0
   * @param error half the width of its interval; NaN for none
   */
  public record Point(String series, double x, double y, double error) {}

  /** Returns the plot. */
  public Drawing drawing() {
    var data = new YIntervalSeriesCollection();
    List<String> names = points.stream().map(Point::series).distinct().toList();
    names.forEach(name -> data.addSeries(series(name)));
    var renderer = new XYErrorRenderer();
    renderer.setDefaultLinesVisible(true);
    renderer.setDrawXError(false);
    renderer.setErrorStroke(Style.THIN);
    for (int i = 0; i < names.size(); i++) {
      renderer.setSeriesPaint(i, Style.colour(names.get(i)));
      renderer.setSeriesStroke(i, Style.LINE);
      renderer.setSeriesShape(i, new Ellipse2D.Double(-DOT / 2, -DOT / 2, DOT, DOT));
    }
    var plot =
        new XYPlot(
            data,
            Style.look(acrossAxis()),
            Style.look(MarkedLogAxis.of(least(false), most(false), up, words)),
            renderer);
    plot.setDomainGridlinePaint(Style.GRID);
    plot.setRangeGridlinePaint(Style.GRID);
    plot.setDomainGridlineStroke(Style.THIN);
    plot.setRangeGridlineStroke(Style.THIN);
    return new Drawing(Style.chart(title, subtitle, plot, true), WIDTH, HEIGHT);
  }

  private MarkedLogAxis acrossAxis() {
    List<Double> marks = points.stream().map(Point::x).distinct().sorted().toList();
    MarkedLogAxis axis =
        MarkedLogAxis.at(marks, across, x -> String.format(Locale.ROOT, "%,.0f", x));
    axis.setRange(least(true), most(true));
    return axis;
  }

  private YIntervalSeries series(String name) {
    var series = new YIntervalSeries(name);
    for (Point point : points) {
      if (point.series().equals(name)) {
        series.add(point.x(), point.y(), low(point), high(point));
      }
    }
    return series;
  }

  private double least(boolean x) {
    return points.stream().mapToDouble(p -> x ? p.x() : low(p)).min().orElse(1) / ROOM;
  }

  private double most(boolean x) {
    return points.stream().mapToDouble(p -> x ? p.x() : high(p)).max().orElse(1) * ROOM;
  }

  /** Returns the lower end of an interval, above 0, since a logarithmic axis has no place for 0. */
  private static double low(Point point) {
    return Double.isNaN(point.error())
        ? point.y()
        : Math.max(point.y() - point.error(), point.y() / 10);
  }

  private static double high(Point point) {
    return Double.isNaN(point.error()) ? point.y() : point.y() + point.error();
  }
}
