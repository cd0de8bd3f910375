package org.oceanportal.cache.missions;

import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.descending;

import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bson.BsonDocument;
import org.bson.BsonNull;
import org.bson.BsonValue;
import org.oceanportal.Portal;
import org.oceanportal.cache.Freshness;
import org.oceanportal.mongo.MissionSchema;
import org.oceanportal.query.MissionQuery;

/** A cheap text that changes when the missions behind a question do. */
@FunctionalInterface
public interface SourceFingerprint {

  /**
   * The fingerprint of what a query is answered from.
   *
   * @param query the query
   * @return the fingerprint; empty if there is none, so that the answer is computed
   */
  Optional<String> of(MissionQuery<?> query);

  /**
   * The number of documents and the greatest {@code _id} of each of the portal's three collections:
   * six small commands, answered from metadata and the index on {@code _id}.
   *
   * <p><b>It does not see a document that was changed in place</b>, as when the end of a mission
   * moves on with its data, nor a planned mission that has started since. Answers renewed by it may
   * be as old as {@link Freshness#unchangedFor} says: use it where missions are only ever added
   * whole, or where that age will do.
   *
   * @param portal the portal
   * @return the fingerprint
   */
  static SourceFingerprint ofCollections(Portal portal) {
    MongoDatabase database = portal.database();
    MissionSchema schema = portal.schema();
    List<String> names =
        List.of(
            schema.gliders().collection(),
            schema.sailbuoys().collection(),
            schema.profiles().collection());
    return query ->
        Optional.of(
            names.stream()
                .map(name -> name + " " + ofCollection(database, name))
                .collect(Collectors.joining(", ")));
  }

  private static String ofCollection(MongoDatabase database, String name) {
    var documents = database.getCollection(name, BsonDocument.class);
    BsonDocument last = documents.find().sort(descending("_id")).projection(include("_id")).first();
    BsonValue id = last == null ? BsonNull.VALUE : last.get("_id");
    return documents.estimatedDocumentCount() + " to " + id;
  }
}
