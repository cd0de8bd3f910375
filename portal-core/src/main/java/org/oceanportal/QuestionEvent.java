package org.oceanportal;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.oceanportal.query.PortalException;

/**
 * What a question cost.
 *
 * @param question its name: {@code recent}, {@code totals}, {@code breakdown}, {@code mission},
 *     {@code missions}, {@code positions} or {@code tracks}
 * @param strategy how it was answered
 * @param took from asking to the answer; for streamed positions, to the stream's end
 * @param commands how many commands were sent; null if the client does not report them to the
 *     portal's {@link QuestionMeter}
 * @param bytes the size of the commands and replies as BSON documents; null likewise
 * @param failure why it failed; null if it was answered
 */
public record QuestionEvent(
    String question,
    Strategy strategy,
    Duration took,
    @Nullable Integer commands,
    @Nullable Long bytes,
    @Nullable PortalException failure) {}
