/** The metrics of a cache, for monitoring. Needs {@code io.micrometer:micrometer-core}. */
@NullMarked
package org.oceanportal.cache.metrics;

import org.jspecify.annotations.NullMarked;
