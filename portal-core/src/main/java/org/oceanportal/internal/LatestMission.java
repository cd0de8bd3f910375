package org.oceanportal.internal;

import static org.oceanportal.mongo.MissionField.END;

import java.time.Instant;
import java.util.Comparator;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.oceanportal.mongo.CollectionSchema;

/**
 * The choice among several documents for one platform and mission: the mission is the one that ends
 * last. One without an end is still at sea and ends after all others; one whose end is not a date
 * ends before them.
 */
public final class LatestMission {

  /** The end of a mission without an end. */
  public static final Instant STILL_AT_SEA = Values.LAST_DATE.plusMillis(1);

  /** The end of a mission whose end is not a date. */
  public static final Instant UNKNOWN = Values.FIRST_DATE.minusMillis(1);

  private LatestMission() {}

  /** Returns the order of ends; among equal ones, the order of identifiers. */
  public static Comparator<Document> order(CollectionSchema schema) {
    return Comparator.<Document, Instant>comparing(mission -> end(Values.of(mission, END, schema)))
        .thenComparing(DocumentIds.ORDER);
  }

  private static Instant end(@Nullable Object stored) {
    if (stored == null) {
      return STILL_AT_SEA;
    }
    Instant end = Values.date(stored);
    return end == null ? UNKNOWN : end;
  }
}
