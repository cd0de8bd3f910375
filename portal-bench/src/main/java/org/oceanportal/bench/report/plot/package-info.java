/**
 * Plots: {@link org.oceanportal.bench.report.plot.BarPlot} for ratios, {@link
 * org.oceanportal.bench.report.plot.LinePlot} for times along an axis, both as SVG and PNG.
 */
@NullMarked
package org.oceanportal.bench.report.plot;

import org.jspecify.annotations.NullMarked;
