package org.oceanportal.internal;

import static org.oceanportal.mongo.MissionField.*;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.oceanportal.model.Box;
import org.oceanportal.model.Fleet;
import org.oceanportal.model.Mission;
import org.oceanportal.model.MissionStatus;
import org.oceanportal.model.RecentMission;
import org.oceanportal.mongo.CollectionSchema;
import org.oceanportal.mongo.MissionField;
import org.oceanportal.query.Basins;

/** A reader of mission documents, whole or projected, by the names of a schema. */
public final class MissionReader {

  /** The fields of {@link Mission}, which a query must project to read one. */
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

  private final CollectionSchema schema;
  private final Moment moment;

  /** Creates a reader of documents with these names, for a query of this moment. */
  public MissionReader(CollectionSchema schema, Moment moment) {
    this.schema = schema;
    this.moment = moment;
  }

  /** Returns the moment to which statuses refer. */
  public Moment moment() {
    return moment;
  }

  /** Returns the value of a field; null if the document or the schema does not have it. */
  public @Nullable Object value(Map<String, ?> document, MissionField field) {
    return Values.of(document, field, schema);
  }

  /** Returns the start; null if it is absent or not a date. */
  public @Nullable Instant start(Map<String, ?> document) {
    return Values.date(value(document, START));
  }

  /** Returns the end; null if it is absent, not a date, or too far in the future to be valid. */
  public @Nullable Instant end(Map<String, ?> document) {
    Instant end = Values.date(value(document, END));
    return end == null || end.isAfter(moment.latestEnd()) ? null : end;
  }

  /**
   * Returns whether the mission has no end, or one too far in the future: not one of a wrong type.
   */
  public boolean isOpen(Map<String, ?> document) {
    Object stored = value(document, END);
    return stored == null || (Values.date(stored) != null && end(document) == null);
  }

  /** Returns whether the mission is without an end and can still be at sea. */
  public boolean isStillAtSea(Map<String, ?> document) {
    Instant start = start(document);
    return isOpen(document)
        && start != null
        && !moment.isPlanned(start)
        && !start.isBefore(moment.openSince());
  }

  /** Returns the fields of a list of recent missions. */
  public RecentMission recent(Map<String, ?> document) {
    return new RecentMission(
        Platforms.shown(document, schema),
        Values.integer(value(document, MISSION)),
        start(document),
        end(document),
        status(document));
  }

  /** Returns all fields. */
  public Mission mission(Map<String, ?> document, Fleet fleet) {
    return Mission.builder(fleet, status(document))
        .platformSerial(Platforms.shown(document, schema))
        .mission(Values.integer(value(document, MISSION)))
        .start(start(document))
        .end(end(document))
        .basins(Basins.in(Values.text(value(document, BASIN))))
        .seaName(Values.text(value(document, SEA_NAME)))
        .project(Values.text(value(document, PROJECT)))
        .projectUrl(Values.text(value(document, PROJECT_URL)))
        .wmoId(Values.integer(value(document, WMO_ID)))
        .box(box(document))
        .profiles(Values.count(value(document, PROFILES)))
        .distanceMetres(Values.figure(value(document, DISTANCE_METRES)))
        .depthMetres(Values.figure(value(document, DEPTH_METRES)))
        .dataPoints(Values.count(value(document, DATA_POINTS)))
        .variables(Values.texts(value(document, VARIABLES)))
        .comment(Values.text(value(document, COMMENT)))
        .build();
  }

  /**
   * Returns the status: planned before its start; complete if marked so and ended; live if still at
   * sea or ended within a day; else late.
   */
  public MissionStatus status(Map<String, ?> document) {
    if (moment.isPlanned(start(document))) {
      return MissionStatus.PLANNED;
    }
    Instant end = end(document);
    boolean ended = end != null && !end.isAfter(moment.at());
    if (ended && Boolean.TRUE.equals(value(document, COMPLETE))) {
      return MissionStatus.COMPLETE;
    }
    boolean live = end == null ? isStillAtSea(document) : !end.isBefore(moment.liveSince());
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
