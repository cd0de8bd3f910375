package org.oceanportal.internal.summarised;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.bson.Document;
import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;
import org.oceanportal.internal.Values;

/**
 * What one command tells: the state document of a summary, and what the missions are like now.
 *
 * @param generation the generation to read; null before the first renewal
 * @param asOf when it was made; null before the first renewal
 * @param madeOf what the missions were like then
 * @param now what they are like now
 */
record SummaryState(@Nullable ObjectId generation, @Nullable Instant asOf, Mark madeOf, Mark now) {

  private static final String COUNT = "count";
  private static final String GREATEST = "greatest";

  /**
   * What a collection is like: a mission added, deleted or replaced changes it.
   *
   * @param count how many documents
   * @param greatestId the greatest {@code _id}; null if there is none
   */
  record Mark(long count, @Nullable Object greatestId) {}

  /** The stages, on the collection of states, of the one command. */
  static List<Document> stages(String summary, String missions) {
    return List.of(
        new Document("$match", new Document("_id", summary)),
        lookup(missions, "countNow", new Document("$count", "n")),
        lookup(
            missions,
            "greatestNow",
            new Document("$sort", new Document("_id", -1)),
            new Document("$limit", 1),
            new Document("$project", new Document("_id", 1))));
  }

  private static Document lookup(String from, String as, Document... stages) {
    return new Document(
        "$lookup", new Document("from", from).append("pipeline", List.of(stages)).append("as", as));
  }

  /** Reads the reply. */
  static SummaryState of(Document reply) {
    Object greatest = first(reply, "greatestNow").map(last -> last.get("_id")).orElse(null);
    long count = first(reply, "countNow").map(counted -> whole(counted.get("n"))).orElse(0L);
    return new SummaryState(
        reply.get("generation", ObjectId.class),
        Values.date(reply.get("asOf")),
        new Mark(whole(reply.get(COUNT)), reply.get(GREATEST)),
        new Mark(count, greatest));
  }

  /** Whether the summary is of the missions as they are, and not older than allowed. */
  boolean isCurrent(Instant at, Duration maxAge) {
    return generation != null
        && asOf != null
        && !asOf.isAfter(at)
        && asOf.plus(maxAge).isAfter(at)
        && Objects.equals(madeOf, now);
  }

  private static Optional<Document> first(Document reply, String list) {
    List<Document> documents = reply.getList(list, Document.class, List.of());
    return documents.stream().findFirst();
  }

  private static long whole(@Nullable Object value) {
    return value instanceof Number number ? number.longValue() : 0;
  }
}
