/**
 * Answers kept. A cached question is answered from a store while its answer is fresh, and computed
 * once, by one caller, when it is not; every answer says when it was computed and from where it
 * came.
 *
 * <p>Depends on {@code org.oceanportal}, the questions, which know nothing of being cached.
 */
@NullMarked
package org.oceanportal.cache;

import org.jspecify.annotations.NullMarked;
