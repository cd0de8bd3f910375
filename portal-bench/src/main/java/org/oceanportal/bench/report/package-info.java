/**
 * The report of a run: {@link org.oceanportal.bench.report.Figures} are read from JMH's JSON,
 * {@link org.oceanportal.bench.report.Ratio}s made of them, and written as tables and plots by
 * {@link org.oceanportal.bench.report.Report}. {@link org.oceanportal.bench.report.Comparison}
 * compares two runs.
 */
@NullMarked
package org.oceanportal.bench.report;

import org.jspecify.annotations.NullMarked;
