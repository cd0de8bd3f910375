package org.oceanportal.importing;

import static org.oceanportal.importing.ImportField.PLATFORM_SERIAL;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.oceanportal.internal.Platforms;
import org.oceanportal.internal.Values;
import org.oceanportal.mongo.CollectionSchema;
import org.oceanportal.mongo.MissionField;
import org.oceanportal.query.Basins;

/**
 * A reader of documents that have the database's own names. Their fields stay as they are, whether
 * a schema names them or not, except those that the queries read: words for missing values are
 * removed, and values written as another type are converted.
 */
final class JsonRowReader implements RowReader {

  private static final Set<ImportField> NEEDED =
      EnumSet.of(PLATFORM_SERIAL, ImportField.MISSION, ImportField.START);

  private final CollectionSchema schema;
  private final FieldReader fields;

  JsonRowReader(CollectionSchema schema, FieldReader fields) {
    this.schema = schema;
    this.fields = fields;
  }

  @Override
  public MissionRow read(Row row) throws BadValueException {
    fields.notes().begin(row.line());
    Document document = ExtendedJson.parse(row.texts().get(0));
    if (document.get("_id") == null) {
      document.remove("_id");
    }
    for (String name : document.keySet()) {
      if (name.isEmpty() || name.startsWith("$") || name.contains(".") || name.contains("\0")) {
        throw new BadValueException(name, null, "is not a name for a field of a mission");
      }
    }
    turnWest(document);
    return MissionRow.of(said(document), document, List.of(), schema, this::name);
  }

  @Override
  public String name(ImportField field) {
    return schema.name(field.target());
  }

  @Override
  public List<String> notes() {
    return fields.notes().texts();
  }

  private Map<ImportField, Object> said(Document document) throws BadValueException {
    var said = new EnumMap<ImportField, Object>(ImportField.class);
    for (ImportField field : ImportField.values()) {
      if (field.isStoredAsItIs() && schema.has(field.target())) {
        Object value = value(document, field);
        if (value == null && NEEDED.contains(field)) {
          throw new BadValueException(name(field), null, "is absent, but is needed");
        }
        if (value != null) {
          said.put(field, value);
        }
      }
    }
    return said;
  }

  /**
   * Converts the value of a field in the document to the form in which it is stored, and returns
   * it.
   */
  private @Nullable Object value(Document document, ImportField field) throws BadValueException {
    Object stored = Values.at(document, name(field));
    if (stored == null) {
      return null;
    }
    Object cell = fields.said(stored);
    boolean isNothing = cell == null && !isBlank(stored);
    if (!isNothing && field == PLATFORM_SERIAL) {
      return serial(stored);
    }
    if (!isNothing && (isOnlyShown(field) || field.kind().isGood(stored))) {
      return stored;
    }
    Object value = fields.value(field, name(field), cell);
    put(document, name(field), value);
    return value;
  }

  private static boolean isBlank(Object stored) {
    return stored instanceof String text && Basins.trim(text).isEmpty();
  }

  private static void put(Document document, String path, @Nullable Object value) {
    int dot = path.lastIndexOf('.');
    Document parent = dot < 0 ? document : (Document) Values.at(document, path.substring(0, dot));
    String name = path.substring(dot + 1);
    if (parent != null && value == null) {
      parent.remove(name);
    } else if (parent != null) {
      parent.put(name, value);
    }
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

  /**
   * Returns whether a field is only displayed: no figure is computed from it, so a text of another
   * type, or a blank one, may stay.
   */
  private static boolean isOnlyShown(ImportField field) {
    return field.kind() == ValueKind.TEXT
        || field.kind() == ValueKind.NAMES
        || field == ImportField.WMO_ID;
  }

  /** Converts the longitudes of a mission's own track to -180 to 180. */
  private void turnWest(Document document) {
    if (schema.has(MissionField.LON)
        && Values.at(document, schema.name(MissionField.LON)) instanceof List<?> track) {
      put(
          document,
          schema.name(MissionField.LON),
          track.stream().map(JsonRowReader::turned).toList());
    }
  }

  private static @Nullable Object turned(@Nullable Object degrees) {
    Double number = Values.number(degrees);
    return number == null || number <= 180 ? degrees : (Object) Coordinates.eastOfGreenwich(number);
  }
}
