/**
 * A cache for any values: {@link org.oceanportal.cache.StatsCache} for many keys, {@link
 * org.oceanportal.cache.Memo} for one value. A value is found in a store while it is {@linkplain
 * org.oceanportal.cache.Freshness fresh}, and computed once, by one caller, when it is not; each
 * {@link org.oceanportal.cache.Cached} says when it was computed and where it came from.
 */
@NullMarked
package org.oceanportal.cache;

import org.jspecify.annotations.NullMarked;
