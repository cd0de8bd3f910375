/**
 * The original strategy: read everything, decode it, loop over it.
 *
 * <p>Frozen. It is the oracle with which every other strategy is compared, so it stays as simple as
 * the article's code was and is changed only when a rule changes, never to be faster.
 */
@NullMarked
package org.oceanportal.internal.loop;

import org.jspecify.annotations.NullMarked;
