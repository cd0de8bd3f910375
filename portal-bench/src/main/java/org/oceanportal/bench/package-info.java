/**
 * Benchmarks of the questions and of the stores, with JMH. Equal answers are proved first, then
 * timed.
 *
 * <p>Run with {@code java -jar portal-bench/target/benchmarks.jar}. What comes out is true of one
 * machine, one server and one fleet: compare ratios, not milliseconds.
 */
@NullMarked
package org.oceanportal.bench;

import org.jspecify.annotations.NullMarked;
