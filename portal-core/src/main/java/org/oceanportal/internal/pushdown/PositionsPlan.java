package org.oceanportal.internal.pushdown;

import static org.oceanportal.internal.pushdown.Expressions.*;
import static org.oceanportal.mongo.MissionField.*;

import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.oceanportal.model.MissionKey;
import org.oceanportal.mongo.CollectionSchema;
import org.oceanportal.mongo.MissionField;

/** The plans of the positions of one mission. */
final class PositionsPlan {

  /** The fields of a position. */
  static final List<MissionField> OF_A_PROFILE = List.of(NUMBER, LAT, LON, TIME, MAX_DEPTH_METRES);

  private PositionsPlan() {}

  /** Returns whether a collection has positions: sailbuoys need not have tracks. */
  static boolean hasPositions(CollectionSchema schema) {
    return schema.has(LAT) && schema.has(LON);
  }

  /** Returns a glider's profiles in order of number: what a find of them does, as a plan. */
  static Plan ofProfiles(CollectionSchema profiles, MissionKey key) {
    return Plan.of(
        profiles.collection(),
        match(List.of(filter(profiles, key))),
        sort(order(profiles)),
        project(fields(profiles)));
  }

  /**
   * Returns the profiles of a mission that have a number; the reader drops those without a
   * position.
   */
  static Document filter(CollectionSchema profiles, MissionKey key) {
    var conditions = new Conditions(profiles);
    var all = new ArrayList<Document>(conditions.ofMission(key));
    all.add(conditions.withNumber());
    return Conditions.together(all);
  }

  /** Returns the order of profiles, by number. */
  static Document order(CollectionSchema profiles) {
    return new Document(profiles.name(NUMBER), 1).append("_id", 1);
  }

  /** Returns the fields of a position. */
  static Document fields(CollectionSchema profiles) {
    return Fields.of(OF_A_PROFILE, profiles).append("_id", 0);
  }

  /** Returns a sailbuoy's track, of each of the documents with the mission's key. */
  static Plan ofTrack(CollectionSchema sailbuoys, MissionKey key) {
    return Plan.of(
        sailbuoys.collection(),
        match(new Conditions(sailbuoys).ofMission(key)),
        project(Fields.of(List.of(END, LAT, LON), sailbuoys)));
  }
}
