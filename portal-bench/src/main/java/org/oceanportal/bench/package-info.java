/**
 * Benchmarks of the queries and of the caches, with JMH. Equal answers are proved first, then
 * timed.
 *
 * <p>{@link org.oceanportal.bench.Bench} is the command behind {@code ./portal bench}. {@code
 * BenchSet} lists the measurements, {@code BenchmarkRunner} makes them, and {@code report} writes
 * the results. The benchmarks are in {@code query} and {@code cache}. Results hold for one machine,
 * one server and one fleet: compare ratios, not milliseconds.
 */
@NullMarked
package org.oceanportal.bench;

import org.jspecify.annotations.NullMarked;
