package org.oceanportal.internal.pushdown;

import static org.oceanportal.internal.pushdown.Expressions.*;
import static org.oceanportal.mongo.MissionField.*;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.oceanportal.internal.MissionReader;
import org.oceanportal.internal.Moment;
import org.oceanportal.mongo.CollectionSchema;
import org.oceanportal.mongo.MissionField;
import org.oceanportal.query.RecentQuery;

/** The plan of the missions at sea within a window: a match and a few fields. */
final class RecentPlan {

  private static final List<MissionField> FIELDS = List.of(PLATFORM, MISSION, START, END, COMPLETE);

  private RecentPlan() {}

  static Plan of(CollectionSchema schema, RecentQuery query, Moment moment) {
    Instant from = moment.at().minus(query.window());
    var conditions = new Conditions(schema);
    var matched = new ArrayList<Document>(conditions.perhapsRecent(from, moment));
    matched.addAll(conditions.inScope(query.fleet(), query.scope()));
    return Plan.over(
        schema, List.of(match(matched), project(Fields.of(FIELDS, schema).append("_id", 0))));
  }

  /** Returns whether a mission that was found is recent: its end counts, or it is still at sea. */
  static boolean isRecent(Document found, MissionReader reader) {
    return reader.end(found) != null || reader.isStillAtSea(found);
  }
}
