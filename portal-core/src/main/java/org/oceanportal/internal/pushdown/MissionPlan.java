package org.oceanportal.internal.pushdown;

import static org.oceanportal.internal.pushdown.Expressions.*;

import java.util.List;
import org.oceanportal.internal.MissionReader;
import org.oceanportal.model.MissionKey;
import org.oceanportal.mongo.CollectionSchema;

/** The plan of one mission, or the few documents with its key, without their arrays of profiles. */
final class MissionPlan {

  private MissionPlan() {}

  static Plan of(CollectionSchema schema, MissionKey key) {
    return Plan.over(
        schema,
        List.of(
            match(new Conditions(schema).ofMission(key)),
            project(Fields.of(MissionReader.FIELDS, schema))));
  }
}
