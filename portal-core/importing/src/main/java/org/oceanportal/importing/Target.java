package org.oceanportal.importing;

import com.mongodb.client.MongoCollection;
import java.util.Locale;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.oceanportal.internal.KnownServer;
import org.oceanportal.model.Fleet;
import org.oceanportal.mongo.CollectionSchema;

/**
 * The collection to which missions are written.
 *
 * @param collection the collection, read from the primary and written to the majority
 * @param schema the names of its fields
 * @param fleet the fleet of its missions
 * @param server its server
 */
record Target(
    MongoCollection<Document> collection,
    CollectionSchema schema,
    Fleet fleet,
    KnownServer server) {

  /** The field, true, of missions whose number was given by an import. */
  static final String NUMBER_GIVEN = "mission_number_given";

  /**
   * Returns the identifier of a mission that is inserted: the same in every import, so that of two
   * at once one finds what the other has inserted.
   */
  String id(KnownMission mission) {
    String fleetName = fleet.name().toLowerCase(Locale.ROOT);
    return fleetName + "/" + mission.platform() + "/" + mission.number();
  }

  /** Returns the identifier of a mission that is stored. */
  Object idOf(KnownMission mission) {
    Object other = mission.otherId();
    return other == null ? id(mission) : other;
  }

  /** Notes that the database has a mission under an identifier. */
  void store(KnownMission mission, @Nullable Object identifier) {
    mission.store(id(mission).equals(identifier) ? null : identifier);
  }
}
