package org.oceanportal.internal;

import static org.oceanportal.mongo.MissionField.*;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.oceanportal.model.Box;
import org.oceanportal.model.Mission;
import org.oceanportal.model.MissionStatus;
import org.oceanportal.model.RecentMission;
import org.oceanportal.mongo.CollectionSchema;
import org.oceanportal.mongo.MissionField;
import org.oceanportal.query.Basins;
import org.oceanportal.query.Fleet;

/** Reads a mission document, whole or projected, by the names of its schema. */
public final class MissionReader {

  /** The fields of {@link Mission}: what a query must project to read one. */
  public static final List<MissionField> FIELDS =
      List.of(
          PLATFORM,
          MISSION,
          START,
          END,
          COMPLETE,
          BASIN,
          SEA_NAME,
          PROJECT,
          PROJECT_URL,
          WMO_ID,
          LAT_MIN,
          LAT_MAX,
          LON_MIN,
          LON_MAX,
          PROFILES,
          DISTANCE_METRES,
          DEPTH_METRES,
          DATA_POINTS,
          VARIABLES,
          COMMENT);

  /** How long after its last data a mission is live. */
  public static final Duration LIVE = Duration.ofHours(24);

  private final CollectionSchema schema;

  /** A reader of documents with these names. */
  public MissionReader(CollectionSchema schema) {
    this.schema = schema;
  }

  /** The value of a field; null if the document or the schema does not have it. */
  public @Nullable Object value(Map<String, ?> document, MissionField field) {
    return Values.of(document, field, schema);
  }

  /** The four facts that a list of recent missions shows. */
  public RecentMission recent(Map<String, ?> document) {
    return new RecentMission(
        Platforms.shown(document, schema),
        Values.integer(value(document, MISSION)),
        Values.date(value(document, START)),
        Values.date(value(document, END)));
  }

  /** All facts. */
  public Mission mission(Map<String, ?> document, Fleet fleet, Instant at) {
    return new Mission(
        fleet,
        Platforms.shown(document, schema),
        Values.integer(value(document, MISSION)),
        Values.date(value(document, START)),
        Values.date(value(document, END)),
        status(document, at),
        Basins.in(Values.text(value(document, BASIN))),
        Values.text(value(document, SEA_NAME)),
        Values.text(value(document, PROJECT)),
        Values.text(value(document, PROJECT_URL)),
        Values.integer(value(document, WMO_ID)),
        box(document),
        Values.count(value(document, PROFILES)),
        Values.figure(value(document, DISTANCE_METRES)),
        Values.figure(value(document, DEPTH_METRES)),
        Values.count(value(document, DATA_POINTS)),
        Values.texts(value(document, VARIABLES)),
        Values.text(value(document, COMMENT)));
  }

  /** Complete if marked so; else live if it has no end, or ended within a day; else late. */
  public MissionStatus status(Map<String, ?> document, Instant at) {
    if (Boolean.TRUE.equals(value(document, COMPLETE))) {
      return MissionStatus.COMPLETE;
    }
    Object stored = value(document, END);
    Instant end = Values.date(stored);
    boolean live = stored == null || (end != null && !end.isBefore(at.minus(LIVE)));
    return live ? MissionStatus.LIVE : MissionStatus.LATE;
  }

  private @Nullable Box box(Map<String, ?> document) {
    Double latMin = Values.degrees(value(document, LAT_MIN), 90);
    Double latMax = Values.degrees(value(document, LAT_MAX), 90);
    Double lonMin = Values.degrees(value(document, LON_MIN), 180);
    Double lonMax = Values.degrees(value(document, LON_MAX), 180);
    return latMin == null || latMax == null || lonMin == null || lonMax == null
        ? null
        : new Box(latMin, latMax, lonMin, lonMax);
  }
}
