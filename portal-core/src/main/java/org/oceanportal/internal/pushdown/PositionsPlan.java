package org.oceanportal.internal.pushdown;

import static org.oceanportal.internal.pushdown.Expressions.*;
import static org.oceanportal.mongo.MissionField.*;

import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.oceanportal.mongo.CollectionSchema;
import org.oceanportal.mongo.MissionField;
import org.oceanportal.query.MissionKey;

/** The positions of one mission. */
final class PositionsPlan {

  /** What a position is made of. */
  static final List<MissionField> OF_A_PROFILE = List.of(NUMBER, LAT, LON, TIME, MAX_DEPTH_METRES);

  private PositionsPlan() {}

  /** A glider's profiles in order of number. */
  static Plan ofProfiles(CollectionSchema profiles, MissionKey key) {
    var conditions = new Conditions(profiles);
    var matched = new ArrayList<Document>(conditions.ofMission(key));
    matched.addAll(conditions.withPosition());
    return Plan.of(
        profiles.collection(),
        match(matched),
        sort(new Document(profiles.name(NUMBER), 1).append("_id", 1)),
        project(Fields.of(OF_A_PROFILE, profiles).append("_id", 0)));
  }

  /** A sailbuoy's track, of each of the documents that claim to be the mission. */
  static Plan ofTrack(CollectionSchema sailbuoys, MissionKey key) {
    return Plan.of(
        sailbuoys.collection(),
        match(new Conditions(sailbuoys).ofMission(key)),
        project(Fields.of(List.of(END, LAT, LON), sailbuoys)));
  }
}
