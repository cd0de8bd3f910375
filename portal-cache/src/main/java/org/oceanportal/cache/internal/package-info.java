/**
 * The engine behind {@code StatsCache}: {@link org.oceanportal.cache.internal.FreshnessRules} says
 * what may be served, {@link org.oceanportal.cache.internal.Loading} makes values, {@link
 * org.oceanportal.cache.internal.GuardedStore} keeps a broken store from breaking answers.
 */
@NullMarked
package org.oceanportal.cache.internal;

import org.jspecify.annotations.NullMarked;
