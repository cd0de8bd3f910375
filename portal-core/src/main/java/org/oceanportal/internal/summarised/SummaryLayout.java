package org.oceanportal.internal.summarised;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.bson.Document;
import org.oceanportal.internal.MissionReader;
import org.oceanportal.internal.pushdown.Addends;
import org.oceanportal.mongo.CollectionSchema;
import org.oceanportal.mongo.MissionField;

/**
 * What the documents of a summary are like: a generation, what the mission adds to the totals, and
 * the mission's fields under names of the summary's own.
 *
 * <p>A server looks for a field from the front of a document, so what the totals ask for comes
 * first; and a field keeps its place unless it gets another name.
 */
final class SummaryLayout {

  /** Before the name of a collection, the name of its summary. */
  static final String COLLECTION = "portal_summary_";

  /** The generation that a document is of. */
  static final String GENERATION = "generation";

  /** The summary that a document is of: views that see the missions otherwise have others. */
  static final String SUMMARY = "summary";

  /** When a document was made. */
  static final String MADE = "made";

  /** Before the name of each of a mission's addends. */
  private static final String ADDEND = "adds_";

  private static final String FIELD = "mission_";

  private final CollectionSchema missions;
  private final Document fields = new Document();
  private final Document addends = new Document();
  private final String name;

  SummaryLayout(CollectionSchema missions) {
    this.missions = missions;
    copy(MissionField.BASIN);
    Addends.whole(missions).forEach(this::keep);
    MissionReader.FIELDS.forEach(this::copy);
    byte[] layout = fields.toJson().getBytes(StandardCharsets.UTF_8);
    this.name = missions.collection() + " " + UUID.nameUUIDFromBytes(layout);
  }

  private void keep(String name, Object addend) {
    fields.append(ADDEND + name, addend);
    addends.append(name, "$" + ADDEND + name);
  }

  private void copy(MissionField field) {
    if (missions.has(field)) {
      fields.append(FIELD + field.name(), "$" + missions.name(field));
    }
  }

  /** The summary as a collection of missions. */
  CollectionSchema schema() {
    CollectionSchema schema = missions.in(COLLECTION + missions.collection());
    for (MissionField field : missions.names().keySet()) {
      schema =
          MissionReader.FIELDS.contains(field)
              ? schema.with(field, FIELD + field.name())
              : schema.without(field);
    }
    return schema;
  }

  /** The path, by its name, of each thing that a mission adds to the totals. */
  Document addends() {
    return addends;
  }

  /** The name of the summary: another one for missions with other names, or another layout. */
  String name() {
    return name;
  }

  /** The stage that makes a generation's documents of missions. */
  Document project(Generation generation) {
    var all = new Document();
    all.append("_id", new Document("generation", generation.id()).append("mission", "$_id"));
    all.append(GENERATION, literal(generation.id()));
    all.putAll(fields);
    all.append(SUMMARY, literal(name)).append(MADE, literal(generation.asOf()));
    return new Document("$project", all);
  }

  private static Document literal(Object value) {
    return new Document("$literal", value);
  }
}
