package org.oceanportal.importing;

import static org.oceanportal.importing.ImportField.PLATFORM_SERIAL;

import java.util.Date;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.DocumentCodec;
import org.bson.json.JsonReader;
import org.jspecify.annotations.Nullable;
import org.oceanportal.internal.Platforms;
import org.oceanportal.internal.Values;
import org.oceanportal.mongo.CollectionSchema;
import org.oceanportal.query.Basins;

/**
 * Reads a document in MongoDB's extended JSON. Its fields stay as they are, whether a schema names
 * them or not; those that the figures come from must be good, absent or null.
 */
final class JsonRowReader implements RowReader {

  private static final Set<ImportField> NEEDED =
      EnumSet.of(PLATFORM_SERIAL, ImportField.MISSION, ImportField.START);

  // MongoDB's own limit
  private static final int DEEPEST = 100;

  private final DocumentCodec codec = new DocumentCodec();
  private final CollectionSchema schema;

  JsonRowReader(CollectionSchema schema) {
    this.schema = schema;
  }

  @Override
  public MissionRow read(Row row) throws BadValueException {
    Document document = parse(row.texts().get(0));
    if (document.get("_id") == null) {
      document.remove("_id");
    }
    for (String name : document.keySet()) {
      if (name.isEmpty() || name.startsWith("$") || name.contains(".") || name.contains("\0")) {
        throw new BadValueException(name, null, "is not a name for a field of a mission");
      }
    }
    return MissionRow.of(said(document), document, List.of(), schema, this::name);
  }

  private Document parse(String line) throws BadValueException {
    checkShape(line);
    try {
      return codec.decode(new JsonReader(line), DecoderContext.builder().build());
    } catch (RuntimeException notADocument) {
      // Of many classes: the parser's own, BSON's, and those of the types it builds.
      throw BadValueException.ofRow("is not a JSON document: " + notADocument.getMessage());
    }
  }

  /** Refuses what the parser would run out of stack on, and what it would not see. */
  private static void checkShape(String line) throws BadValueException {
    int depth = 0;
    char quote = 0;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '\\') {
        i++;
      } else if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '"' || c == '\'') {
        quote = c;
      } else if ((c == '{' || c == '[') && ++depth > DEEPEST) {
        throw BadValueException.ofRow("nests more than " + DEEPEST + " documents or lists");
      } else if ((c == '}' || c == ']') && --depth == 0 && !line.substring(i + 1).isBlank()) {
        throw BadValueException.ofRow("is more than one document");
      }
    }
  }

  private Map<ImportField, Object> said(Document document) throws BadValueException {
    var said = new EnumMap<ImportField, Object>(ImportField.class);
    for (ImportField field : ImportField.values()) {
      Object value = value(document, field);
      if (value == null && NEEDED.contains(field)) {
        throw new BadValueException(name(field), null, "is absent, but is needed");
      }
      if (value != null && field == PLATFORM_SERIAL) {
        said.put(field, serial(value));
      } else if (value != null && figuresComeFrom(field)) {
        check(field, value);
        said.put(field, value);
      }
    }
    return said;
  }

  private @Nullable Object value(Document document, ImportField field) {
    return schema.has(field.target()) ? Values.at(document, name(field)) : null;
  }

  private String serial(Object value) throws BadValueException {
    String serial = Platforms.shown(value, schema);
    if (serial == null || Basins.trim(serial).isEmpty()) {
      String wanted = schema.platformNumberPrefix() == null ? "a text" : "a whole number";
      throw new BadValueException(
          name(PLATFORM_SERIAL), value.toString(), "is not a platform as stored here: " + wanted);
    }
    return serial;
  }

  /** Texts are only shown; positions are a sailbuoy's track, whose bad fixes are skipped. */
  private static boolean figuresComeFrom(ImportField field) {
    return field.kind() != ValueKind.TEXT && field != ImportField.WMO_ID && !field.isPosition();
  }

  private void check(ImportField field, Object value) throws BadValueException {
    if (!field.kind().isGood(value)) {
      String hint =
          field.kind() == ValueKind.TIME && value instanceof String text
              ? "is a text: a date is written {\"$date\": \"" + text + "\"}"
              : field.kind().complaint();
      throw new BadValueException(name(field), shown(value), hint);
    }
  }

  private static String shown(Object value) {
    return value instanceof Date date ? date.toInstant().toString() : value.toString();
  }

  @Override
  public String name(ImportField field) {
    return schema.name(field.target());
  }
}
