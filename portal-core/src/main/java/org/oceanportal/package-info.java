/**
 * The questions an ocean-observation portal asks of its mission database, and their answers.
 *
 * <p>{@link org.oceanportal.Portal} is the entry: it connects to a database, or stands over the
 * application's own client, and gives a {@link org.oceanportal.query.MissionStats} that answers by
 * the {@link org.oceanportal.Strategy} asked for. What may be asked is in {@link
 * org.oceanportal.query}, what comes back in {@link org.oceanportal.model}, and the names of
 * collections and fields in {@link org.oceanportal.mongo}.
 */
@NullMarked
package org.oceanportal;

import org.jspecify.annotations.NullMarked;
