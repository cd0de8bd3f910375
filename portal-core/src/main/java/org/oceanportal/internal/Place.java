package org.oceanportal.internal;

import static org.oceanportal.mongo.MissionField.*;

import java.time.Instant;
import java.util.Comparator;
import org.bson.BsonDocument;
import org.bson.BsonNull;
import org.bson.BsonValue;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.oceanportal.internal.text.CodePoints;
import org.oceanportal.model.MissionSort;
import org.oceanportal.model.PageKey;
import org.oceanportal.mongo.CollectionSchema;
import org.oceanportal.mongo.MissionField;
import org.oceanportal.query.MissionsQuery;

/**
 * The place of a mission in a sorted list: by the column, then platform, mission and identifier, so
 * that no two have the same place.
 *
 * @param column the value of the sort column: an instant, a text or a double; null if it has none
 * @param platform the platform's serial as it is shown
 * @param mission the mission's number
 * @param id the document's {@code _id}
 */
public record Place(
    @Nullable Object column, @Nullable String platform, @Nullable Integer mission, BsonValue id) {

  private static final String COLUMN = "column";
  private static final String PLATFORM_SERIAL = "platform";
  private static final String NUMBER = "mission";
  private static final String ID = "id";

  /** Returns the place of a document that has at least the fields of a {@link MissionReader}. */
  public static Place of(
      Document document, CollectionSchema schema, MissionReader reader, MissionSort sort) {
    String platform = Platforms.shown(document, schema);
    return new Place(
        columnOf(document, platform, reader, sort),
        platform,
        Values.integer(reader.value(document, MISSION)),
        DocumentIds.id(document));
  }

  private static @Nullable Object columnOf(
      Document document, @Nullable String platform, MissionReader reader, MissionSort sort) {
    return switch (sort) {
      case PLATFORM -> platform;
      case END -> reader.end(document);
      default -> typed(reader.value(document, field(sort)), sort);
    };
  }

  /** Returns the place in a page key. */
  public static Place of(PageKey key) {
    BsonDocument place = key.place();
    BsonValue column = place.get(COLUMN, BsonNull.VALUE);
    return new Place(
        switch (column.getBsonType()) {
          case DATE_TIME -> Instant.ofEpochMilli(column.asDateTime().getValue());
          case STRING -> column.asString().getValue();
          case DOUBLE -> column.asDouble().getValue();
          default -> null;
        },
        place.isString(PLATFORM_SERIAL) ? place.getString(PLATFORM_SERIAL).getValue() : null,
        place.isInt32(NUMBER) ? place.getInt32(NUMBER).getValue() : null,
        place.get(ID, BsonNull.VALUE));
  }

  /** Returns the field of the sort column. */
  public static MissionField field(MissionSort sort) {
    return switch (sort) {
      case START -> START;
      case END -> END;
      case PLATFORM -> PLATFORM;
      case PROJECT -> PROJECT;
      case PROFILES -> PROFILES;
      case DISTANCE -> DISTANCE_METRES;
    };
  }

  private static @Nullable Object typed(@Nullable Object value, MissionSort sort) {
    return switch (sort) {
      case START, END -> Values.date(value);
      case PLATFORM, PROJECT -> Values.text(value);
      case PROFILES -> wholeFigure(value);
      case DISTANCE -> Values.figure(value);
    };
  }

  private static @Nullable Double wholeFigure(@Nullable Object value) {
    Long count = Values.count(value);
    return count == null ? null : (Double) count.doubleValue();
  }

  /** Returns the place as a page key of a query's list. */
  public PageKey key(MissionsQuery query) {
    Document place =
        new Document(COLUMN, column)
            .append(PLATFORM_SERIAL, platform)
            .append(NUMBER, mission)
            .append(ID, id);
    return PageKey.of(query.sort(), query.descending(), place.toBsonDocument());
  }

  /** Returns the order of a list: missing columns last in either direction. */
  public static Comparator<Place> order(boolean descending) {
    Comparator<Object> columns = Place::compareSameType;
    return Comparator.comparing(
            Place::column, Order.lastIfNull(descending ? columns.reversed() : columns))
        .thenComparing(Place::platform, Order.lastIfNull(CodePoints.ORDER))
        .thenComparing(Place::mission, Order.lastIfNull(Comparator.naturalOrder()))
        .thenComparing(Place::id, BsonOrder.ASCENDING);
  }

  private static int compareSameType(Object a, Object b) {
    if (a instanceof String text && b instanceof String other) {
      return CodePoints.ORDER.compare(text, other);
    }
    return a instanceof Instant instant
        ? instant.compareTo((Instant) b)
        : Double.compare((Double) a, (Double) b);
  }
}
