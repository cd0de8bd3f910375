package org.oceanportal.internal;

import static org.oceanportal.mongo.MissionField.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.oceanportal.model.Position;
import org.oceanportal.mongo.CollectionSchema;
import org.oceanportal.mongo.MissionField;

/** A reader of positions: from a profile, or from the lists in a sailbuoy's mission. */
public final class PositionReader {

  private final CollectionSchema schema;

  /** Creates a reader of documents with these names. */
  public PositionReader(CollectionSchema schema) {
    this.schema = schema;
  }

  /** Returns the position of a profile; empty if its latitude, longitude or number is not valid. */
  public Optional<Position> profile(Map<String, ?> document) {
    Integer number = Values.wholePart(value(document, NUMBER));
    return number == null
        ? Optional.empty()
        : position(
            value(document, LAT),
            value(document, LON),
            value(document, TIME),
            value(document, MAX_DEPTH_METRES),
            number);
  }

  /** Returns the valid positions of a mission's own track. */
  public List<Position> track(Map<String, ?> mission) {
    return track(value(mission, LAT), value(mission, LON));
  }

  /**
   * Returns the valid positions of two lists, of which the longer is cut; none if either is not a
   * list.
   */
  public static List<Position> track(@Nullable Object storedLats, @Nullable Object storedLons) {
    var positions = new ArrayList<Position>();
    if (storedLats instanceof List<?> lats && storedLons instanceof List<?> lons) {
      for (int i = 0; i < Math.min(lats.size(), lons.size()); i++) {
        position(lats.get(i), lons.get(i), null, null, null).ifPresent(positions::add);
      }
    }
    return positions;
  }

  /** Returns the position of values of any type; empty if the coordinates are not valid. */
  public static Optional<Position> position(
      @Nullable Object lat,
      @Nullable Object lon,
      @Nullable Object time,
      @Nullable Object depth,
      @Nullable Integer number) {
    Double north = Values.degrees(lat, 90);
    Double east = Values.degrees(lon, 180);
    return north == null || east == null
        ? Optional.empty()
        : Optional.of(new Position(north, east, Values.date(time), Values.figure(depth), number));
  }

  private @Nullable Object value(Map<String, ?> document, MissionField field) {
    return Values.of(document, field, schema);
  }
}
