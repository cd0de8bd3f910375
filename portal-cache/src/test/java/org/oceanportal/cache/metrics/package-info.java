/** Tests of the cache. */
@NullMarked
package org.oceanportal.cache.metrics;

import org.jspecify.annotations.NullMarked;
