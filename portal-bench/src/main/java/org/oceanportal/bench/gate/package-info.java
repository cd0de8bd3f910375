/**
 * The gate before the clock: what is compared must first give equal answers. {@link
 * org.oceanportal.bench.gate.EqualAnswers} proves it of the strategies, {@link
 * org.oceanportal.bench.cache.EqualCaches} of the caches. Nothing is timed, and no figure printed,
 * where it does not hold.
 */
@NullMarked
package org.oceanportal.bench.gate;

import org.jspecify.annotations.NullMarked;
