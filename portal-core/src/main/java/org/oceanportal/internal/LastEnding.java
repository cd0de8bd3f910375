package org.oceanportal.internal;

import static org.oceanportal.mongo.MissionField.END;

import java.time.Instant;
import java.util.Comparator;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.oceanportal.mongo.CollectionSchema;

/**
 * Which of several documents for one platform and mission is the mission: the one that ends last.
 * One without an end is still at sea and ends after all others; one whose end is no date ends
 * before them.
 */
public final class LastEnding {

  /** When a mission ends that has no end. */
  public static final Instant STILL_AT_SEA = Values.LAST_DATE.plusMillis(1);

  /** When a mission ends whose end is no date. */
  public static final Instant UNKNOWN = Values.FIRST_DATE.minusMillis(1);

  private LastEnding() {}

  /** The order of ends; among equal ones, the order of identifiers. */
  public static Comparator<Document> order(CollectionSchema schema) {
    return Comparator.<Document, Instant>comparing(mission -> end(Values.of(mission, END, schema)))
        .thenComparing(Ids.ORDER);
  }

  private static Instant end(@Nullable Object stored) {
    if (stored == null) {
      return STILL_AT_SEA;
    }
    Instant end = Values.date(stored);
    return end == null ? UNKNOWN : end;
  }
}
