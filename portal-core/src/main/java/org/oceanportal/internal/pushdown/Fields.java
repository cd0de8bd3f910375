package org.oceanportal.internal.pushdown;

import java.util.List;
import org.bson.Document;
import org.oceanportal.mongo.CollectionSchema;
import org.oceanportal.mongo.MissionField;

/** Projections by the names of a schema. */
public final class Fields {

  private Fields() {}

  /** Returns a projection of the given fields that the collection has. */
  public static Document of(List<MissionField> fields, CollectionSchema schema) {
    var projection = new Document();
    fields.stream().filter(schema::has).forEach(f -> projection.append(schema.name(f), 1));
    return projection;
  }

  /** Returns the path of a field in an expression. */
  static String path(MissionField field, CollectionSchema schema) {
    return "$" + schema.name(field);
  }
}
