/**
 * Queries, checked when they are created, with the portal's own defaults; {@link
 * org.oceanportal.query.MissionStats}, which answers them; and its answers and exception.
 *
 * <p>A query is a value. Two equal queries have the same answer, so a query may serve as a cache
 * key.
 */
@NullMarked
package org.oceanportal.query;

import org.jspecify.annotations.NullMarked;
