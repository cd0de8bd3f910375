/**
 * The engine behind {@code StatsCache}: {@link org.oceanportal.cache.internal.engine.Loading} makes
 * values, {@link org.oceanportal.cache.internal.engine.GuardedStore} keeps a broken store from
 * breaking answers.
 */
@NullMarked
package org.oceanportal.cache.internal.engine;

import org.jspecify.annotations.NullMarked;
