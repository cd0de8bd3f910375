/**
 * The queries of an ocean-observation portal to its mission database, and their answers.
 *
 * <p>{@link org.oceanportal.Portal} is the entry point: it connects to a database, or uses the
 * application's own client, and returns a {@link org.oceanportal.query.MissionStats} for a {@link
 * org.oceanportal.Strategy}. The queries are in {@link org.oceanportal.query}, the values of
 * answers in {@link org.oceanportal.model}, and the names of collections and fields in {@link
 * org.oceanportal.mongo}.
 */
@NullMarked
package org.oceanportal;

import org.jspecify.annotations.NullMarked;
