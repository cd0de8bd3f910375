package org.oceanportal.internal.pushdown;

import static org.oceanportal.internal.pushdown.Expressions.*;
import static org.oceanportal.mongo.MissionField.*;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.oceanportal.internal.Values;
import org.oceanportal.model.RecentMission;
import org.oceanportal.mongo.CollectionSchema;
import org.oceanportal.mongo.MissionField;
import org.oceanportal.query.RecentQuery;

/** The missions at sea within a window: a match and four fields. */
final class RecentPlan {

  private static final List<MissionField> FIELDS = List.of(PLATFORM, MISSION, START, END);

  private RecentPlan() {}

  static Plan of(CollectionSchema schema, RecentQuery query, Instant at) {
    var conditions = new Conditions(schema);
    var matched = new ArrayList<Document>();
    matched.addAll(conditions.perhapsAtSea(at.minus(query.window()), at));
    matched.addAll(conditions.inScope(query.fleet(), query.scope()));
    return Plan.over(
        schema, List.of(match(matched), project(Fields.of(FIELDS, schema).append("_id", 0))));
  }

  /** Whether a mission that was found is at sea: its end is a date, or it has none but a start. */
  static boolean isAtSea(Document found, RecentMission mission, CollectionSchema schema) {
    boolean hasEnd = Values.at(found, schema.name(END)) != null;
    return (hasEnd ? mission.end() : mission.start()) != null;
  }
}
