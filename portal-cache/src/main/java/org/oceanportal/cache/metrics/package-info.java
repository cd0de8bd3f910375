/**
 * For monitoring: what a cache does, {@link org.oceanportal.cache.metrics.CacheMetrics}, and what
 * the database is asked, {@link org.oceanportal.cache.metrics.QuestionMetrics}. Needs {@code
 * io.micrometer:micrometer-core}.
 */
@NullMarked
package org.oceanportal.cache.metrics;

import org.jspecify.annotations.NullMarked;
