package org.oceanportal.internal.summarised;

import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;
import org.oceanportal.internal.Values;
import org.oceanportal.internal.summarised.Generation.Mark;

/**
 * What one command tells: which generation of a summary to read, and what the missions are like.
 *
 * @param made the generation named last; null before the first renewal
 * @param now what the missions are like
 */
record SummaryState(@Nullable Generation made, Mark now) {

  private static final String GENERATION = "generation";
  private static final String AS_OF = "asOf";
  private static final String COUNT = "count";
  private static final String GREATEST = "greatest";

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

  /** The generation named last, if it is of the missions as they are and not too old. */
  Optional<Generation> current(Instant at, Duration maxAge) {
    return Optional.ofNullable(made).filter(generation -> generation.isCurrent(now, at, maxAge));
  }

  /** What names a generation in the state document. */
  static Bson naming(Generation generation) {
    return Updates.combine(
        Updates.set(GENERATION, generation.id()),
        Updates.set(AS_OF, generation.asOf()),
        Updates.set(COUNT, generation.of().count()),
        Updates.set(GREATEST, generation.of().greatestId()));
  }

  /** Reads the reply. */
  static SummaryState of(Document reply) {
    Object greatest = first(reply, "greatestNow").map(last -> last.get("_id")).orElse(null);
    long count = first(reply, "countNow").map(counted -> whole(counted.get("n"))).orElse(0L);
    return new SummaryState(made(reply), new Mark(count, greatest));
  }

  private static @Nullable Generation made(Document reply) {
    ObjectId generation = reply.get(GENERATION, ObjectId.class);
    Instant asOf = Values.date(reply.get(AS_OF));
    return generation == null || asOf == null
        ? null
        : new Generation(generation, asOf, new Mark(whole(reply.get(COUNT)), reply.get(GREATEST)));
  }

  private static Optional<Document> first(Document reply, String list) {
    List<Document> documents = reply.getList(list, Document.class, List.of());
    return documents.stream().findFirst();
  }

  private static long whole(@Nullable Object value) {
    return value instanceof Number number ? number.longValue() : 0;
  }
}
