package org.oceanportal.importing;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.not;
import static com.mongodb.client.model.Filters.type;

import com.mongodb.MongoException;
import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.CountOptions;
import com.mongodb.client.model.DeleteOptions;
import com.mongodb.client.model.Projections;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.bson.BsonType;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.oceanportal.internal.Failures;
import org.oceanportal.internal.KnownServer;
import org.oceanportal.internal.Platforms;
import org.oceanportal.internal.StoredDocuments;
import org.oceanportal.internal.Values;
import org.oceanportal.model.Fleet;
import org.oceanportal.model.MissionKey;
import org.oceanportal.mongo.CollectionSchema;
import org.oceanportal.mongo.MissionField;
import org.oceanportal.mongo.MissionSchema;

/**
 * The removal of missions from a portal's database, each with its positions.
 *
 * <p>It reads from the primary and writes with majority, whatever the client's settings are.
 * Immutable and thread-safe.
 */
public final class MissionRemoval {

  private static final String NAME = "remove";

  private final MongoDatabase database;
  private final MissionSchema schema;
  private final KnownServer server;

  private MissionRemoval(MongoDatabase database, MissionSchema schema) {
    this.database = Objects.requireNonNull(database, "database");
    this.schema = Objects.requireNonNull(schema, "schema");
    this.server = new KnownServer(database);
  }

  /**
   * Returns the removal of missions from a database. Nothing is sent yet.
   *
   * @param database the database
   * @param schema the names of its collections and fields
   * @return the removal
   */
  public static MissionRemoval from(MongoDatabase database, MissionSchema schema) {
    return new MissionRemoval(database, schema);
  }

  /**
   * Finds the documents with a mission's key: one find of small fields, and for a glider a count of
   * its profiles.
   *
   * @param fleet the fleet to search
   * @param key the mission's key
   * @return the documents; several if the database has duplicates
   * @throws org.oceanportal.query.PortalException if the database cannot answer
   */
  public List<StoredMission> find(Fleet fleet, MissionKey key) {
    return ask(() -> findEach(fleet, key));
  }

  private List<StoredMission> findEach(Fleet fleet, MissionKey key) {
    CollectionSchema missions = schema.missions(fleet);
    Optional<Bson> filter = filter(missions, key);
    if (filter.isEmpty()) {
      return List.of();
    }
    long positions = positions(fleet, key);
    var found = new ArrayList<StoredMission>();
    FindIterable<Document> documents =
        collection(missions)
            .find(filter.get())
            .projection(small(missions))
            .collation(server.collation());
    for (Document document : documents) {
      found.add(
          new StoredMission(
              fleet,
              key,
              Objects.requireNonNull(document.get("_id"), "_id"),
              Values.date(Values.of(document, MissionField.START, missions)),
              Values.date(Values.of(document, MissionField.END, missions)),
              positions));
    }
    return List.copyOf(found);
  }

  private static Bson small(CollectionSchema missions) {
    return Projections.include(missions.name(MissionField.START), missions.name(MissionField.END));
  }

  private long positions(Fleet fleet, MissionKey key) {
    return fleet == Fleet.SAILBUOYS
        ? 0
        : filter(schema.profiles(), key).map(filter -> count(filter)).orElse(0L);
  }

  private long count(Bson filter) {
    return collection(schema.profiles())
        .countDocuments(filter, new CountOptions().collation(server.collation()));
  }

  /**
   * Deletes a mission. Its positions are deleted first, so that a removal that was interrupted
   * still finds the mission when it is run again.
   *
   * @param mission a mission returned by {@link #find}
   * @return whether the mission still existed
   * @throws org.oceanportal.query.PortalException if the database refuses; what was deleted before
   *     stays deleted
   */
  public boolean remove(StoredMission mission) {
    return ask(() -> removeBoth(mission));
  }

  private boolean removeBoth(StoredMission mission) {
    var options = new DeleteOptions().collation(server.collation());
    if (mission.fleet() == Fleet.GLIDERS) {
      CollectionSchema profiles = schema.profiles();
      filter(profiles, mission.key())
          .ifPresent(filter -> collection(profiles).deleteMany(filter, options));
    }
    CollectionSchema missions = schema.missions(mission.fleet());
    return collection(missions).deleteOne(eq("_id", mission.id()), options).getDeletedCount() > 0;
  }

  /**
   * Returns the filter for platform and number, neither within a list; empty if no platform here
   * can have the serial.
   */
  private static Optional<Bson> filter(CollectionSchema collection, MissionKey key) {
    return Platforms.stored(key.platformSerial(), collection)
        .map(
            platform ->
                and(
                    is(collection.name(MissionField.PLATFORM), platform),
                    is(collection.name(MissionField.MISSION), key.mission())));
  }

  private static Bson is(String field, @Nullable Object value) {
    return and(eq(field, value), not(type(field, BsonType.ARRAY)));
  }

  private MongoCollection<Document> collection(CollectionSchema collection) {
    return StoredDocuments.onPrimary(database, collection.collection());
  }

  private static <T> T ask(Supplier<T> work) {
    try {
      return work.get();
    } catch (MongoException failure) {
      throw Failures.explain(NAME, failure);
    }
  }
}
