package org.oceanportal.internal.summarised;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;
import org.oceanportal.internal.MissionReader;
import org.oceanportal.internal.Source;
import org.oceanportal.internal.pushdown.Addends;
import org.oceanportal.internal.pushdown.Fields;
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

  /** Before the name of a collection, the name of its summary. */
  static final String PREFIX = "portal_summary_";

  // Names that no portal has among its own.
  private static final String GENERATION = "portal_generation";
  private static final String SUMMARY = "portal_summary";
  private static final String MADE = "portal_made";
  private static final String ADDENDS = "portal_addends";
  private static final Duration GRACE = Duration.ofMinutes(10);

  private final Source source;
  private final CollectionSchema schema;
  private final Duration maxAge;

  /** Says which fields it has by which names: portals that see them otherwise have others. */
  private final String name;

  private final ReentrantLock renewing = new ReentrantLock();

  Summary(Source source, CollectionSchema schema, Duration maxAge) {
    this.source = source;
    this.schema = schema;
    this.maxAge = maxAge;
    byte[] names = new TreeMap<>(schema.names()).toString().getBytes(StandardCharsets.UTF_8);
    this.name = schema.collection() + " " + UUID.nameUUIDFromBytes(names);
  }

  /** A view of the missions that is not known to be old, renewed if need be. */
  MissionsView view() {
    return current().orElseGet(this::renewedOnce);
  }

  private MissionsView renewedOnce() {
    renewing.lock();
    try {
      // Another thread may have renewed it while this one waited.
      return current().orElseGet(this::renewed);
    } finally {
      renewing.unlock();
    }
  }

  private Optional<MissionsView> current() {
    return state()
        .filter(state -> state.isCurrent(source.now(), maxAge))
        .map(state -> view(state.generation(), state.asOf()));
  }

  private MissionsView view(@Nullable ObjectId generation, @Nullable Instant asOf) {
    return new MissionsView(
        schema.in(PREFIX + schema.collection()),
        List.of(new Document("$match", new Document(GENERATION, generation))),
        "_id.mission",
        ADDENDS,
        Objects.requireNonNull(asOf));
  }

  /** Makes a new generation; what changes meanwhile is seen by the next check. */
  private MissionsView renewed() {
    states().updateOne(ofThis(), Updates.set("collection", schema.collection()), upsert());
    Instant asOf = source.now();
    SummaryState before = state().orElseThrow();
    var generation = new ObjectId();
    merge(generation, asOf);
    states()
        .updateOne(
            ofThis(),
            Updates.combine(
                Updates.set("generation", generation),
                Updates.set("asOf", asOf),
                Updates.set("count", before.now().count()),
                Updates.set("greatest", before.now().greatestId())));
    deleteOld(generation, before.generation(), asOf);
    return view(generation, asOf);
  }

  private void merge(ObjectId generation, Instant asOf) {
    Document small =
        Fields.of(MissionReader.FIELDS, schema)
            .append("_id", new Document("generation", generation).append("mission", "$_id"))
            .append(GENERATION, literal(generation))
            .append(SUMMARY, literal(name))
            .append(MADE, literal(asOf))
            .append(ADDENDS, Addends.whole(schema));
    limited()
        .getCollection(schema.collection())
        .aggregate(
            List.of(
                new Document("$project", small),
                new Document(
                    "$merge",
                    new Document("into", PREFIX + schema.collection())
                        .append("on", "_id")
                        .append("whenMatched", "replace")
                        .append("whenNotMatched", "insert"))))
        .toCollection();
  }

  private static Document literal(Object value) {
    return new Document("$literal", value);
  }

  private void deleteOld(ObjectId current, @Nullable ObjectId previous, Instant asOf) {
    var kept = new ArrayList<ObjectId>(List.of(current));
    if (previous != null) {
      kept.add(previous);
    }
    limited()
        .getCollection(PREFIX + schema.collection())
        .deleteMany(
            Filters.and(
                Filters.eq(SUMMARY, name),
                Filters.nin(GENERATION, kept),
                Filters.lt(MADE, asOf.minus(GRACE))));
  }

  private Optional<SummaryState> state() {
    Document reply =
        source
            .database()
            .getCollection(STATES)
            .aggregate(SummaryState.stages(name, schema.collection()))
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
    return Filters.eq("_id", name);
  }

  private static UpdateOptions upsert() {
    return new UpdateOptions().upsert(true);
  }
}
