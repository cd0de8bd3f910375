/**
 * Benchmarks of cached answers: {@link org.oceanportal.bench.cache.TotalsCacheBenchmark} for the
 * portal's totals, beside the {@linkplain org.oceanportal.bench.cache.ArticleJsonFile article's own
 * method}; {@link org.oceanportal.bench.cache.CacheHitBenchmark}, {@link
 * org.oceanportal.bench.cache.CacheMissBenchmark} and {@link
 * org.oceanportal.bench.cache.StampedeBenchmark} for our cache over each of its stores and for its
 * peers, which {@link org.oceanportal.bench.cache.kinds.CacheKind} lists.
 */
@NullMarked
package org.oceanportal.bench.cache;

import org.jspecify.annotations.NullMarked;
