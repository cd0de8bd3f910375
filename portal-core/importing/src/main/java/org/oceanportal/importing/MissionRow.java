package org.oceanportal.importing;

import static org.oceanportal.importing.ImportField.COMPLETE;
import static org.oceanportal.importing.ImportField.END;
import static org.oceanportal.importing.ImportField.LAT_MAX;
import static org.oceanportal.importing.ImportField.LAT_MIN;
import static org.oceanportal.importing.ImportField.MISSION;
import static org.oceanportal.importing.ImportField.PLATFORM_SERIAL;
import static org.oceanportal.importing.ImportField.START;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.oceanportal.internal.Values;
import org.oceanportal.mongo.CollectionSchema;
import org.oceanportal.mongo.MissionField;

/**
 * The content of a row about a mission.
 *
 * @param platformSerial the serial as it is shown
 * @param mission the mission's number; null if the file has no numbers
 * @param start the first data
 * @param end the last data; null if there are none
 * @param saysEnd whether the row states the end: if not, the stored one stays
 * @param complete whether the row states that the full-resolution data are in
 * @param values the values to store, by name or path of the field
 * @param positions the values to store where there are no extents
 */
record MissionRow(
    String platformSerial,
    @Nullable Integer mission,
    Instant start,
    @Nullable Instant end,
    boolean saysEnd,
    boolean complete,
    Document values,
    List<PointExtent> positions) {

  /**
   * Combines the values of a row.
   *
   * @param said the good values of the fields that matter here; the platform as it is shown
   * @param column the file's name for a field
   * @throws BadValueException if the values contradict each other
   */
  static MissionRow of(
      Map<ImportField, Object> said,
      Document values,
      List<PointExtent> positions,
      CollectionSchema schema,
      Function<ImportField, String> column)
      throws BadValueException {
    var row =
        new MissionRow(
            (String) Objects.requireNonNull(said.get(PLATFORM_SERIAL)),
            Values.integer(said.get(MISSION)),
            Objects.requireNonNull(Values.date(said.get(START))),
            Values.date(said.get(END)),
            says(values, schema.name(MissionField.END)),
            Boolean.TRUE.equals(said.get(COMPLETE)),
            values,
            positions);
    if (row.end != null && row.end.isBefore(row.start)) {
      throw new BadValueException(
          column.apply(END), row.end.toString(), "is before the start, " + row.start);
    }
    Double latMin = Values.number(said.get(LAT_MIN));
    Double latMax = Values.number(said.get(LAT_MAX));
    if (latMin != null && latMax != null && latMin > latMax) {
      throw new BadValueException(
          column.apply(LAT_MIN), latMin.toString(), "is north of the northernmost, " + latMax);
    }
    return row;
  }

  /** Returns whether values state a path; a document that is set whole states every path in it. */
  private static boolean says(Document values, String path) {
    int dot = path.indexOf('.');
    return values.containsKey(path) || (dot > 0 && values.containsKey(path.substring(0, dot)));
  }

  /** Returns this row with the number that was given to its mission. */
  MissionRow numbered(int number, CollectionSchema schema) {
    var numbered = new Document(values).append(schema.name(MissionField.MISSION), number);
    return new MissionRow(
        platformSerial, number, start, end, saysEnd, complete, numbered, positions);
  }

  /** Returns the mission's time by the row. */
  Interval interval() {
    return new Interval(start, end);
  }

  /** Returns the fields that the row may set. */
  Set<String> paths() {
    var paths = new HashSet<>(values.keySet());
    positions.forEach(position -> paths.addAll(position.paths()));
    return paths;
  }

  /** Returns the changes to the stored mission after which it holds what the row states. */
  Document changes(Document stored) {
    var changes = new Document();
    values.forEach(
        (path, value) -> {
          if (!path.equals("_id") && !Sameness.same(Values.at(stored, path), value)) {
            changes.put(path, value);
          }
        });
    positions.forEach(position -> position.addTo(changes, stored));
    return changes;
  }

  /** Returns the mission as a document of its own. */
  Document document() {
    var flat = new Document(values);
    positions.forEach(position -> position.addTo(flat));
    var document = new Document();
    flat.forEach((path, value) -> put(document, path, value));
    return document;
  }

  private static void put(Document document, String path, @Nullable Object value) {
    int dot = path.indexOf('.');
    if (dot < 0) {
      document.put(path, value);
    } else {
      Document inner =
          (Document) document.computeIfAbsent(path.substring(0, dot), step -> new Document());
      put(inner, path.substring(dot + 1), value);
    }
  }
}
