/**
 * The caches that are compared, behind {@link org.oceanportal.bench.cache.kinds.TotalsCache}: ours
 * over each store, and those of others, each used as its manual shows it: a bound on entries,
 * expiry after the write, and a loader where it takes one.
 */
@NullMarked
package org.oceanportal.bench.cache.kinds;

import org.jspecify.annotations.NullMarked;
