package org.oceanportal.internal.summarised;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;
import org.oceanportal.internal.Source;
import org.oceanportal.internal.pushdown.MissionsView;
import org.oceanportal.mongo.CollectionSchema;

/**
 * The summary of one collection of missions.
 *
 * <p>A renewal writes a new generation of small documents and then names it in the state document:
 * readers go on with the one before until that one write, and none ever sees a half-made summary.
 * Several processes may renew at once; the generation named last stays. One that is no longer named
 * is deleted by a renewal at least ten minutes later, when nobody can still be reading it.
 *
 * <p>Safe for concurrent use.
 */
final class Summary {

  /** The collection with one state document for each summary. */
  static final String STATES = "portal_summaries";

  private static final Duration GRACE = Duration.ofMinutes(10);

  private final Source source;
  private final Duration maxAge;

  /** The collection of the missions. */
  private final String missions;

  private final SummaryLayout layout;

  /** The collection of the summary. */
  private final CollectionSchema schema;

  private final ReentrantLock renewing = new ReentrantLock();

  Summary(Source source, CollectionSchema missions, Duration maxAge) {
    this.source = source;
    this.maxAge = maxAge;
    this.missions = missions.collection();
    this.layout = new SummaryLayout(missions);
    this.schema = layout.schema();
  }

  /** A view of the missions that is not known to be old, renewed if need be. */
  MissionsView view() {
    Generation generation = current().orElseGet(this::renewedOnce);
    return new MissionsView(
        schema,
        List.of(new Document("$match", new Document(SummaryLayout.GENERATION, generation.id()))),
        "_id.mission",
        layout.addends(),
        generation.asOf());
  }

  private Generation renewedOnce() {
    renewing.lock();
    try {
      // Another thread may have renewed it while this one waited.
      return current().orElseGet(this::renewed);
    } finally {
      renewing.unlock();
    }
  }

  private Optional<Generation> current() {
    return state().flatMap(state -> state.current(source.now(), maxAge));
  }

  /** Makes a new generation; what changes meanwhile is seen by the next check. */
  private Generation renewed() {
    states().updateOne(ofThis(), Updates.set("collection", missions), upsert());
    Instant asOf = source.now();
    SummaryState before = state().orElseThrow();
    var generation = new Generation(new ObjectId(), asOf, before.now());
    merge(generation);
    states().updateOne(ofThis(), SummaryState.naming(generation));
    deleteOld(generation, before.made());
    return generation;
  }

  private void merge(Generation generation) {
    var into =
        new Document("into", schema.collection())
            .append("on", "_id")
            .append("whenMatched", "replace")
            .append("whenNotMatched", "insert");
    limited()
        .getCollection(missions)
        .aggregate(List.of(layout.project(generation), new Document("$merge", into)))
        .toCollection();
  }

  private void deleteOld(Generation current, @Nullable Generation previous) {
    ObjectId last = previous == null ? current.id() : previous.id();
    limited()
        .getCollection(schema.collection())
        .deleteMany(
            Filters.and(
                Filters.eq(SummaryLayout.SUMMARY, layout.name()),
                Filters.nin(SummaryLayout.GENERATION, current.id(), last),
                Filters.lt(SummaryLayout.MADE, current.asOf().minus(GRACE))));
  }

  private Optional<SummaryState> state() {
    Document reply =
        source
            .database()
            .getCollection(STATES)
            .aggregate(SummaryState.stages(layout.name(), missions))
            .maxTime(source.maxTime().toMillis(), TimeUnit.MILLISECONDS)
            .first();
    return Optional.ofNullable(reply).map(SummaryState::of);
  }

  private MongoCollection<Document> states() {
    return limited().getCollection(STATES);
  }

  /** The database with a time limit that holds for writes too, which have none of their own. */
  private MongoDatabase limited() {
    return source.database().withTimeout(source.maxTime().toMillis(), TimeUnit.MILLISECONDS);
  }

  private Bson ofThis() {
    return Filters.eq("_id", layout.name());
  }

  private static UpdateOptions upsert() {
    return new UpdateOptions().upsert(true);
  }
}
