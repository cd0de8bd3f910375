/**
 * Benchmarks of the questions and of the caches, with JMH. Equal answers are proved first, then
 * timed.
 *
 * <p>{@link org.oceanportal.bench.Bench} is the command behind {@code ./portal bench}. {@code
 * BenchSet} says what is measured, {@code Measuring} does it, and {@code report} writes what came
 * out. The benchmarks are in {@code query} and {@code cache}. What comes out is true of one
 * machine, one server and one fleet: compare ratios, not milliseconds.
 */
@NullMarked
package org.oceanportal.bench;

import org.jspecify.annotations.NullMarked;
