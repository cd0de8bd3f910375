/**
 * Benchmarks of queries: {@link org.oceanportal.bench.query.MissionQueryBenchmark} times each by
 * itself, {@link org.oceanportal.bench.query.LandingPageBenchmark} those of one page together.
 *
 * <p>{@link org.oceanportal.bench.query.FleetSpec} specifies a fleet, {@link
 * org.oceanportal.bench.query.RunFleets} makes it once for all processes of a run, {@link
 * org.oceanportal.bench.query.FleetData} passes it to a benchmark, and {@link
 * org.oceanportal.bench.query.DelayedLink} is the network in between.
 */
@NullMarked
package org.oceanportal.bench.query;

import org.jspecify.annotations.NullMarked;
