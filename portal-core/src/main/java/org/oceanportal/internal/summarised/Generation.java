package org.oceanportal.internal.summarised;

import java.time.Duration;
import java.time.Instant;
import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;

/**
 * One making of a summary.
 *
 * @param id what its documents have in common
 * @param asOf when it was made
 * @param of what the missions were like then
 */
record Generation(ObjectId id, Instant asOf, Mark of) {

  /**
   * What a collection is like: a mission added, deleted or replaced changes it.
   *
   * @param count how many documents
   * @param greatestId the greatest {@code _id}; null if there is none
   */
  record Mark(long count, @Nullable Object greatestId) {}

  /** Whether it is of the missions as they are, and not older than allowed. */
  boolean isCurrent(Mark now, Instant at, Duration maxAge) {
    return !asOf.isAfter(at) && asOf.plus(maxAge).isAfter(at) && of.equals(now);
  }
}
