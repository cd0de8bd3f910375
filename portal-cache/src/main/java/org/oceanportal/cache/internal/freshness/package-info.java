/**
 * The rules of freshness, once, so that every store means the same by "24 hours": {@link
 * org.oceanportal.cache.internal.freshness.FreshnessRules} judges entries, {@link
 * org.oceanportal.cache.internal.freshness.Pauses} leaves a failing source alone.
 */
@NullMarked
package org.oceanportal.cache.internal.freshness;

import org.jspecify.annotations.NullMarked;
