package org.oceanportal;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.oceanportal.query.PortalException;

/**
 * The cost of a query.
 *
 * @param query the query's name: {@code recent}, {@code totals}, {@code breakdown}, {@code
 *     mission}, {@code missions}, {@code positions} or {@code tracks}
 * @param strategy the strategy that answered it
 * @param took the time from the call to the answer; for streamed positions, to the stream's end
 * @param commands the number of commands sent; null if the client does not report them to the
 *     portal's {@link CommandMeter}
 * @param bytes the size of the commands and replies as BSON documents; null likewise
 * @param failure the failure; null if the query was answered
 */
public record QueryEvent(
    String query,
    Strategy strategy,
    Duration took,
    @Nullable Integer commands,
    @Nullable Long bytes,
    @Nullable PortalException failure) {}
