package org.oceanportal.bench.report.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Paint;
import java.awt.Stroke;
import java.util.Map;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.Axis;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;

/** The look of all plots, with the same colour for the same thing in each. */
final class Style {

  /**
   * The font of texts, whose size is not 12, which the SVG would leave out and a browser take for
   * 16.
   */
  static final Font TEXT = new Font(Font.SANS_SERIF, Font.PLAIN, 13);

  static final Color INK = new Color(0x33, 0x33, 0x33);
  static final Color GRID = new Color(0xDD, 0xDD, 0xDD);
  static final Stroke THIN = new BasicStroke(1);
  static final Stroke LINE = new BasicStroke(2);

  private static final Font TITLE = new Font(Font.SANS_SERIF, Font.BOLD, 15);
  private static final Font SMALL = new Font(Font.SANS_SERIF, Font.PLAIN, 11);
  private static final int MARGIN = 12;

  private static final Color BLUE = new Color(0x1F, 0x6F, 0xB2);
  private static final Color GREY = new Color(0x8C, 0x8C, 0x8C);
  private static final Color ORANGE = new Color(0xD9, 0x82, 0x1E);

  private static final Map<String, Color> COLOURS =
      Map.of(
          "loop", GREY,
          "pushdown", BLUE,
          "ours", BLUE,
          "peers", ORANGE,
          "loads", BLUE);

  private Style() {}

  static Paint colour(String series) {
    return COLOURS.getOrDefault(series, BLUE);
  }

  static JFreeChart chart(String title, String subtitle, Plot plot, boolean legend) {
    var chart = new JFreeChart(null, TITLE, plot, legend);
    chart.setBackgroundPaint(Color.WHITE);
    chart.setPadding(new RectangleInsets(MARGIN, MARGIN, MARGIN, 2 * MARGIN));
    chart.addSubtitle(0, text(title, TITLE));
    chart.addSubtitle(1, text(subtitle, SMALL));
    LegendTitle keys = chart.getLegend();
    if (keys != null) {
      keys.setItemFont(TEXT);
      keys.setItemPaint(INK);
      keys.setFrame(BlockBorder.NONE);
      keys.setPosition(RectangleEdge.BOTTOM);
    }
    plot.setBackgroundPaint(Color.WHITE);
    plot.setOutlineVisible(false);
    return chart;
  }

  private static TextTitle text(String words, Font font) {
    var title = new TextTitle(words, font);
    title.setPaint(INK);
    title.setHorizontalAlignment(HorizontalAlignment.LEFT);
    title.setPosition(RectangleEdge.TOP);
    title.setPadding(0, 0, MARGIN / 2.0, 0);
    return title;
  }

  static <A extends Axis> A look(A axis) {
    axis.setLabelFont(TEXT);
    axis.setLabelPaint(INK);
    axis.setTickLabelFont(TEXT);
    axis.setTickLabelPaint(INK);
    axis.setAxisLinePaint(GREY);
    axis.setTickMarkPaint(GREY);
    return axis;
  }
}
