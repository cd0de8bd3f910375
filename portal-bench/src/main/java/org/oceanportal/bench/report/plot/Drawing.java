package org.oceanportal.bench.report.plot;

import de.erichseifert.vectorgraphics2d.Document;
import de.erichseifert.vectorgraphics2d.VectorGraphics2D;
import de.erichseifert.vectorgraphics2d.svg.SVGProcessor;
import de.erichseifert.vectorgraphics2d.util.PageSize;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.text.TextUtils;

/**
 * A plot of a given size.
 *
 * @param chart the plot
 * @param width in points
 * @param height in points
 */
public record Drawing(JFreeChart chart, int width, int height) {

  /** The pixels of a point, for high-resolution screens. */
  private static final int PIXELS_A_POINT = 2;

  /** The font of this machine, which the reader's may lack. */
  private static final Pattern FONT = Pattern.compile("(font-family:&quot;.*?&quot;);");

  /**
   * Writes the plot as SVG and as PNG.
   *
   * @param folder the folder to write to
   * @param name the name of both files without an ending
   * @return the PNG
   * @throws IOException if a file cannot be written
   */
  public Path write(Path folder, String name) throws IOException {
    // The workaround draws text that stands upright as outlines, which the SVG then strokes.
    TextUtils.setUseDrawRotatedStringWorkaround(false);
    var place = new Rectangle2D.Double(0, 0, width, height);
    writeSvg(folder.resolve(name + ".svg"), place);
    Path png = folder.resolve(name + ".png");
    var image =
        new BufferedImage(
            width * PIXELS_A_POINT, height * PIXELS_A_POINT, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = image.createGraphics();
    pen.scale(PIXELS_A_POINT, PIXELS_A_POINT);
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    chart.draw(pen, place);
    pen.dispose();
    ImageIO.write(image, "png", png.toFile());
    return png;
  }

  private void writeSvg(Path file, Rectangle2D place) throws IOException {
    var pen = new VectorGraphics2D();
    chart.draw(pen, place);
    Document document =
        new SVGProcessor().getDocument(pen.getCommands(), new PageSize(width, height));
    var bytes = new ByteArrayOutputStream();
    document.writeTo(bytes);
    String text = bytes.toString(StandardCharsets.UTF_8);
    Files.writeString(file, FONT.matcher(text).replaceAll("$1,sans-serif;"));
  }
}
