package org.oceanportal.mongo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.BsonInvalidOperationException;
import org.bson.Document;
import org.bson.json.JsonParseException;

/** A schema as JSON: the differences from the standard schema. */
final class SchemaJson {

  private static final Set<String> COLLECTIONS = Set.of("gliders", "sailbuoys", "profiles");
  private static final String COLLECTION = "collection";
  private static final String PREFIX = "platformNumberPrefix";
  private static final String FIELDS = "fields";
  private static final Map<String, MissionField> BY_NAME =
      Arrays.stream(MissionField.values())
          .collect(
              Collectors.toMap(MissionField::jsonName, f -> f, (a, b) -> a, LinkedHashMap::new));

  private SchemaJson() {}

  static MissionSchema parse(String json) {
    Document schema = document(json);
    checkKeys("the schema", schema, COLLECTIONS);
    MissionSchema standard = MissionSchema.standard();
    return new MissionSchema(
        changed(schema, "gliders", standard.gliders()),
        changed(schema, "sailbuoys", standard.sailbuoys()),
        changed(schema, "profiles", standard.profiles()));
  }

  private static Document document(String json) {
    try {
      return Document.parse(json);
    } catch (JsonParseException | BsonInvalidOperationException malformed) {
      throw new IllegalArgumentException(
          "the schema must be a JSON object but cannot be read: " + malformed.getMessage());
    }
  }

  private static CollectionSchema changed(Document schema, String name, CollectionSchema standard) {
    if (!schema.containsKey(name)) {
      return standard;
    }
    Document changes = object(name, schema.get(name));
    checkKeys(name, changes, Set.of(COLLECTION, PREFIX, FIELDS));
    CollectionSchema changed = standard;
    if (changes.containsKey(COLLECTION)) {
      changed = changed.in(text(name + "." + COLLECTION, changes.get(COLLECTION)));
    }
    if (changes.containsKey(PREFIX)) {
      Object prefix = changes.get(PREFIX);
      changed =
          changed.withPlatformNumberPrefix(
              prefix == null ? null : text(name + "." + PREFIX, prefix));
    }
    return changes.containsKey(FIELDS) ? renamed(changed, name, changes.get(FIELDS)) : changed;
  }

  private static CollectionSchema renamed(CollectionSchema schema, String name, Object fields) {
    var names = new LinkedHashMap<>(schema.names());
    for (Map.Entry<String, Object> each : object(name + "." + FIELDS, fields).entrySet()) {
      MissionField field = BY_NAME.get(each.getKey());
      if (field == null) {
        throw unknown(name + "." + FIELDS, each.getKey(), BY_NAME.keySet());
      }
      if (each.getValue() == null) {
        names.remove(field);
      } else {
        names.put(field, text(name + "." + FIELDS + "." + each.getKey(), each.getValue()));
      }
    }
    return new CollectionSchema(schema.collection(), names, schema.platformNumberPrefix());
  }

  private static void checkKeys(String where, Document object, Set<String> known) {
    for (String key : object.keySet()) {
      if (!known.contains(key)) {
        throw unknown(where, key, known);
      }
    }
  }

  private static IllegalArgumentException unknown(String where, String key, Set<String> known) {
    List<String> names = new ArrayList<>(known);
    return new IllegalArgumentException(
        where
            + " must have only names of "
            + names.stream().sorted().toList()
            + " but has \""
            + key
            + '"');
  }

  private static Document object(String where, Object value) {
    if (value instanceof Document object) {
      return object;
    }
    throw new IllegalArgumentException(where + " must be a JSON object but was " + value);
  }

  private static String text(String where, Object value) {
    if (value instanceof String text) {
      return text;
    }
    throw new IllegalArgumentException(where + " must be text but was " + value);
  }
}
